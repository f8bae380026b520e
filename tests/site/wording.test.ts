import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cautions } from '../../src/lib/cautions.ts';
import {
  chineseNumber,
  chineseRound,
  formatTenThousands,
  whenLabel,
  yearLabel,
} from '../../src/lib/format.ts';
import { splitMarker } from '../../src/plan/split-marker.ts';
import { scriptJson } from '../../src/lib/plan-metadata.ts';
import { groupByRule, planAround, showEdit, within } from '../../src/lib/record.ts';
import { titleWords } from '../../src/text/title-words.ts';

test.each([
  [0, '〇'],
  [10, '十'],
  [12, '十二'],
  [38, '三十八'],
  [110, '一百一十'],
  [205, '二百〇五'],
  [3967, '三千九百六十七'],
])('%d is read %s', (count, words) => {
  expect(chineseNumber(count)).toBe(words);
});

test('large numbers are rounded down to what one says', () => {
  expect(chineseRound(84_361)).toBe('八万四千');
  expect(chineseRound(100_200)).toBe('十万');
  expect(chineseRound(2_600_000)).toBe('二百六十万');
  expect(formatTenThousands(84_361)).toBe('8.4 万');
  expect(formatTenThousands(9_999)).toBe('9,999 ');
});

test('a blank year is said to be blank, a missing one is not invented', () => {
  expect(yearLabel({ yearBlank: true })).toBe('年份留空');
  expect(yearLabel({})).toBe('');
  expect(whenLabel({ years: [2023], period: '年度' })).toBe('2023 年度');
  expect(whenLabel({ yearBlank: true, period: '下半年' })).toBe('年份留空，下半年');
});

test.each([
  ['维护秩序，加强管理', ['维护', '秩序，', '加强', '管理']],
  ['（一）党的领导', ['（一）', '党', '的', '领导']],
  ['医院2023年度计划', ['医院', '2023年度', '计划']],
  ['服务均等化', ['服务', '均等化']],
  ['《纲要》的落实', ['《纲要》', '的', '落实']],
])('%s breaks between words only', (title, words) => {
  expect(titleWords(title)).toEqual(words);
});

test('what is grave stands above a plan, what is only a number does not', () => {
  const doubts = ['displaced-block', 'list-number', 'lost-text', 'lost-text'].map((rule) => ({ rule }));
  expect(cautions({ truncated: true, damaged: 2 }, doubts)).toEqual([
    '原文到文末中断，没有写完。',
    '有 2 处乱码，照录原样，在文中用双线画出。',
    '有 1 段疑似错位，次序照原文未动。',
    '有 2 处疑有缺字。',
  ]);
  expect(cautions(undefined, [{ rule: 'list-number' }])).toEqual([]);
});

test.each([
  ['一、总体性工作', '一、', '总体性工作'],
  ['（二）加强管理', '（二）', '加强管理'],
  ['(三)、加强管理', '(三)、', '加强管理'],
  ['1．目标', '1．', '目标'],
  ['1.2 目标', '1.2 ', '目标'],
  ['第一章 总则', '第一章 ', '总则'],
  ['①目标', '①', '目标'],
  ['一是提高认识', '一是', '提高认识'],
])('the marker of %s is set apart', (heading, marker, text) => {
  expect(splitMarker(heading)).toEqual({ marker, text });
});

test.each(['2023年工作目标', '三基三严', '一、', '百日行动'])('%s has no marker to set apart', (heading) => {
  expect(splitMarker(heading)).toEqual({ marker: '', text: heading });
});

test('marker and text of a heading are the heading', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'一二十（()）、.．1第章条 目标①') }), (heading) => {
      const { marker, text } = splitMarker(heading);
      expect(marker + text).toBe(heading);
    }),
  );
});

test('an edit shows the white space it took away', () => {
  expect(showEdit({ before: ' \r\n　', after: '' })).toEqual({ before: '␣↵␣', after: '', cut: 0 });
  expect(showEdit({ before: 'a\u200bb', after: 'ab' }).before).toBe('a〔U+200B〕b');
});

test('a long edit is cut to where it begins to differ', () => {
  const before = `${'甲'.repeat(60)}發${'乙'.repeat(60)}`;
  const shown = showEdit({ before, after: before.replace('發', '发') });
  expect(shown.before).toMatch(/^甲{6}發乙+$/u);
  expect(shown.after).toMatch(/^甲{6}发乙+$/u);
  expect(shown.before.length + shown.cut).toBe(before.length);
});

test('edits are gathered by rule with examples that differ', () => {
  const edit = (rule: string, before: string, start = 0) => ({
    rule,
    before,
    after: '',
    start,
    end: start + 1,
  });
  const groups = groupByRule([edit('a', 'x'), edit('b', 'y'), edit('b', 'y'), edit('b', 'z')], 2);
  expect(
    groups.map(({ rule, edits, examples }) => [rule, edits.length, examples.map(({ before }) => before)]),
  ).toEqual([
    ['b', 3, ['y', 'z']],
    ['a', 1, ['x']],
  ]);
});

test('an edit belongs to the innermost plan around it', () => {
  const plans = [
    { id: 'outer', source: { start: 0, end: 100 } },
    { id: 'inner', source: { start: 40, end: 60 } },
  ];
  expect(planAround(plans, 45, 50)?.id).toBe('inner');
  expect(planAround(plans, 55, 65)?.id).toBe('outer');
  expect(planAround(plans, 95, 105)).toBeUndefined();
  expect(within([{ start: 10, end: 12, before: '', after: '', rule: '' }], 10, 12)).toHaveLength(1);
});

test('no text of a plan ends the script it is described in', () => {
  const data = { name: '</script><script>alert(1)</script>' };
  expect(scriptJson(data)).not.toContain('<');
  expect(JSON.parse(scriptJson(data))).toEqual(data);
});
