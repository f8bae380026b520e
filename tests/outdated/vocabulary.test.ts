import { describe, expect, test } from 'vitest';
import { readOutdatedTerms } from '../../src/plan/outdated-vocabulary.ts';
import { findOutdated } from '../../src/plan/find-outdated.ts';
import { foldText } from '../../src/text/fold.ts';

const terms = readOutdatedTerms(process.cwd());
const found = (text: string) => findOutdated(text, terms).map(({ term }) => term.id);

function repeated(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

describe('outdated terms', () => {
  const examples = terms.flatMap(({ id, examples: own }) => own.map((sentence) => ({ id, sentence })));
  test.for(examples)('$id is found in “$sentence”', ({ id, sentence }) => {
    expect(found(sentence)).toContain(id);
  });

  const keeps = terms.flatMap(({ id, keeps: own }) => own.map((sentence) => ({ id, sentence })));
  test.for(keeps)('nothing is found in “$sentence”', ({ sentence }) => {
    expect(found(sentence)).toEqual([]);
  });

  test.for(terms)('$id is found by each of its names', ({ id, term, aliases }) => {
    for (const name of [term, ...aliases]) expect(found(name), name).toEqual([id]);
  });

  test('have ids and names of their own', () => {
    expect(repeated(terms.map(({ id }) => id))).toEqual([]);
    expect(
      repeated(terms.flatMap(({ term, aliases }) => [term, ...aliases]).map((it) => foldText(it))),
    ).toEqual([]);
  });

  test('are not named by what replaced another, nor by a phrase that swallows', () => {
    const names = new Set(terms.flatMap(({ term, aliases }) => [term, ...aliases]).map((it) => foldText(it)));
    for (const { replacedBy, not } of terms) {
      for (const word of [...replacedBy, ...not]) expect(names, word).not.toContain(foldText(word));
    }
  });

  test('swallow only phrases that hold one of them', () => {
    for (const { term, aliases, not } of terms) {
      const names = [term, ...aliases].map((it) => foldText(it));
      for (const phrase of not) {
        expect(
          names.some((name) => foldText(phrase).includes(name)),
          phrase,
        ).toBe(true);
      }
    }
  });

  test('were in use until the change, give or take the year of it, and their source is no younger than a year', () => {
    for (const { id, until, used, source } of terms) {
      if (used.to !== undefined) expect(Math.abs(until - used.to), id).toBeLessThanOrEqual(1);
      expect(Number(source.date.slice(0, 4)), id).toBeLessThanOrEqual(until);
    }
  });
});
