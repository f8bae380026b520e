/**
 * Command: how well the order of plans serves queries whose plans a reader has graded.
 * `npm run score:ranking [-- --queries | --query ID]`. The ranking is tuned on the queries marked `tune` and on no other.
 */
import { Command } from 'commander';
import { readJudgedQueries, spreads } from './search/judged-queries.ts';
import type { JudgedQuery } from './search/judged-queries.ts';
import { averageMeasures, depth, measureRanking } from './search/measure-ranking.ts';
import type { RankingMeasures } from './search/measure-ranking.ts';
import { rankEngines } from './search/rank-engines.ts';
import { readPlans } from './search/read-plans.ts';

interface Run {
  readonly name: string;
  /** By query id. */
  readonly ranked: ReadonlyMap<string, readonly string[]>;
  readonly measures: ReadonlyMap<string, RankingMeasures>;
}

const options = new Command()
  .description('Score the order of plans of several engines against graded queries.')
  .option('--plans <folder>', 'plans, as the converter wrote them', 'content/plans')
  .option('--judged <folder>', 'graded queries', 'tests/search/judged')
  .option('--queries', 'nDCG@10 of every query')
  .option('--query <id>', 'the first ten plans of one query with their grades')
  .parse()
  .opts<{ plans: string; judged: string; queries?: true; query?: string }>();

const plans = readPlans(options.plans);
const titles = new Map(plans.map(({ id, data }) => [id, data.title]));
const judged = readJudgedQueries(options.judged, new Set(titles.keys()));
const asked = options.query === undefined ? judged : judged.filter(({ id }) => id === options.query);
if (asked.length === 0) {
  console.error(`There is no query ${options.query} in ${options.judged}.`);
  process.exit(1);
}

const runs: Run[] = [];
for (const { name, open } of rankEngines) {
  const ranker = await open(plans);
  const ranked = new Map<string, readonly string[]>();
  for (const { id, query } of asked) {
    const found = await ranker.rank(query);
    const strange = found.find((plan) => !titles.has(plan));
    if (strange !== undefined) throw new Error(`${name} gives ${strange} for ${query}, which is no plan`);
    ranked.set(id, found);
  }
  await ranker.close();
  const measures = new Map(asked.map(({ id, grades }) => [id, measureRanking(ranked.get(id) ?? [], grades)]));
  runs.push({ name, ranked, measures });
}

if (options.query !== undefined) showQuery(asked[0]);
else if (options.queries) showQueries();
else showMeasures();

/** A table for each measure: engines down, groups of queries across. */
function showMeasures(): void {
  const groups: readonly (readonly [name: string, queries: readonly JudgedQuery[]])[] = [
    ['all', judged],
    ['tune', judged.filter(({ tune }) => tune)],
    ['held out', judged.filter(({ tune }) => !tune)],
    ...spreads.map((spread) => [spread, judged.filter((query) => query.spread === spread)] as const),
  ];
  const tabulate = (show: (average: ReturnType<typeof averageMeasures>) => string) =>
    console.table(
      Object.fromEntries(
        runs.map(({ name, measures }) => [
          name,
          Object.fromEntries(
            groups.map(([group, queries]) => [
              `${group} (${queries.length})`,
              show(averageMeasures(queries.map(({ id }) => measures.get(id)!))),
            ]),
          ),
        ]),
      ),
    );
  console.log(`${plans.length} plans, ${judged.length} queries. nDCG@${depth}:`);
  tabulate(({ ndcg }) => ndcg.toFixed(3));
  console.log(`Recall@${depth} of plans graded 2 or 3:`);
  tabulate(({ recall }) => recall.toFixed(3));
  console.log(`Queries without any graded plan among the first ${depth}:`);
  tabulate(({ missed }) => String(missed));
}

function showQueries(): void {
  console.table(
    Object.fromEntries(
      judged.map(({ id, query, tune }) => [
        id,
        {
          query,
          ...Object.fromEntries(runs.map(({ name, measures }) => [name, measures.get(id)!.ndcg.toFixed(3)])),
          half: tune ? 'tune' : 'held out',
        },
      ]),
    ),
  );
}

function showQuery({ id, query, wish, tune, grades }: JudgedQuery): void {
  console.log(`${query}\n${wish}${tune ? '' : '\nHeld out: to be read, not to be tuned on.'}`);
  const line = (plan: string, place: number | string) =>
    `${String(place).padStart(4)}  ${grades[plan] ?? '·'}  ${plan.padEnd(30)}${titles.get(plan)}`;
  for (const { name, ranked, measures } of runs) {
    const all = ranked.get(id) ?? [];
    const top = all.slice(0, depth);
    const left = Object.keys(grades).filter((plan) => !top.includes(plan) && grades[plan] > 1);
    console.log(`\n${name}: nDCG@${depth} ${measures.get(id)!.ndcg.toFixed(3)}, ${all.length} plans`);
    for (const [at, plan] of top.entries()) console.log(line(plan, at + 1));
    for (const plan of left) console.log(line(plan, all.includes(plan) ? all.indexOf(plan) + 1 : '—'));
  }
}
