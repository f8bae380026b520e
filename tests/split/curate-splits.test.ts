import { expect, test } from 'vitest';
import { curateSplits } from '../../scripts/split/curate-splits.ts';
import { splitPlans } from '../../scripts/split/split-plans.ts';

const body = '一、加强管理，提高服务质量，落实各项制度。\n二、做好培训，组织全体职工学习有关规定。';
const page = `医院工作计划2篇\n篇1\n${body}\n篇2\n${body}\n某科工作打算\n${body}`;
const titles = (split: readonly number[], join: readonly number[]) => {
  const { plans, drops, doubts } = curateSplits(page, splitPlans(page, ''), { split, join });
  const covered = plans.map(({ start, end }) => [start, end]);
  for (let i = 1; i < covered.length; i++) expect(covered[i][0]).toBeGreaterThanOrEqual(covered[i - 1][1]);
  return { titles: plans.map(({ title }) => title), drops: drops.length, doubts: doubts.length };
};

test('a plan begins where the curator says, with the rest of the line as its title', () => {
  const at = page.indexOf('某科工作打算');
  expect(titles([], []).titles).toEqual(['篇1', '篇2']);
  expect(titles([at], []).titles).toEqual(['篇1', '篇2', '某科工作打算']);
});

test('no plan begins where the curator says so; its title is text of the plan before', () => {
  const at = page.indexOf('篇2');
  const { titles: left, drops } = titles([], [at]);
  expect(left).toEqual(['篇1']);
  expect(drops).toBe(titles([], []).drops - 1);
});

test('an offset that says nothing of a plan is doubted and nothing changes', () => {
  expect(titles([], [page.indexOf('篇1')])).toEqual({ ...titles([], []), doubts: 1 });
  expect(titles([page.length + 9], [])).toEqual({ ...titles([], []), doubts: 1 });
});

test('said twice is said once', () => {
  const at = page.indexOf('某科工作打算');
  expect(titles([at, at], [])).toEqual(titles([at], []));
});
