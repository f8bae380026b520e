/** Short wordings that several plans share word for word: what a search field can complete. */
import { countTexts } from '../plan/count-texts.ts';
import { splitMarker } from '../plan/split-marker.ts';
import { textKey } from '../text/shingles.ts';
import type { Reading } from './corpus.ts';

/** A wording and how many plans have it, copies of one another counted once. */
export interface SharedWording {
  readonly text: string;
  readonly texts: number;
}

/** What is read of a plan. */
export type WordedPlan = Pick<Reading, 'sections' | 'sentences'> & {
  readonly plan: { readonly id: string; readonly copyOf?: string | undefined };
};

/** Clauses of Chinese characters alone: figures and blanks are another plan's. Shorter says nothing, longer nobody types. */
const clause = /^\p{Script=Han}{4,20}$/u;
const stops = /[，,、；;：:。！？!?]/u;
/** Headings: the same with marks between the words. */
const heading = /^[\p{Script=Han}、，“”（）]{2,30}$/u;

/** Clauses of sentences, those of most plans first, the shorter before the longer. */
export function sharedClauses(plans: readonly WordedPlan[]): SharedWording[] {
  return shared(plans, ({ sentences }) =>
    sentences.flatMap(({ text, lead, damaged }) => (damaged ? [] : text.slice(lead).split(stops))),
  ).filter(({ text }) => clause.test(text));
}

/** Headings without their numbers, in the same order. */
export function sharedHeadings(plans: readonly WordedPlan[]): SharedWording[] {
  return shared(plans, ({ sections }) =>
    sections.map((section) => splitMarker(section.heading).text.replace(/[。；：:;，,]+$/u, '')),
  ).filter(({ text }) => heading.test(text));
}

/** A wording is the text of its letters: `医疗质量，管理` and `医疗质量管理` are one, in the first spelling met. */
function shared(
  plans: readonly WordedPlan[],
  read: (plan: WordedPlan) => readonly string[],
): SharedWording[] {
  const byKey = new Map<string, { readonly text: string; readonly plans: Set<WordedPlan['plan']> }>();
  for (const worded of plans) {
    for (const wording of read(worded)) {
      const text = wording.trim();
      const key = textKey(text);
      const own = byKey.get(key);
      if (own) own.plans.add(worded.plan);
      else byKey.set(key, { text, plans: new Set([worded.plan]) });
    }
  }
  return [...byKey.values()]
    .map(({ text, plans: own }) => ({ text, texts: countTexts(own) }))
    .filter(({ texts }) => texts > 1)
    .sort((a, b) => b.texts - a.texts || a.text.length - b.text.length);
}
