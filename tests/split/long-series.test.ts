import { expect, test } from 'vitest';
import { splitPlans } from '../../scripts/split/split-plans.ts';

const body =
  '一、指导思想\n坚持以人为本，全面贯彻上级部署，做好各项工作，提高服务质量，确保完成任务。\n' +
  '二、主要措施\n加强领导，落实责任，完善制度，开展培训，强化考核。每月检查一次，每季度总结一次。\n';

test.each([
  (n: number) => `医院工作计划篇${n}`,
  (n: number) => `第${n}篇：社区工作计划`,
  (n: number) => `学校德育工作计划 第${n}篇`,
  (n: number) => `工会工作计划范文${n}`,
  (n: number) => `卫生院工作计划（${n}）`,
  (n: number) => `计划${n}：幼儿园教研计划`,
  (n: number) => `${n}、某某小学德育工作计划`,
])('a series of 120 plans is split to its end: %#', (title) => {
  const plans = Array.from({ length: 120 }, (_, i) => `${title(i + 1)}\n${body}`);
  const text = `工作计划大全（120篇）\n${plans.join('')}`;
  expect(splitPlans(text, '').plans).toHaveLength(120);
});

test('a series without line breaks is split beyond 99', () => {
  const plans = Array.from({ length: 110 }, (_, i) => `医院工作计划篇${i + 1}：${body.replaceAll('\n', '')}`);
  expect(splitPlans(plans.join(''), '').plans).toHaveLength(110);
});
