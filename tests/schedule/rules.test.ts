/** Every rule on expressions of time, every refusal and every form of a heading, run through the whole list. */
import { describe, expect, test } from 'vitest';
import { findTimes, timeRules } from '../../scripts/extract/schedule/find-times.ts';
import { refusals } from '../../scripts/extract/schedule/refusals.ts';
import { leadForms, readLead, readRunInLead } from '../../scripts/extract/schedule/time-leads.ts';
import { occasions } from './occasions.ts';

const read = (text: string, lead?: boolean) =>
  findTimes(text, { occasions, lead }).flatMap(({ times }) => times);

describe('expressions of time', () => {
  for (const { id, examples, keeps, leadOnly } of timeRules) {
    test.each(examples)(`${id} reads %s`, (text, times) => expect(read(text, leadOnly)).toEqual(times));
    test.each(keeps)(`${id} reads nothing in %s`, (text) => expect(read(text)).toEqual([]));
  }
});

describe('refusals', () => {
  for (const { id, examples, keeps } of refusals) {
    test.each(examples)(`${id} refuses the time of %s`, (text) => expect(read(text)).toEqual([]));
    test.each(keeps)(`${id} leaves the time of %s`, (text) => expect(read(text)).not.toEqual([]));
  }
});

describe('headings that say when', () => {
  for (const { id, headingOnly = false, examples, keeps } of leadForms) {
    test.each(examples)(`${id} reads %s`, (line) =>
      expect(readLead(line, occasions, headingOnly)).toBeDefined(),
    );
    test.each(keeps)(`${id} leaves %s`, (line) =>
      expect(readLead(line, occasions, headingOnly)).toBeUndefined(),
    );
  }
  test.each([
    ['九月份：1、制定计划；2、召开会议。', '九月份'],
    ['第一阶段：3月至5月：学习文件', '3月至5月'],
    ['三月主题：学雷锋', '三月'],
  ])('the head of %s says %s', (text, when) =>
    expect(readRunInLead(text, occasions)?.mention.times[0].when).toBe(when),
  );
  test.each(['会议议程：9月份召开', '每月召开例会：由院长主持', '九月份召开会议。'])(
    'no list follows a time in %s',
    (text) => expect(readRunInLead(text, occasions)).toBeUndefined(),
  );
});

describe('occasions', () => {
  test.each([
    ['在元旦春节期间走访慰问', [['元旦春节期间', 1, 2]]],
    ['开展庆祝“三八”妇女节活动', [['“三八”妇女节', 3, 3]]],
    [
      '结合清明节、五四青年节开展教育',
      [
        ['清明节', 4, 4],
        ['五四青年节', 5, 5],
      ],
    ],
    ['清明节“文明祭扫”活动', [['清明节', 4, 4]]],
    ['开展“12·4”国家宪法日宣传', [['“12·4”国家宪法日', 12, 12]]],
    ['国庆节前开展检查', [['国庆节前', undefined, 10]]],
    ['十二月份迎元旦大合唱比赛', [['十二月份', 12, 12]]],
    [
      '清明节期间做好春季防火',
      [
        ['清明节期间', 4, 4],
        ['春季', 3, 5],
      ],
    ],
    // The month says it already.
    ['利用12月份的艾滋病日开展宣传', [['12月份', 12, 12]]],
  ])('%s', (text, expected) =>
    expect(read(text).map(({ when, from, to }) => [when, from, to])).toEqual(expected),
  );
});

test('ids are unique within their table', () => {
  for (const table of [timeRules, refusals, leadForms]) {
    const ids = table.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('no occasion is named twice', () => {
  const names = occasions.flatMap((occasion) => occasion.names);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
