/** The order of plans beside 60 graded queries. Floors only rise; `npm run score:ranking` prints the figures. */
import { expect, test } from 'vitest';
import { readJudgedQueries } from '../../scripts/search/judged-queries.ts';
import { averageMeasures, measureRanking } from '../../scripts/search/measure-ranking.ts';
import { rankEngines } from '../../scripts/search/rank-engines.ts';
import { readPlans } from '../../scripts/search/read-plans.ts';

const floor = 0.84;

test(
  'plans stand in a better order than those of Pagefind and of MiniSearch',
  { timeout: 60_000 },
  async () => {
    const plans = readPlans('content/plans');
    const queries = readJudgedQueries('tests/search/judged', new Set(plans.map(({ id }) => id)));
    const figures: number[] = [];
    for (const engine of rankEngines) {
      const ranker = await engine.open(plans);
      const measures = [];
      for (const { query, grades } of queries)
        measures.push(measureRanking(await ranker.rank(query), grades));
      await ranker.close();
      figures.push(averageMeasures(measures).ndcg);
    }
    const [own, ...others] = figures;
    expect(own).toBeGreaterThan(floor);
    for (const other of others) expect(own).toBeGreaterThan(other);
  },
);
