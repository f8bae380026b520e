import { expect, test } from 'vitest';
import { scoreSample } from './scores.ts';

test('what is found in plans is right', () => {
  const { labelled, found, right, wrong } = scoreSample();
  expect(found / labelled, 'labels that are found still').toBeGreaterThanOrEqual(0.95);
  expect(right / found, JSON.stringify(wrong, undefined, 1)).toBeGreaterThanOrEqual(0.95);
});
