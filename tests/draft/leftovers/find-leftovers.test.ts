import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/draft/block-text.ts';
import { tasksId, titleId } from '../../../src/draft/check/finding.ts';
import { placeName } from '../../../src/draft/check/place-name.ts';
import { findLeftovers } from '../../../src/draft/check/leftovers/find-leftovers.ts';
import type { Draft, Run } from '../../../src/draft/draft.ts';
import { readLeftoverKnowledge } from '../../../src/lib/leftover-vocabulary.ts';
import { draftOf, ownFills } from './make-draft.ts';

const knowledge = readLeftoverKnowledge();
const keys = (draft: Draft) => findLeftovers(draft, knowledge).map(({ key }) => key);
const keysOf = (text: string, own = false) => keys(draftOf([{ text, own }]));
const gap = (key: string, was: string): Run => ({ gap: 'other', key, was });

test('an edited task table is looked at too: it goes out whatever the text says by then', () => {
  const row = { task: '上报阳信结防所', department: '医务科', due: '', indicator: '由阳信结防所考核' };
  const draft = { ...draftOf([{ text: '上报县疾控中心' }]), tasks: [row, row] };
  expect(findLeftovers(draft, knowledge)).toMatchObject([
    { block: tasksId, text: '阳信结防所', key: 'organisation 阳信结防所', fixes: [] },
  ]);
  expect(placeName(draft, tasksId)).toBe('任务表');
  expect(keys({ ...draft, own: ['阳信结防所'] })).toEqual([]);
});

describe('what is one’s own', () => {
  test('are the unit, its region and what that belongs to, however they are said', () => {
    const text = '太和县人民医院、太和县、太和、阜阳市、阜阳、安徽省各单位，由秦文远院长负责，2027年完成';
    expect(keysOf(text)).toEqual([]);
    expect(keys(draftOf([{ text }], {})).length).toBeGreaterThan(3);
  });

  test('is what belongs to one’s prefecture, and not what belongs to one’s province', () => {
    const of = (region: string) => keys(draftOf([{ text: '颍上县、临泉县试点，合肥市指导' }], { region }));
    expect(of('阜阳市')).toEqual(['place 合肥市']);
    expect(of('太和县')).toEqual(['place 颍上县', 'place 临泉县', 'place 合肥市']);
    expect(of('安徽省')).toEqual([]);
    expect(of('安徽省阜阳市太和县')).toEqual(of('太和县'));
  });

  test('is the district of that name in one’s own city', () => {
    const draft = draftOf([{ text: '鼓楼区、江苏省、徐州市、福州市' }], { region: '徐州市鼓楼区' });
    expect(keys(draft)).toEqual(['place 福州市']);
  });

  test('are further names, and who signs', () => {
    const draft = draftOf([{ text: '与红光小学、岘梁村联系' }]);
    expect(keys({ ...draft, own: ['红光小学'] })).toEqual(['place 岘梁村']);
    expect(keys({ ...draft, own: ['岘梁村'], signedBy: '红光小学' })).toEqual([]);
  });

  test('is not the same kind of house elsewhere', () => {
    expect(keysOf('阳信县人民医院与县人民医院')).toEqual(['organisation 阳信县人民医院']);
  });
});

describe('gaps', () => {
  test('hold no leftovers, filled or not, and nothing is read across their ends', () => {
    const runs = ['在', gap('a', '长沙市'), '和', gap('b', '2019年'), '，', gap('c', '红光'), '小学'];
    expect(keys(draftOf([{ runs }]))).toEqual([]);
    expect(keys(draftOf([{ runs }], { ...ownFills, a: '昆明市', b: '2020年', c: '阳信' }))).toEqual([]);
  });

  test('do not hide the number of a document of theirs', () => {
    const runs = ['按照皖卫发〔', gap('a', '20__'), '〕12号'];
    expect(keys(draftOf([{ runs }]))).toEqual(['number 皖卫发〔20__〕12号']);
  });
});

