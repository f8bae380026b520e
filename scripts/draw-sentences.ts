/**
 * Command: draws sentences to be labelled by hand, as JSON. `node scripts/draw-sentences.ts [--count N] [--seed N]`
 * Every source gives in proportion to its sentences, but not fewer than `--least`; no text is drawn twice.
 */
import { Command, InvalidArgumentError } from 'commander';
import { foldText } from '../src/text/fold.ts';
import { readPlans } from './search/read-plans.ts';
import type { IndexedPlan } from './search/read-plans.ts';
import { seededRandom } from './seeded-random.ts';

interface DrawnSentence {
  readonly plan: string;
  readonly anchor: string;
  readonly text: string;
  readonly path: readonly string[];
}

const options = new Command()
  .description('Draw sentences of the plans at random, to be labelled by hand.')
  .option('--plans <folder>', 'plans, as the converter wrote them', 'content/plans')
  .option('--count <number>', 'how many', readCount, 200)
  .option('--least <number>', 'how many of a source at least', readCount, 10)
  .option('--seed <number>', 'the same seed draws the same sentences', readCount, 20_250_301)
  .parse()
  .opts<{ plans: string; count: number; least: number; seed: number }>();

const { compare } = new Intl.Collator('en', { numeric: true });
const random = seededRandom(options.seed);
const bySource = Map.groupBy(readPlans(options.plans), ({ data }) => data.source.file);
const sources = [...bySource.values()].map((plans) => shuffled(distinct(plans.flatMap(listSentences))));
const total = sources.reduce((sum, { length }) => sum + length, 0);
// The largest source makes up for what rounding and `--least` add or leave.
const shares = sources.map(({ length }) =>
  Math.max(options.least, Math.round((options.count * length) / total)),
);
const largest = sources.findIndex(({ length }) => length === Math.max(...sources.map((own) => own.length)));
shares[largest] += options.count - shares.reduce((sum, share) => sum + share, 0);
const drawn = sources.flatMap((sentences, at) => sentences.slice(0, shares[at]));
const tune = new Set(shuffled(drawn).slice(0, Math.floor(drawn.length / 2)));

const sentences = drawn
  .map((sentence) => ({ ...sentence, half: tune.has(sentence) ? 'tune' : 'test' }))
  .sort((a, b) => compare(a.plan, b.plan) || compare(a.anchor, b.anchor));
console.log(JSON.stringify({ seed: options.seed, sentences }, null, 1));

function listSentences({ id, sections }: IndexedPlan): DrawnSentence[] {
  return sections.flatMap(({ path, paragraphs }) =>
    paragraphs.flatMap(({ text, sentences }) =>
      sentences.map(({ id: anchor, start, end }) => ({
        plan: id,
        anchor,
        text: text.slice(start, end).trim(),
        path,
      })),
    ),
  );
}

function distinct(sentences: readonly DrawnSentence[]): DrawnSentence[] {
  return [...new Map(sentences.map((sentence) => [foldText(sentence.text), sentence])).values()];
}

/** Fisher and Yates's shuffle. */
function shuffled<T>(items: readonly T[]): T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}

function readCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(value);
}
