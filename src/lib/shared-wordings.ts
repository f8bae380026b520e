/** Short wordings that several plans share word for word: what a search field can complete. */
import { isRepeated } from '../plan/count-texts.ts';
import type { PhrasePlan } from '../plan/gather-phrases.ts';
import { splitMarker } from '../plan/split-marker.ts';
import { textKey } from '../text/shingles.ts';
import type { Reading } from './corpus.ts';

/** A wording and how many plans have it, copies of others and spun plans left out. */
export interface SharedWording {
  readonly text: string;
  readonly texts: number;
}

/** What is read of a plan. */
export type WordedPlan = Pick<Reading, 'sections' | 'sentences'> & {
  readonly plan: PhrasePlan;
};

/** Clauses of Chinese characters alone: figures and blanks are another plan's. Shorter says nothing, longer nobody types. */
const clause = /^\p{Script=Han}{4,20}$/u;
const stops = /[，,、；;：:。！？!?]/u;
/** Headings: the same with marks between the words. */
const heading = /^[\p{Script=Han}、，“”（）]{2,30}$/u;

/** Clauses of sentences, those of most plans first, the shorter before the longer. */
export function sharedClauses(plans: readonly WordedPlan[]): SharedWording[] {
  return shared(plans, clause, ({ plan, sentences }) =>
    sentences.flatMap(({ id, text, lead, damaged }) =>
      damaged || isRepeated({ plan, anchor: id }) ? [] : text.slice(lead).split(stops),
    ),
  );
}

/** Headings without their numbers, in the same order. */
export function sharedHeadings(plans: readonly WordedPlan[]): SharedWording[] {
  return shared(plans, heading, ({ plan, sections }) =>
    sections
      .filter(({ id }) => !isRepeated({ plan, anchor: id }))
      .map((section) => splitMarker(section.heading).text.replace(/[。；：:;，,]+$/u, '')),
  );
}

/** Wordings with the same letters are one, in the first spelling met. Of a million most are met once: they take little room. */
function shared(
  plans: readonly WordedPlan[],
  shape: RegExp,
  read: (plan: WordedPlan) => readonly string[],
): SharedWording[] {
  const byKey = new Map<string, { readonly text: string; texts: number; last: WordedPlan }>();
  for (const worded of plans) {
    // A copy says what its original says, a spun plan what nobody would.
    if (worded.plan.copyOf !== undefined || worded.plan.quality?.spun !== undefined) continue;
    for (const wording of read(worded)) {
      const text = wording.trim();
      if (!shape.test(text)) continue;
      const key = textKey(text);
      const own = byKey.get(key);
      if (!own) byKey.set(key, { text, texts: 1, last: worded });
      else if (own.last !== worded) {
        own.texts += 1;
        own.last = worded;
      }
    }
  }
  return [...byKey.values()]
    .filter(({ texts }) => texts > 1)
    .map(({ text, texts }) => ({ text, texts }))
    .sort((a, b) => b.texts - a.texts || a.text.length - b.text.length);
}
