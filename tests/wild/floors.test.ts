import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { addScores, precision, recall, scoreTemplates } from './score-templates.ts';
import type { Score } from './score-templates.ts';
import { templates } from './templates/templates.ts';

/** Shares of a score. */
const shares = {
  plansFound: ({ plans }: Score) => recall(plans),
  plansRight: ({ plans }: Score) => precision(plans),
  titles: ({ titles }: Score) => recall(titles),
  headingsFound: ({ headings }: Score) => recall(headings),
  headingsRight: ({ headings }: Score) => precision(headings),
  blocks: ({ blocks }: Score) => recall(blocks),
  kept: ({ kept }: Score) => recall(kept),
  noiseGone: ({ noise }: Score) => recall(noise),
};
type Share = keyof typeof shares;
const names = Object.keys(shares) as [Share, ...Share[]];

const floor = z.number().min(0).max(100);
const { halves, templates: own } = z
  .strictObject({
    halves: z.strictObject({
      tuning: z.record(z.enum(names), floor),
      'held-out': z.record(z.enum(names), floor),
    }),
    templates: z.record(z.string(), z.partialRecord(z.enum(names), floor)),
  })
  .parse(parse(readFileSync(join(import.meta.dirname, 'floors.yml'), 'utf8')));

const rounds = 2;
const scores = scoreTemplates(templates, rounds, 1);

/** What of a score is below its floor. */
function findShortfalls(score: Score, floors: Partial<Record<Share, number>>): string[] {
  return names.flatMap((name) => {
    const [reached, least] = [100 * shares[name](score), floors[name] ?? 100];
    return reached < least ? [`${name}: ${reached.toFixed(2)}, expected at least ${least}`] : [];
  });
}

test.each(Object.entries(halves))('the %s half keeps the law and its floors', (split, floors) => {
  const score = addScores(scores.filter(({ template }) => template.split === split));
  expect(score.lawHeld).toBe(true);
  expect(findShortfalls(score, floors)).toEqual([]);
});

describe('every template by itself', () => {
  test.each(scores.map((score) => [score.template.id, score] as const))(
    '%s keeps its floors',
    (id, score) => {
      expect(score.lawHeld).toBe(true);
      expect(findShortfalls(score, own[id] ?? {})).toEqual([]);
    },
  );

  test('has floors that are its own, and below what all others reach', () => {
    const known = new Set(templates.map(({ id }) => id));
    expect(Object.keys(own).filter((id) => !known.has(id))).toEqual([]);
    for (const floors of Object.values(own))
      for (const least of Object.values(floors)) expect(least).toBeLessThan(100);
  });
});
