/**
 * Command: cuts the alphabet of pairs into stretches that hold about the same number of places in the plans, for
 * `search/range-starts.ts`. `node scripts/list-word-ranges.ts > scripts/search/range-starts.ts`; changing it makes all
 * shards anew.
 */
import { toCode } from '../src/search/tokens.ts';
import { foldText } from '../src/text/fold.ts';
import { blocksOf, readPlans } from './search/read-plans.ts';
import { readVariants } from './search/variants.ts';

const stretches = 2_048;
/** What a pair weighs beside its places: in other plans other pairs stand. */
const anyPair = 3;
const perLine = 48;
/** Would have to be escaped in code. */
const unquotable = /['\\]/;

const variants = readVariants();
const weights = new Map<string, number>();
for (const block of readPlans('content/plans').flatMap(blocksOf)) {
  const chars = [...foldText(block, variants)];
  chars.slice(1).forEach((char, at) => {
    const pair = chars[at] + char;
    weights.set(pair, (weights.get(pair) ?? anyPair) + 1);
  });
}
const inOrder = [...weights]
  .map(([pair, weight]) => ({ pair, weight, word: Array.from(pair, toCode).join('') }))
  .sort((a, b) => (a.word < b.word ? -1 : 1));
const total = inOrder.reduce((sum, { weight }) => sum + weight, 0);
const starts: string[] = [];
let [sum, reached] = [0, 0];
for (const { pair, weight } of inOrder) {
  const stretch = Math.floor((sum * stretches) / total);
  if (stretch > reached && !unquotable.test(pair)) {
    starts.push(pair);
    reached = stretch;
  }
  sum += weight;
}
const lines = Array.from({ length: Math.ceil(starts.length / perLine) }, (_, at) =>
  starts.slice(at * perLine, (at + 1) * perLine).join(''),
);
console.log(
  '/** Pairs of characters at which the words of every shard are cut. Written by `scripts/list-word-ranges.ts`. */',
);
console.log(
  `export const rangeStarts: readonly string[] = [\n${lines.map((line) => `  '${line}',`).join('\n')}\n]`,
);
console.log('  .flatMap((line) => line.match(/../gu) ?? []);');
