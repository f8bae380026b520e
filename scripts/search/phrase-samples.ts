/** Phrases for measuring recall and precision, drawn from plans with a fixed seed, and what is true of each. */
import { Converter } from 'opencc-js';
import { foldText } from '../../src/text/fold.ts';
import type { Variants } from '../../src/text/fold.ts';
import { seededRandom } from '../seeded-random.ts';
import { blocksOf } from './read-plans.ts';
import type { IndexedPlan } from './read-plans.ts';
import { readVariants } from './variants.ts';

export interface PhraseSample {
  readonly kind: 'simplified' | 'traditional' | 'absent';
  /** Characters as it was cut from the text. */
  readonly length: number;
  /** As it is typed. */
  readonly query: string;
  readonly folded: string;
  /** Ids of the plans in which it stands within a block, by plain inclusion, in order. */
  readonly plans: readonly string[];
}

const everyLength = Array.from({ length: 20 }, (_, at) => at + 1);
/** An absent phrase has two halves. */
const shortestAbsent = 2;
/** Cuts that come to nothing before a corpus is taken to have no such phrase. */
const mostTries = 1_000;

/**
 * `present` substrings with each of the `lengths` in turn, each as it stands and in traditional characters, and `absent`
 * phrases of two characters or more put together from two places of the corpus that stand nowhere. A length for which
 * the corpus has no phrase is passed over.
 */
export function samplePhrases(
  plans: readonly IndexedPlan[],
  present: number,
  absent: number,
  lengths: readonly number[] = everyLength,
): PhraseSample[] {
  const variants = readVariants();
  const toTraditional = Converter({ from: 'cn', to: 't' });
  const random = seededRandom(20_230_101);
  const pick = <Item>(all: readonly Item[]): Item => all[Math.floor(random() * all.length)];
  const texts = plans.map(blocksOf);
  const standsIn = indexBlocks(plans, texts, variants);
  /** A phrase that passes; undefined where none was found. */
  const draw = (cut: () => string | undefined, passes: (found: readonly string[]) => boolean) => {
    for (let tries = 0; tries < mostTries; tries++) {
      const query = cut();
      const folded = foldText(query ?? '', variants);
      if (query === undefined || folded === '') continue;
      const found = standsIn(folded);
      if (passes(found)) return { query, folded, plans: found };
    }
    return undefined;
  };
  const cut = (length: number): string | undefined => {
    const chars = [...pick(pick(texts))];
    if (chars.length < length) return undefined;
    const start = Math.floor(random() * (chars.length - length + 1));
    return chars.slice(start, start + length).join('');
  };
  const splice = (length: number): string | undefined => {
    const halves = [cut(length >> 1), cut(length - (length >> 1))];
    const query = halves.includes(undefined) ? undefined : halves.join('');
    // A blank parts what is typed into several phrases, each of which may stand.
    return query === undefined || /\s/u.test(query) ? undefined : query;
  };

  const samples: PhraseSample[] = [];
  for (let at = 0; at < present; at++) {
    const length = lengths[at % lengths.length];
    const sample = draw(
      () => cut(length),
      (found) => found.length > 0,
    );
    if (!sample) continue;
    samples.push({ kind: 'simplified', length, ...sample });
    samples.push({ kind: 'traditional', length, ...sample, query: toTraditional(sample.query) });
  }
  const spliced = lengths.filter((length) => length >= shortestAbsent);
  for (let at = 0; at < absent; at++) {
    const length = spliced[at % spliced.length];
    const sample = draw(
      () => splice(length),
      (found) => found.length === 0,
    );
    if (sample) samples.push({ kind: 'absent', length, ...sample });
  }
  return samples;
}

/** Finds the plans of a folded phrase. A block that many plans share is looked through once. */
function indexBlocks(
  plans: readonly IndexedPlan[],
  texts: readonly (readonly string[])[],
  variants: Variants,
): (phrase: string) => string[] {
  const owners = new Map<string, Set<number>>();
  texts.forEach((blocks, plan) => {
    for (const block of blocks) {
      const own = owners.get(block);
      if (own) own.add(plan);
      else owners.set(block, new Set([plan]));
    }
  });
  const folded = [...owners].map(([block, own]) => ({ text: foldText(block, variants), own }));
  return (phrase) => {
    const found = new Set<number>();
    for (const { text, own } of folded) if (text.includes(phrase)) own.forEach((plan) => found.add(plan));
    return [...found].sort((a, b) => a - b).map((plan) => plans[plan].id);
  };
}
