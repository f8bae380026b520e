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
  ['an unknown field', 'a.txt:\n  titel: x\n', 1, /Unexpected field `titel`, expected only/],
  ['a wrong type', '\na.txt:\n  publish: maybe\n', 2, /publish: Unexpected `maybe`, expected true or false/],
  ['offsets without the digest of their bytes', 'a.txt:\n  split: [3]\n', 1, /sha256/],
  ['a second entry', 'a.txt: {title: x}\na.txt: {title: y}\n', 2, /already/],
  ['a list in place of fields', 'a.txt: [1]\n', 1, /map of fields/],
  ['keys that reach for prototypes', 'a.txt:\n  __proto__: {title: x}\n', 1, /__proto__/],
  ['a title of two lines', 'a.txt:\n  title: "甲\\n乙"\n', 1, /one line/],
  ['commands to a terminal', 'a.txt:\n  origin: "\\e[31m"\n', 1, /invisible/],
  ['a text turned round', 'a.txt:\n  title: "计\\u202e划"\n', 1, /invisible/],
  [
    'a title without end',
    `a.txt:\n  title: ${'长'.repeat(301)}\n`,
    1,
    /Unexpected text of 301 characters, expected at most 300/,
  ],
  ['a digest read as a number', 'a.txt:\n  sha256: 123456789012\n', 1, /expected it in quotes/],
  ['a digest read as a power of ten', 'a.txt:\n  sha256: 1234567e8901\n', 1, /expected it in quotes/],
  ['a digest too short', 'a.txt:\n  sha256: abc\n', 1, /Unexpected `abc`, expected 12 to 64 figures/],
  [
    'an encoding that is none',
    'a.txt:\n  encoding: gbk\n',
    1,
    /Unexpected `gbk`, expected utf-8, .* or big5/,
  ],
  [
    'a title that is a number',
    'a.txt:\n  title: 2024\n',
    1,
    /Unexpected `2024`, expected text: put it in quotes/,
  ],
  ['one text in place of a list', 'a.txt:\n  reveal: 0731\n', 1, /reveal: Unexpected `\d+`, expected a list/],
  [
    'an offset below nought',
    `a.txt:\n  sha256: ${'a'.repeat(12)}\n  split: [-1]\n`,
    1,
    /split\.0: Unexpected `-1`, expected at least 0/,
  ],
  ['half an offset', `a.txt:\n  sha256: ${'a'.repeat(12)}\n  split: [1.5]\n`, 1, /expected a whole number/],
  ['nothing', 'a.txt:\n', 1, /Unexpected nothing, expected a map of fields/],
  [
    'bytes in place of words',
    'a.txt:\n  title: !!binary aGVsbG8=\n',
    1,
    /title: Unexpected binary data, expected text$/,
  ],
  ['fields taken from elsewhere', 'x: &x {title: y}\na.txt: {<<: *x}\n', 2, /Alias/],
  ['aliases that unfold', 'x: &x {title: y}\na.txt: *x\n', 2, /map of fields/],
])('tells %s with its line and keeps the others', (_, text, line, reason) => {
  const { sources, problems } = readCuration(`${text}good.txt:\n  title: 好\n`);
  expect(problems[0]).toMatchObject({ line });
  expect(problems[0].reason).toMatch(reason);
  expect(problems[0].reason).not.toMatch(/Invalid|Too (?:big|small)/);
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

test.each([
  ['2024/Plan.TXT', '2024/plan.txt'],
  ['2024\\plan.txt', '2024/plan.txt'],
  ['./2024/plan.txt', '2024/plan.txt'],
  ['plan.txt', '2024/plan.txt'],
  ['content/sources/2024/plan.txt', '2024/plan.txt'],
  ['Cafe\u0301.txt', 'Caf\u00e9.txt'],
])('an entry for %j is asked about %s', (name, near) => {
  const { unused } = readCuration(`${JSON.stringify(name)}: {title: x}\n`);
  const [{ reason }] = unused(new Set(['2024/plan.txt', 'Caf\u00e9.txt', 'a/same.txt', 'b/same.txt']));
  expect(reason).toBe(`no source is called ${name}; is it ${near}?`);
});

test.each(['plans.txt', 'same.txt', 'lan.txt'])('an entry for %j is asked about nothing', (name) => {
  const { unused } = readCuration(`${name}: {title: x}\n`);
  const [{ reason }] = unused(new Set(['2024/plan.txt', 'a/same.txt', 'b/same.txt']));
  expect(reason).toBe(`no source is called ${name}`);
});
