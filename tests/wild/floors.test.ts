import { describe, expect, test } from 'vitest';
import { addScores, precision, recall, scoreTemplates } from './score-templates.ts';
import { templates } from './templates/templates.ts';

/** Shares that may only rise; `npm run score:templates -- --rounds 2` prints them. Noise is what is left of it. */
const floors = {
  tuning: { plansFound: 0.985, plansRight: 0.99, titles: 0.985, headings: 0.98, kept: 0.9995, noise: 0.009 },
  'held-out': {
    plansFound: 0.97,
    plansRight: 0.97,
    titles: 0.97,
    headings: 0.985,
    kept: 0.9995,
    noise: 0.02,
  },
};
const rounds = 2;
const scores = scoreTemplates(templates, rounds, 1);

describe.each(Object.entries(floors))('the %s half', (split, floor) => {
  const score = addScores(scores.filter(({ template }) => template.split === split));

  test('keeps the law', () => expect(score.lawHeld).toBe(true));
  test('has its plans found, and nothing else taken for one', () => {
    expect(recall(score.plans)).toBeGreaterThanOrEqual(floor.plansFound);
    expect(precision(score.plans)).toBeGreaterThanOrEqual(floor.plansRight);
    expect(recall(score.titles)).toBeGreaterThanOrEqual(floor.titles);
  });
  test('has its headings found at their depth, and nothing else taken for one', () => {
    expect(recall(score.headings)).toBeGreaterThanOrEqual(floor.headings);
    expect(precision(score.headings)).toBeGreaterThanOrEqual(floor.headings);
  });
  test('keeps the text of the plans and loses the noise', () => {
    expect(recall(score.kept)).toBeGreaterThanOrEqual(floor.kept);
    expect(1 - recall(score.noise)).toBeLessThanOrEqual(floor.noise);
  });
});
