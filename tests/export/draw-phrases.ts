/** Phrases to compare engines by, the same at every run: of every length, in both scripts, with marks, and some that stand nowhere. */
import { samplePhrases } from '../../scripts/search/phrase-samples.ts';
import { blocksOf } from '../../scripts/search/read-plans.ts';
import type { IndexedPlan } from '../../scripts/search/read-plans.ts';
import { seededRandom } from '../../scripts/seeded-random.ts';

export interface DrawnPhrase {
  /** `traditional`, `absent`, … or the kind of characters that it has among others. */
  readonly kind: string;
  /** As it is typed. */
  readonly query: string;
}

const lengths = [1, 2, 4, 8, 20];
const [present, absent, each] = [190, 100, 30];

/** What a cut at random seldom meets. */
const rare: Readonly<Record<string, RegExp>> = {
  Latin: /[a-z]/giu,
  digits: /\d/gu,
  punctuation: /\p{P}/gu,
  symbols: /\p{S}/gu,
  blanks: /\s/gu,
};

/** 480 phrases by `samplePhrases`, and up to 30 around characters of each rare kind. */
export function drawPhrases(plans: readonly IndexedPlan[]): readonly DrawnPhrase[] {
  const random = seededRandom(7);
  const pick = <Item>(all: readonly Item[]): Item => all[Math.floor(random() * all.length)];
  const blocks = [...new Set(plans.flatMap(blocksOf))];
  const around = Object.entries(rare).flatMap(([kind, pattern]) => {
    const places = blocks.flatMap((text) =>
      [...text.matchAll(pattern)].map(({ index }) => ({ text, index })),
    );
    return Array.from({ length: places.length > 0 ? each : 0 }, (_, at) => {
      const { text, index } = pick(places);
      const length = lengths[1 + (at % (lengths.length - 1))];
      const start = Math.max(0, index - Math.floor(random() * length));
      return { kind, query: text.slice(start, start + length) };
    });
  });
  const drawn = [...samplePhrases(plans, present, absent, lengths), ...around];
  // Nothing can be looked up in blanks, nor typed of half a character.
  return drawn
    .filter(({ query }) => query.trim() !== '' && query.isWellFormed())
    .map(({ kind, query }) => ({ kind, query }));
}
