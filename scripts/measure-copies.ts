/**
 * Command: what finding copies costs on grown corpora. `node scripts/measure-copies.ts [plans …]`
 *
 * Grown plans are made of the sections of a few real ones, so nearly all of their sections are another's: more is found
 * and compared here than in any collection of that size.
 */
import { sketchPlan } from '../src/plan/section-texts.ts';
import { markCopies } from './copies/mark-copies.ts';
import { growCorpus } from './grow/grow-corpus.ts';
import { readPlans } from './search/read-plans.ts';
import type { IndexedPlan } from './search/read-plans.ts';

const sizes = process.argv.slice(2).map(Number);
const real = readPlans('content/plans');

for (const size of sizes.length > 0 ? sizes : [1_000, 5_000]) {
  const plans = growCorpus(real, size, 1);
  const blocks = new Map(plans.map((plan) => [plan.id, blocksOf(plan)]));
  const before = process.memoryUsage().rss;
  const [compared, sketching] = timed(() =>
    plans.map(({ id }) => ({ id, sketch: sketchPlan(blocks.get(id) ?? []) })),
  );
  const [marked, marking] = timed(() => markCopies(compared, (id) => blocks.get(id) ?? []));
  const qualities = [...marked.values()];
  const copies = qualities.filter((quality) => quality.duplicateOf).length;
  const sections = qualities.reduce((sum, quality) => sum + (quality.sharedSections?.length ?? 0), 0);
  const bytes = JSON.stringify(compared.map(({ sketch }) => sketch)).length / size;
  const memory = (process.memoryUsage().rss - before) / 2 ** 20;
  console.log(
    `${size} plans: sketching ${sketching.toFixed(1)} s, ${((sketching / size) * 1000).toFixed(1)} ms a plan; ` +
      `finding ${marking.toFixed(1)} s; ${memory.toFixed(0)} MB more; ${bytes.toFixed(0)} bytes of sketch a plan; ` +
      `${copies} copies, ${sections} shared sections`,
  );
}

/** Seconds of processor time, garbage collection included. */
function timed<Result>(run: () => Result): readonly [Result, number] {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1e6];
}

function blocksOf({ sections }: IndexedPlan) {
  return sections.flatMap(({ depth, heading, paragraphs }) => [
    ...(depth > 0 ? [{ depth, text: heading }] : []),
    ...paragraphs.map(({ text }) => ({ depth: 0, text })),
  ]);
}
