import { expect, test } from 'vitest';
import { CurationError, readCuration } from '../../scripts/curation/read-curation.ts';

test('reads what is said of each source', () => {
  const { sources, problems } = readCuration(
    'a.txt:\n  title: 某院计划\n  publish: true\nb.txt:\n  encoding: big5\n',
  );
  expect(Object.fromEntries(sources)).toEqual({
    'a.txt': { title: '某院计划', publish: true },
    'b.txt': { encoding: 'big5' },
  });
  expect(problems).toEqual([]);
});

test('an empty file says nothing', () => {
  expect(readCuration('# nothing yet\n').sources.size).toBe(0);
});

test.each([
  ['an unknown field', 'a.txt:\n  titel: x\n', 1, /titel/],
  ['a wrong type', '\na.txt:\n  publish: maybe\n', 2, /publish/],
  ['offsets without the digest of their bytes', 'a.txt:\n  split: [3]\n', 1, /sha256/],
  ['a second entry', 'a.txt: {title: x}\na.txt: {title: y}\n', 2, /already/],
  ['a list in place of fields', 'a.txt: [1]\n', 1, /map of fields/],
  ['keys that reach for prototypes', 'a.txt:\n  __proto__: {title: x}\n', 1, /__proto__/],
  ['a title of two lines', 'a.txt:\n  title: "甲\\n乙"\n', 1, /one line/],
  ['commands to a terminal', 'a.txt:\n  origin: "\\e[31m"\n', 1, /invisible/],
  ['a text turned round', 'a.txt:\n  title: "计\\u202e划"\n', 1, /invisible/],
  ['a title without end', `a.txt:\n  title: ${'长'.repeat(301)}\n`, 1, /300/],
  ['bytes in place of words', 'a.txt:\n  title: !!binary aGVsbG8=\n', 1, /expected string/],
  ['fields taken from elsewhere', 'x: &x {title: y}\na.txt: {<<: *x}\n', 2, /Alias/],
  ['aliases that unfold', 'x: &x {title: y}\na.txt: *x\n', 2, /map of fields/],
])('tells %s with its line and keeps the others', (_, text, line, reason) => {
  const { sources, problems } = readCuration(`${text}good.txt:\n  title: 好\n`);
  expect(problems[0]).toMatchObject({ line });
  expect(problems[0].reason).toMatch(reason);
  expect(sources.get('good.txt')).toEqual({ title: '好' });
});

test.each([
  ['a: [1\nb: 2\n', 1],
  ['- a\n- b\n', 1],
  ['just words\n', 1],
])('a file that is no map is refused with a line: %j', (text, line) => {
  expect(() => readCuration(text)).toThrow(CurationError);
  try {
    readCuration(text);
  } catch (error) {
    expect((error as CurationError).line).toBeGreaterThanOrEqual(line);
  }
});

test('names entries that no source was found for', () => {
  const { unused } = readCuration('a.txt: {title: x}\nb.txt: {title: y}\n');
  expect(unused(new Set(['a.txt'])).map(({ source, line }) => [source, line])).toEqual([['b.txt', 2]]);
});
