/**
 * How well the topics of the corpus agree with those a reader gave its plans.
 * In `annotated-plans.json`, `topics` must be found; `also` are those a reader could give or leave out, and count neither way.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toSections } from '../../src/plan/document.ts';
import { matchTopics } from '../../src/plan/match-topics.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import { planSchema } from '../../src/schema/plan.ts';
import annotated from './annotated-plans.json' with { type: 'json' };
import { vocabulary } from './vocabulary.ts';

interface Annotation {
  readonly topics: readonly string[];
  readonly also?: readonly string[];
}

/** Reached when last measured. Floors only rise. */
const floors = { recall: 0.85, precision: 0.88 };
/** No source may be carried by the others. */
const floorsOfSource = { recall: 0.6, precision: 0.75 };

const plans = join(import.meta.dirname, '../../content/plans');
const scores = Object.entries<Annotation>(annotated)
  .filter(([id]) => existsSync(join(plans, `${id}.mdx`)))
  .map(([id, { topics, also = [] }]) => {
    const { data, blocks } = parsePlan(readFileSync(join(plans, `${id}.mdx`), 'utf8'));
    const found = matchTopics(toSections(blocks), planSchema.parse(data).title, vocabulary).plan;
    return {
      source: id.replace(/-\d+$/, ''),
      wanted: topics.length,
      hits: topics.filter((topic) => found.includes(topic)).length,
      extra: found.filter((topic) => !topics.includes(topic) && !also.includes(topic)).length,
    };
  });

function rate(of: typeof scores): { recall: number; precision: number } {
  const sum = (key: 'wanted' | 'hits' | 'extra') => of.reduce((total, score) => total + score[key], 0);
  return { recall: sum('hits') / sum('wanted'), precision: sum('hits') / (sum('hits') + sum('extra')) };
}

test('the annotation names topics of the vocabulary, none twice for a plan', () => {
  const ids = new Set(vocabulary.map(({ id }) => id));
  for (const [id, { topics, also = [] }] of Object.entries<Annotation>(annotated)) {
    const all = [...topics, ...also];
    expect(
      all.filter((topic, i) => !ids.has(topic) || all.indexOf(topic) !== i),
      id,
    ).toEqual([]);
  }
});

test('every annotated plan is in the corpus', () => {
  expect(scores.length).toBe(Object.keys(annotated).length);
});

test('recall and precision of plan topics stand above their floors', () => {
  const { recall, precision } = rate(scores);
  expect(recall).toBeGreaterThanOrEqual(floors.recall);
  expect(precision).toBeGreaterThanOrEqual(floors.precision);
});

test.for([...Map.groupBy(scores, ({ source }) => source)])('so they do in %s', ([, own]) => {
  const { recall, precision } = rate(own);
  expect(recall).toBeGreaterThanOrEqual(floorsOfSource.recall);
  expect(precision).toBeGreaterThanOrEqual(floorsOfSource.precision);
});
