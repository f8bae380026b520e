/** Says whether a text is a plan, or what else it reads like and why. */
import { countHan } from '../../src/text/count-han.ts';
import { readMarker } from '../outline/markers.ts';
import { genreWords, namesKind } from '../split/title-styles.ts';
import { regulationForm } from './forms/regulation.ts';
import { summaryForm } from './forms/summary.ts';
import type { KindForm } from './kind-form.ts';
import { kinds, toDocument } from './kind-sign.ts';
import type { Document, Kind, KindSign } from './kind-sign.ts';
import { essaySigns } from './signs/essay.ts';
import { newsSigns } from './signs/news.ts';
import { pageSigns } from './signs/pages.ts';
import { paperSigns } from './signs/papers.ts';
import { planSigns } from './signs/plan.ts';
import { speechSigns } from './signs/speech.ts';

export const kindSigns: readonly KindSign[] = [
  ...newsSigns,
  ...essaySigns,
  ...speechSigns,
  ...paperSigns,
  ...pageSigns,
  ...planSigns,
];

/** Kinds that are told by their form as a whole. */
export const kindForms: readonly KindForm[] = [summaryForm, regulationForm];

export type Judgement =
  | { readonly plan: true }
  | {
      readonly plan: false;
      readonly kind: Kind;
      /** English, for the terminal: `a news report`. */
      readonly reason: string;
      /** Words of the text that tell, the weightiest first. */
      readonly evidence: readonly string[];
    };

/** Signs of another kind must come to this much, and to more than those of a plan. */
const leastScore = 5;
const shownEvidence = 3;

/** Judges a text by its title and its blocks, a line each. In doubt it is a plan: what is refused is lost to readers. */
export function judgeKind(title: string, text: string): Judgement {
  const document = toDocument(title, text);
  for (const { kind, find } of kindForms) {
    const evidence = find(document);
    if (evidence.length > 0) return refuse(kind, evidence.slice(0, shownEvidence));
  }
  const readings = Map.groupBy(
    kindSigns.map((sign) => readSign(sign, document)),
    ({ kind }) => kind,
  );
  const plan = sumScores(readings.get('plan'));
  const [best] = [...readings]
    .flatMap(([kind, own]) => (kind === 'plan' ? [] : [{ kind, own, score: sumScores(own) }]))
    .sort((a, b) => b.score - a.score);
  if (best.score >= leastScore && best.score > plan) {
    const told = best.own.toSorted((a, b) => b.score - a.score).flatMap(({ found }) => found.slice(0, 1));
    return refuse(best.kind, told.slice(0, shownEvidence));
  }
  return hasPlanWords(document) ? { plan: true } : refuse('other', []);
}

function refuse(kind: Kind, evidence: readonly string[]): Judgement {
  return { plan: false, kind, reason: kinds[kind], evidence };
}

interface Reading {
  readonly kind: Kind | 'plan';
  readonly score: number;
  readonly found: readonly string[];
}

function readSign(sign: KindSign, document: Document): Reading {
  const found = [...new Set(sign.find(document))];
  return { kind: sign.kind, score: sign.weight * Math.min(found.length, sign.most), found };
}

function sumScores(readings: readonly Reading[] = []): number {
  return readings.reduce((sum, { score }) => sum + score, 0);
}

/** Words that plans live on; fewer than this many per 1,000 Han characters, and it may be something else. */
const planWords = /加强|做好|落实|开展|推进|完善|提高|组织|制定|建立|强化|确保|进一步|工作/gu;
const fewestPlanWords = 12;
const shortestText = 60;
/** `特制定本计划`, `现将…安排如下`: the text names itself. */
const naming = new RegExp(`(?:特?制[定订]|拟定|现将)[^。]{0,30}(?:${genreWords})|(?:${genreWords})如下`, 'u');

/** A title or a name of the kind, or numbered parts, or at least the words of a plan. */
function hasPlanWords({ title, text, lines }: Document): boolean {
  if (namesKind.test(title) || naming.test(text)) return true;
  if (lines.filter((line) => readMarker(line)).length >= 2) return true;
  const han = countHan(text);
  return han >= shortestText && (text.match(planWords)?.length ?? 0) / (han / 1000) >= fewestPlanWords;
}
