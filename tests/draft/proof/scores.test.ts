import { expect, test } from 'vitest';
import { scoreSlips, slipsInPlans } from './scores.ts';

test('what a reader called right is found, and what is found a reader called right', () => {
  const { labelled, found, judged, wrong } = scoreSlips(slipsInPlans());
  expect(found / labelled).toBeGreaterThanOrEqual(0.95);
  expect(1 - wrong.length / judged, JSON.stringify(wrong, undefined, 1)).toBeGreaterThanOrEqual(0.95);
});

test('a finding that no reader has seen counts as wrong', () => {
  const unseen = { plan: 'civilized-unit-01', rule: 'quote-form', at: '甲⟦"⟧乙', fix: '“' };
  expect(scoreSlips([...slipsInPlans(), unseen]).wrong).toContainEqual(unseen);
});
