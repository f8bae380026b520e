import { expect, test } from 'vitest';
import { rankEngines } from '../../scripts/search/rank-engines.ts';
import { makePlan } from './served-index.ts';

const plans = [
  makePlan('a', ['#一、预防接种', '预防接种，规范门诊。']),
  makePlan('b', ['#一、消防', '落实责任制，预防火灾。']),
  makePlan('c', ['#一、财务', '加强核算。']),
];

test.for(rankEngines)('$name gives ids of plans, best first', async ({ open }) => {
  const ranker = await open(plans);
  try {
    expect((await ranker.rank('预防接种'))[0]).toBe('a');
    expect(await ranker.rank('鷗')).toEqual([]);
  } finally {
    await ranker.close();
  }
});
