/** The calendar of made-up plans: what stands where, how long lists are cut, how a plan's year is drawn. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSections } from '../../src/plan/document.ts';
import { arrangeTasks, calendarParts, gatherTasks, partsOf } from '../../src/lib/calendar.ts';
import type { TaskPlan, TaskRow } from '../../src/lib/calendar.ts';
import { calendarLeaves, pageBudget, selectRows, shownOfEach } from '../../src/lib/calendar-pages.ts';
import { monthsBetween } from '../../src/plan/months.ts';
import { drawYear, groupTasks, yearStart } from '../../src/lib/task-groups.ts';
import { taskSchema } from '../../src/schema/plan.ts';
import type { Task } from '../../src/schema/plan.ts';
import { openingClauses, splitClauses } from '../../src/text/clauses.ts';
import { blocksOf } from '../extract/plan-of.ts';

const makePlan = (id: string, data: Partial<TaskPlan> = {}): TaskPlan => ({
  id,
  plain: true,
  ...data,
});
const row = (task: Partial<Task>, plan = makePlan('1')): TaskRow => ({
  plan,
  task: { when: '某时', anchor: 's0.1', ...task },
  text: '开会。',
});

describe('what stands where', () => {
  test.each<[when: string, task: Partial<Task>, parts: readonly string[]]>([
    ['9月份', { from: 9, to: 9 }, ['9']],
    ['8月至次年1月', { from: 8, to: 1 }, ['8', '9', '10', '11', '12', '1']],
    ['年11月-年10月', { from: 11, to: 10 }, ['11']],
    ['6月底前', { to: 6, deadline: true }, ['6']],
    ['三月份起', { from: 3 }, ['3']],
    ['第二季度', { from: 4, to: 6 }, ['q2']],
    ['第三、四季度', { from: 7, to: 12 }, ['q3', 'q4']],
    ['三季度前', { to: 9, deadline: true }, ['q3']],
    ['下半年', { from: 7, to: 12 }, ['h2']],
    ['4月至6月', { from: 4, to: 6 }, ['4', '5', '6']],
    ['每季度', { every: '季度' }, ['quarterly']],
    ['每年10月底以前', { to: 10, deadline: true, every: '年' }, ['yearly', '10']],
    ['每年第四季度', { from: 10, to: 12, every: '年' }, ['yearly', '10', '11', '12']],
    ['学期末', {}, ['undated']],
  ])('%s', (when, task, parts) => expect(partsOf({ when, anchor: 's0.1', ...task })).toEqual(parts));

  const anyMonth = fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined });
  const anyTask = fc.record({
    when: fc.constantFrom('某时', '第几季度', '上半年'),
    anchor: fc.constant('s0.1'),
    from: anyMonth,
    to: anyMonth,
    every: fc.option(fc.constantFrom(...taskSchema.shape.every.unwrap().options), { nil: undefined }),
  });
  test('every task stands somewhere, in parts that there are, once in each', () => {
    const known = calendarParts(arrangeTasks([])).map(({ id }) => id);
    fc.assert(
      fc.property(anyTask, (task) => {
        const parts = partsOf(task);
        expect(parts.length).toBeGreaterThan(0);
        expect(parts.filter((id) => !known.includes(id))).toEqual([]);
        const calendar = calendarParts(arrangeTasks([row(task)]));
        expect(calendar.filter(({ rows }) => rows.length > 0).length).toBe(new Set(parts).size);
        for (const { rows } of calendar) expect(rows.length).toBeLessThan(2);
      }),
    );
  });

  test('parts have ids and names of their own', () => {
    const parts = calendarParts(arrangeTasks([]));
    for (const key of ['id', 'label'] as const) {
      expect(new Set(parts.map((part) => part[key])).size).toBe(parts.length);
    }
  });

  test('a plan that repeats another is left out, kinds of organisation stand together', () => {
    const task = { from: 9, to: 9 };
    const of = (id: string, data?: Partial<TaskPlan>) => row(task, makePlan(id, data));
    const { months } = arrangeTasks([
      of('1'),
      of('2', { orgType: '学校' }),
      of('3', { orgType: '医院' }),
      of('4', { orgType: '医院' }),
      of('5', { orgType: '医院', copyOf: '4' }),
    ]);
    expect(months[8].rows.map(({ plan }) => plan.id)).toEqual(['3', '4', '2', '1']);
  });

  test('over the turn of a year months go on', () => {
    expect(monthsBetween(11, 2)).toEqual([11, 12, 1, 2]);
    expect(monthsBetween(5, 5)).toEqual([5]);
  });
});

describe('gathering', () => {
  const sections = toSections(blocksOf('一、每月义诊\n开会。上报。'));
  const schedule = [
    { when: '每月', every: '月', anchor: 's1' },
    { when: '3月', from: 3, to: 3, anchor: 's1.2' },
    { when: '4月', from: 4, to: 4, anchor: 's9.9' },
  ] as const;

  test('a task has the words of its sentence or heading, and a place that is not there has none', () => {
    const rows = gatherTasks([makePlan('1', { schedule })], () => sections);
    expect(rows.map(({ task, text }) => [task.when, text])).toEqual([
      ['每月', '一、每月义诊'],
      ['3月', '上报。'],
    ]);
  });

  test('a plan that Astro renders has no places to lead to', () => {
    expect(gatherTasks([makePlan('1', { schedule, plain: false })], () => sections)).toEqual([]);
  });
});

describe('a thousand plans', () => {
  const kinds = ['医院', '学校', '乡镇', undefined];
  const rows = Array.from({ length: 9000 }, (_, i) =>
    row({ from: (i % 12) + 1, to: (i % 12) + 1 }, makePlan(`${i % 1000}`, { orgType: kinds[i % 4] })),
  );
  const parts = calendarParts(arrangeTasks(rows));

  test('do not make the page of the calendar longer', () => {
    const limit = shownOfEach(parts);
    const shown = parts.map((part) => selectRows(part.rows, limit));
    expect(shown.flat().length).toBeLessThanOrEqual(pageBudget);
    expect(shown[0].length).toBe(limit);
  });

  test('have every task of a month on its own pages, each once', () => {
    const leaves = calendarLeaves(parts).filter(({ part }) => part.id === '9');
    expect(leaves.map(({ path }) => path)).toEqual(['9/', '9/page/2/', '9/page/3/', '9/page/4/']);
    expect(leaves.flatMap((leaf) => leaf.rows)).toEqual(parts[8].rows);
    expect(new Set(calendarLeaves(parts).map(({ path }) => path)).size).toBe(calendarLeaves(parts).length);
  });

  test('let no kind of organisation crowd out the others', () => {
    const mixed = [...Array(50).fill('医院'), '学校', undefined].map((orgType, i) =>
      row({}, makePlan(`${i}`, { orgType })),
    );
    const shown = selectRows(mixed, 5).map(({ plan }) => plan.orgType);
    expect(shown).toEqual(['医院', '医院', '医院', '学校', undefined]);
  });

  test('few tasks are all shown and have no pages of their own', () => {
    const few = calendarParts(arrangeTasks(rows.slice(0, 100)));
    expect(shownOfEach(few)).toBe(40);
    expect(calendarLeaves(few)).toEqual([]);
  });
});

describe('a plan’s own year', () => {
  const months = (list: readonly number[]) =>
    list.map((month) => row({ from: month, to: month, when: `${month}月` }));

  test('begins in August where the text goes from autumn to January', () => {
    expect(yearStart(months([9, 10, 1]).map(({ task }) => task))).toBe(8);
    expect(yearStart(months([3, 9, 12]).map(({ task }) => task))).toBe(1);
    expect(yearStart(months([12, 3, 6]).map(({ task }) => task))).toBe(1);
    expect(groupTasks(months([9, 12, 1])).map(({ when }) => when)).toEqual(['9月', '12月', '1月']);
  });

  test('goes by months, then by what has none, then by frequency', () => {
    const rows = [
      row({ when: '每年', every: '年' }),
      row({ when: '学期末' }),
      row({ when: '每周', every: '周' }),
      row({ when: '12月', from: 12, to: 12 }),
      row({ when: '3月至5月', from: 3, to: 5 }),
      row({ when: '3月', from: 3, to: 3 }),
      row({ when: '３月', from: 3, to: 3, anchor: 's0.2' }),
    ];
    expect(groupTasks(rows).map(({ when, rows: own }) => [when, own.length])).toEqual([
      ['3月', 2],
      ['3月至5月', 1],
      ['12月', 1],
      ['学期末', 1],
      ['每周', 1],
      ['每年', 1],
    ]);
  });

  test('is drawn with counts and lines that do not touch', () => {
    const strip = drawYear([
      { when: '3月', from: 3, to: 3, anchor: 'a' },
      { when: '3月前', to: 3, anchor: 'b' },
      { when: '1月至4月', from: 1, to: 4, anchor: 'c' },
      { when: '11月至次年2月', from: 11, to: 2, anchor: 'd' },
      { when: '5-6月', from: 5, to: 6, anchor: 'e' },
    ]);
    expect(strip?.months[2]).toEqual({ month: 3, count: 2 });
    expect(strip?.lanes.map((lane) => lane.map(({ start, length }) => [start, length]))).toEqual([
      [
        [0, 4],
        [4, 2],
        [10, 2],
      ],
      [[0, 2]],
    ]);
    expect(drawYear([{ when: '每月', every: '月', anchor: 'a' }])).toBeUndefined();
  });
});

describe('opening words', () => {
  test.each([
    ['制定安排，对请假的幼儿登记。', 8, undefined, '制定安排，'],
    ['一段没有标点而且比限度还要长的话', 6, undefined, '一段没有标点而且比限度还要长的话'],
    ['完成采购，9月底前完成调试，12月底前投入使用。', 10, '12月底前', '12月底前投入使用。'],
    ['庆祝“五一”，开展活动。', 40, undefined, '庆祝“五一”，开展活动。'],
    ['于3月，4月开展，然后总结。', 8, '3月，4月', '于3月，4月开展，'],
  ])('%s in %d characters', (text, limit, holding, opening) => {
    expect(openingClauses(text, limit, holding)).toBe(opening);
  });

  test('clauses put together are the sentence, and an opening is a stretch of it', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 60 }), (noise, limit) => {
        const text = `${noise}，三月份前：${noise}；“完成”。`;
        expect(splitClauses(text).join('')).toBe(text);
        const opening = openingClauses(text, limit, '三月份前');
        expect(text).toContain(opening);
        expect(opening).toContain('三月份前');
      }),
    );
  });
});
