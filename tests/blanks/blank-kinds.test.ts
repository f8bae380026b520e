import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blankKind, blankKindRules, blankKinds, countBlankKinds } from '../../src/plan/blank-kinds.ts';
import { toSections } from '../../src/plan/document.ts';
import { locateSpans } from '../../src/plan/locate-spans.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import { planSchema } from '../../src/schema/plan.ts';

/** The kind of the blank in ⟦⟧. */
function kindOf(marked: string): string {
  const start = marked.indexOf('⟦');
  return blankKind(marked.replace(/[⟦⟧]/gu, ''), start, marked.indexOf('⟧') - 1);
}

describe('kinds of blanks', () => {
  for (const { kind, why, examples, keeps } of blankKindRules) {
    test.each(examples)(`${why} %s is ${kind}`, (marked) => expect(kindOf(marked)).toBe(kind));
    test.each(keeps)(`${why} %s is not ${kind}`, (marked) => expect(kindOf(marked)).not.toBe(kind));
  }

  test('are all told by a rule', () => {
    const told = new Set(blankKindRules.map(({ kind }) => kind));
    expect(told).toEqual(new Set(blankKinds.map(({ id }) => id)));
  });
});

test('kinds are counted in their order, none left out', () => {
  expect(countBlankKinds(['name', 'year', 'name']).map(({ name, blanks }) => `${name} ${blanks}`)).toEqual([
    '年份 1',
    '日期 0',
    '数量 0',
    '名称 2',
    '其他 0',
  ]);
});

test('every blank that a plan counts has a place', () => {
  for (const name of readdirSync('content/plans')) {
    const { data, blocks } = parsePlan(readFileSync(join('content/plans', name), 'utf8'));
    const places = locateSpans(toSections(blocks), (_, marks) =>
      marks.filter(({ kind }) => kind === 'blank'),
    );
    expect(places.length, name).toBe(planSchema.parse(data).placeholders ?? 0);
  }
});
