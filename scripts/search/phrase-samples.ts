/** Phrases for measuring recall and precision, drawn from plans with a fixed seed, and what is true of each. */
import { Converter } from 'opencc-js';
import { foldText } from '../../src/text/fold.ts';
import { seededRandom } from '../seeded-random.ts';
import type { IndexedPlan } from './read-plans.ts';
import { readVariants } from './variants.ts';

export interface PhraseSample {
  readonly kind: 'simplified' | 'traditional' | 'absent';
  /** As it is typed. */
  readonly query: string;
  readonly folded: string;
  /** Ids of the plans in which it stands within a block, by plain inclusion, in order. */
  readonly plans: readonly string[];
}

const longest = 20;
const variants = readVariants();
const toTraditional = Converter({ from: 'cn', to: 't' });

/** Headings and paragraphs of a plan as they are. */
export function blocksOf({ sections }: IndexedPlan): string[] {
  return sections.flatMap(({ depth, heading, paragraphs }) => [
    ...(depth > 0 ? [heading] : []),
    ...paragraphs.map(({ text }) => text),
  ]);
}

/**
 * `present` substrings of 1 to 20 characters, each as it stands and in traditional characters,
 * and `absent` phrases put together from two places of the corpus that stand nowhere.
 */
export function samplePhrases(
  plans: readonly IndexedPlan[],
  present: number,
  absent: number,
): PhraseSample[] {
  const random = seededRandom(20_230_101);
  const pick = (count: number) => Math.floor(random() * count);
  const texts = plans.map((plan) => ({ id: plan.id, blocks: blocksOf(plan) }));
  const folded = texts.map(({ id, blocks }) => ({
    id,
    blocks: blocks.map((block) => foldText(block, variants)),
  }));
  const standsIn = (phrase: string) =>
    folded.filter(({ blocks }) => blocks.some((block) => block.includes(phrase))).map(({ id }) => id);
  const cut = (length: number): string => {
    const { blocks } = texts[pick(texts.length)];
    const chars = [...blocks[pick(blocks.length)]];
    const start = pick(Math.max(1, chars.length - length + 1));
    return chars.slice(start, start + length).join('');
  };

  const samples: PhraseSample[] = [];
  for (let at = 0; at < present; at++) {
    let query = cut(1 + (at % longest));
    while (foldText(query, variants) === '') query = cut(1 + (at % longest));
    const phrase = foldText(query, variants);
    const truth = { folded: phrase, plans: standsIn(phrase) };
    samples.push({ kind: 'simplified', query, ...truth });
    samples.push({ kind: 'traditional', query: toTraditional(query), ...truth });
  }
  for (let made = 0; made < absent;) {
    const query = cut(2 + pick(3)) + cut(2 + pick(3));
    const phrase = foldText(query, variants);
    if (standsIn(phrase).length > 0) continue;
    samples.push({ kind: 'absent', query, folded: phrase, plans: [] });
    made++;
  }
  return samples;
}
