/** The vocabulary of organisations: every type's examples and look-alikes, each as a plan of one paragraph. */
import { expect, test } from 'vitest';
import { readOrganisation } from '../../scripts/extract/organisation.ts';
import { readPlan } from '../../scripts/extract/plan-context.ts';
import { readVocabulary } from '../../scripts/extract/vocabulary.ts';
import { planOf } from './plan-of.ts';

const vocabulary = readVocabulary(new URL('../../content/vocabulary', import.meta.url).pathname);
const { families, types, named } = vocabulary.organisations;
const typeOf = (text: string) => readOrganisation(readPlan(planOf(text)), undefined, vocabulary)?.type;

for (const { type, family, examples, keeps } of types) {
  test.each(examples)(`a plan that says “%s” is ${type}'s (${family})`, (text) =>
    expect(typeOf(text)).toBe(type),
  );
  test.each(keeps)(`a plan that says “%s” is not ${type}'s (${family})`, (text) =>
    expect(typeOf(text)).not.toBe(type),
  );
}

test('every type belongs to a family, and a family has at most one generic type', () => {
  const ids = families.map(({ id }) => id);
  for (const { family } of types) expect(ids).toContain(family);
  for (const id of ids)
    expect(types.filter(({ family, generic }) => family === id && generic).length).toBeLessThan(2);
});

test('a name stands for one type of a family only, and not in the list of bare names', () => {
  for (const { id } of families) {
    const names = types.filter(({ family }) => family === id).flatMap((type) => type.names);
    expect(new Set(names).size).toBe(names.length);
  }
  for (const { names } of types) for (const name of names) expect(named).not.toContain(name);
});

test('an own name is not seen inside a longer word', () => {
  expect(typeOf('全行业要提高服务水平。')).toBeUndefined();
});

test('one 全院 in a scheme for all hospitals makes no hospital of the province', () => {
  expect(typeOf('我省卫生院卫生技术人员不低于全院职工总数的85%，提高全省医疗卫生水平。')).toBe(
    '卫生行政部门',
  );
});
