import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blankKind, blankKindRules, blankKinds } from '../../src/plan/blank-kinds.ts';
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

test('every blank that a plan counts has a place', () => {
  for (const name of readdirSync('content/plans')) {
    const { data, blocks } = parsePlan(readFileSync(join('content/plans', name), 'utf8'));
    const places = locateSpans(toSections(blocks), (_, marks) =>
      marks.filter(({ kind }) => kind === 'blank'),
    );
    expect(places.length, name).toBe(planSchema.parse(data).placeholders ?? 0);
  }
});
