import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { convertText } from '../support/convert-text.ts';
import type { ConvertedPlan } from '../../scripts/pipeline/describe-plan.ts';
import { planText } from '../../src/plan/document.ts';

interface GoldPlan {
  readonly sourceTitle: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly headings: readonly (readonly [depth: number, text: string])[];
  readonly optionalHeadings: readonly string[];
  readonly years: readonly number[];
  readonly yearBlank: boolean;
  readonly regulations: readonly string[];
  readonly period?: readonly string[];
  readonly genre?: readonly string[];
  readonly orgType?: readonly string[];
  readonly department?: readonly string[];
}
interface Gold {
  readonly source: string;
  readonly gone: readonly string[];
  readonly joined: readonly (readonly [string, string])[];
  readonly plans: readonly GoldPlan[];
}

/** Letters, figures and Han only: the annotation was made on half-width text. */
const key = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
const grams = (text: string) =>
  new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
/** Dice coefficient of character bigrams. */
function similarity(a: string, b: string): number {
  const [x, y] = [grams(key(a)), grams(key(b))];
  return (2 * [...x].filter((gram) => y.has(gram)).length) / (x.size + y.size);
}

const knowledge = readKnowledge('content');
// What else is annotated there, such as the functions of sentences, names no source.
const golds = readdirSync('tests/gold')
  .map((name) => JSON.parse(readFileSync(join('tests/gold', name), 'utf8')) as Partial<Gold>)
  .filter((gold): gold is Gold => gold.source !== undefined && gold.plans !== undefined);
const pairs = golds.flatMap((gold) => {
  const { plans } = convertText(join('content/sources', gold.source), knowledge);
  return [{ gold, plans, pairs: gold.plans.map((want, i) => ({ want, got: plans[i] })) }];
});
const all = pairs.flatMap((entry) => entry.pairs);
const text = (plan: ConvertedPlan) => key(planText(plan.blocks));
const share = (hits: number, total: number) => hits / total;

describe('against the hand annotation', () => {
  test.each(pairs)('$gold.source is split where a reader splits it', ({ gold, plans }) => {
    expect(plans.map(({ data }) => key(data.sourceTitle))).toEqual(
      gold.plans.map((plan) => key(plan.sourceTitle)),
    );
    gold.plans.forEach((want, i) => {
      expect(text(plans[i]).slice(0, 60)).toContain(key(want.start).slice(0, 12));
      expect(text(plans[i]).slice(-80)).toContain(key(want.end).slice(-8));
    });
  });

  test.each(pairs)(
    '$gold.source is rid of what is not the plans’, and its broken sentences are joined',
    ({ gold, plans }) => {
      const body = plans
        .map((plan) => planText(plan.blocks))
        .join('\n')
        .normalize('NFKC')
        .replace(/\s/g, '');
      const left = gold.gone.filter((noise) => body.includes(noise.normalize('NFKC').replace(/\s/g, '')));
      expect(left).toEqual([]);
      const apart = gold.joined.filter(([a, b]) => !key(body).includes(key(a) + key(b)));
      expect(apart).toEqual([]);
    },
  );

  test.each(all.map(({ want, got }) => [want.sourceTitle, want, got] as const))(
    '%s has the outline a reader gives it',
    (_, want, got) => {
      const optional = new Set(want.optionalHeadings.map(key));
      const found = got.blocks
        .filter((block) => block.depth > 0)
        .map((block) => [block.depth, key(block.text)]);
      expect(found.filter(([, heading]) => !optional.has(heading as string))).toEqual(
        want.headings.map(([depth, heading]) => [depth, key(heading)]),
      );
    },
  );

  /** Floors are what was reached; they only rise. */
  test.each([
    ['period', 1],
    ['genre', 1],
    ['orgType', 1],
    ['department', 1],
  ] as const)('the field %s is right in at least %d of the plans that have it', (field, floor) => {
    const asked = all.filter(({ want }) => want[field]);
    const right = asked.filter(({ want, got }) =>
      want[field]!.some(
        (value) =>
          key(got.data[field] ?? '') !== '' &&
          (key(got.data[field]!).includes(key(value)) || key(value).includes(key(got.data[field]!))),
      ),
    );
    expect(share(right.length, asked.length)).toBeGreaterThanOrEqual(floor);
  });

  test('years, blanked years and cited titles are those of the annotation', () => {
    for (const { want, got } of all) {
      expect(got.data.years ?? [], got.id).toEqual(want.years);
      expect(got.data.yearBlank ?? false, got.id).toBe(want.yearBlank);
      expect((got.data.regulations ?? []).map(key).sort(), got.id).toEqual(want.regulations.map(key).sort());
    }
  });

  test('titles are close to those a reader would give', () => {
    const mean =
      all.reduce((sum, { want, got }) => sum + similarity(want.title, got.data.title), 0) / all.length;
    expect(mean).toBeGreaterThanOrEqual(0.75);
  });
});
