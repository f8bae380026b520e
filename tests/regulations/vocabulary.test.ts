import { describe, expect, test } from 'vitest';
import { readRegulationVocabulary } from '../../src/lib/regulation-vocabulary.ts';
import { canonicalKey } from '../../src/plan/merge-regulations.ts';
import { kindByWording } from '../../src/plan/regulation-kind.ts';
import { regulationKey } from '../../src/plan/regulation-title.ts';

const vocabulary = readRegulationVocabulary(process.cwd());
const kindIds = vocabulary.kinds.map(({ id }) => id);

function repeated(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

describe('kinds of documents', () => {
  for (const { id, kind, examples, keeps } of vocabulary.rules) {
    test.each(examples)(`${id} reads ${kind} off 《%s》`, (title) => {
      expect(kindByWording(title, vocabulary)).toBe(kind);
    });
    test.each(keeps)(`${id} does not read ${kind} off 《%s》`, (title) => {
      expect(kindByWording(title, vocabulary)).not.toBe(kind);
    });
  }

  test('have ids and names of their own, and rules lead to kinds there are', () => {
    expect(repeated(kindIds)).toEqual([]);
    expect(repeated(vocabulary.kinds.map(({ name }) => name))).toEqual([]);
    expect(repeated(vocabulary.rules.map(({ id }) => id))).toEqual([]);
    for (const { kind } of [...vocabulary.rules, ...vocabulary.titles]) expect(kindIds).toContain(kind);
    expect(kindIds).toContain(vocabulary.fallback);
  });

  test('an edition in brackets does not hide the kind', () => {
    expect(kindByWording('继续医学教育规定（试行）', vocabulary)).toBe('normative');
    expect(kindByWording('国家基本公共卫生服务规范（2011年版）', vocabulary)).toBe('standard');
  });
});

describe('known documents', () => {
  test('have no two names in common', () => {
    const names = vocabulary.titles.flatMap(({ title, aliases, misspelt }) => [
      title,
      ...aliases,
      ...misspelt,
    ]);
    expect(repeated(names.map(regulationKey))).toEqual([]);
  });

  test.for(vocabulary.titles)('《$title》 is meant by all its names', ({ title, aliases, misspelt }) => {
    for (const name of [title, ...aliases, ...misspelt]) {
      expect(canonicalKey(name, vocabulary), name).toBe(regulationKey(title));
    }
  });

  test('what replaces one is known too, and is still in force', () => {
    const byKey = new Map(vocabulary.titles.map((it) => [regulationKey(it.title), it]));
    for (const { title, status } of vocabulary.titles) {
      if (!status) continue;
      expect(byKey.get(regulationKey(status.replacedBy))?.title, title).toBe(status.replacedBy);
    }
  });

  test('the wording of a law’s title does not contradict what is known of it', () => {
    const read = vocabulary.titles.map(({ title, kind }) => [title, kind, kindByWording(title, vocabulary)]);
    const laws = read.filter(([, kind, worded]) => kind === 'law' || worded === 'law');
    // Older than the rule that laws are called 法.
    expect(laws.filter(([title, kind, worded]) => kind !== worded && !title.endsWith('条例'))).toEqual([]);
  });
});
