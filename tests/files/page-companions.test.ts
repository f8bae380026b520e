import { expect, test } from 'vitest';
import { adviceFor } from '../../scripts/files/format-advice.ts';
import { findCompanions } from '../../scripts/files/page-companions.ts';

test.each([
  [['a.html', 'a_files/x.js', 'a_files/y/z.css'], [['a_files', 'a.html', 2]]],
  [['b/a.htm', 'b/a.files/x.js'], [['b/a.files', 'b/a.htm', 1]]],
  [['a_files.html', 'a_files.files/a_files/x.js'], [['a_files.files', 'a_files.html', 1]]],
  [['a.HTML', 'a_files/b.html', 'a_files/b_files/x.js'], [['a_files', 'a.HTML', 2]]],
  [['a.txt', 'a_files/x.js'], []],
  [['b/a.html', 'a_files/x.js'], []],
  [['a.html', 'files/x.js', 'a_files.txt'], []],
])('of %j companions are %j', (paths, companions) => {
  expect(findCompanions(paths).map(({ folder, page, files }) => [folder, page, files])).toEqual(companions);
});

test.each([
  ['doc', /docx/],
  ['wps', /docx/],
  ['rtf', /docx/],
  ['mht', /\.html/],
  ['mhtml', /\.html/],
  ['xls', /\.txt/],
  ['xlsx', /\.txt/],
  ['ppt', /\.docx/],
  ['pptx', /\.docx/],
  ['csv', /\.txt/],
  ['png', /recognition/],
])('of a .%s it is said what to do', (ending, todo) => expect(adviceFor(ending)).toMatch(todo));

test('of other formats nothing is said', () => {
  expect([adviceFor('exe'), adviceFor(''), adviceFor('constructor')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