describe('own words', () => {
  test('are looked through for names and outdated terms, not for percentages and the years about', () => {
    expect(keysOf('2026年合格率95%，2028年达到98%，由县卫生局组织', true)).toEqual(['outdated 卫生局']);
    expect(keysOf('2019年在长沙市参加培训', true)).toEqual(['year 2019年', 'place 长沙市']);
  });

  test('are those, too, that were typed into what was taken', () => {
    const draft = draftOf([{ text: '合格率95%，2026年完成' }]);
    expect(keys(draft)).toEqual(['percentage 95%', 'year 2026年']);
    const blocks = draft.blocks.map((block) => ({ ...block, runs: ['合格率97%，2028年完成'] }));
    expect(keys({ ...draft, blocks })).toEqual([]);
  });
});

test('terms of a period that is not over are not outdated', () => {
  const of = (year: string) => keys(draftOf([{ text: '实施“十四五”规划' }], { year }));
  expect(of('2024')).toEqual([]);
  expect(of('2027')).toEqual(['outdated 十四五']);
});

test('the title is looked at, and what is best comes first among the fixes', () => {
  const draft = { ...draftOf([]), title: ['阳信县人民医院2019年工作计划'] };
  const [unit, year] = findLeftovers(draft, knowledge);
  expect(unit).toMatchObject({ block: titleId, what: '别家的机构名', fixes: ['太和县人民医院', ''] });
  expect(year).toMatchObject({ what: '往年的年份', fixes: ['2027年', ''] });
  expect(findLeftovers(draftOf([{ text: '省卫生厅、湖南省、长沙' }]), knowledge)).toMatchObject([
    { what: '旧称，今称省卫生健康委员会', fixes: ['卫生健康委员会', ''] },
    { text: '湖南省', fixes: ['安徽省', '太和县', ''] },
    { text: '长沙', fixes: ['太和', '太和县', ''] },
  ]);
});

const words = fc.constantFrom(
  '长沙市', '在', '红光', '小学', '村', '由王建国负责', '（张伟）', '2019年', '-', '95%', '皖卫发〔2019〕3号', '县', '卫生局',
  '太和县', '人民医院', '太和县人民医院', '2027年', '秦文远', '《', '》', '各', '的', '镇', '第二', 'ａ１', '９', '％', '𠮷',
); // prettier-ignore
const text = fc.array(words, { maxLength: 14 }).map((parts) => parts.join(''));
const run: fc.Arbitrary<Run> = fc.oneof(
  { weight: 4, arbitrary: text.filter((it) => it !== '') },
  fc.constantFrom(gap('unit', '××'), gap('a', '昆明'), gap('year', '20__')),
);

test('findings stand in order, overlap nowhere, give their text, and never are one’s own', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ runs: fc.array(run, { maxLength: 4 }), own: fc.boolean() })),
      (blocks) => {
        const draft = draftOf(blocks, { ...ownFills, a: '昆明' });
        const order = new Map(draft.blocks.map(({ id }, at) => [id, at]));
        let [lastBlock, lastEnd] = [-1, 0];
        for (const { block, start, end, text: found, key } of findLeftovers(draft, knowledge)) {
          const at = order.get(block) ?? -1;
          if (at !== lastBlock)
            [lastBlock, lastEnd] = [Math.max(at, lastBlock), at < lastBlock ? Infinity : 0];
          expect(start).toBeGreaterThanOrEqual(lastEnd);
          expect(end).toBeGreaterThan(start);
          expect(textOf(draft.blocks[at].runs, draft.fills).slice(start, end)).toBe(found);
          expect(key.endsWith(` ${found}`)).toBe(true);
          expect(['太和县', '太和县人民医院', '人民医院', '2027年', '秦文远']).not.toContain(found);
          lastEnd = end;
        }
      },
    ),
  );
});

test.each([
  '王',
  '村',
  '红光小学',
  '2019-',
  '95%',
  '由王',
  '第一',
  '长沙市',
  '太和县',
  '〔2019〕',
  '组长：王',
  '在新',
  '人民医院、',
])('time grows with the text, not faster: %s over and over', (part) => {
  const time = (length: number) => {
    const draft = draftOf([{ text: part.repeat(length / part.length) }]);
    const start = performance.now();
    findLeftovers(draft, knowledge);
    return performance.now() - start;
  };
  time(10_000);
  const [short, long] = [time(20_000), time(100_000)];
  expect(long).toBeLessThan(Math.max(1500, 15 * short));
});
