import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { planText } from '../../src/plan/document.ts';
import { findCopies } from '../../src/plan/find-copies.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';

const plans = readdirSync('content/plans').map((file) => ({
  id: file.replace('.mdx', ''),
  text: planText(parsePlan(readFileSync(`content/plans/${file}`, 'utf8')).blocks),
}));

test('of the given plans only the known pair is one text', () => {
  expect([...findCopies(plans)]).toEqual([['township-tcm-11', 'township-tcm-10']]);
});

test('a plan with other names and a lost section is still a copy, half a plan is not', () => {
  const { text } = plans[0];
  const changed = { id: 'changed', text: text.replaceAll('医院', '卫生院').slice(0, text.length * 0.9) };
  const half = { id: 'half', text: text.slice(0, text.length / 2) };
  expect([...findCopies([plans[0], changed, half])]).toEqual([['changed', plans[0].id]]);
});

test('white space, punctuation and script width make no difference', () => {
  const { text } = plans[5];
  const spaced = { id: 'spaced', text: text.replaceAll('，', ', ').replaceAll('\n', ' ') };
  expect([...findCopies([plans[5], spaced])]).toEqual([['spaced', plans[5].id]]);
});

test('an empty plan copies nothing', () => {
  expect(findCopies([...plans, { id: 'a', text: '' }, { id: 'b', text: '' }]).has('b')).toBe(false);
});
