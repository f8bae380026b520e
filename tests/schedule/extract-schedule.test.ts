/** What stands under a time and what does not, on short plans: a line that opens with 一、 or （一） is a heading. */
import { expect, test } from 'vitest';
import { extractSchedule } from '../../scripts/extract/schedule/extract-schedule.ts';
import type { ScheduleContext } from '../../scripts/extract/schedule/extract-schedule.ts';
import { planOf } from '../extract/plan-of.ts';
import { occasions } from './occasions.ts';

const read = (text: string, context: Omit<ScheduleContext, 'occasions'> = {}) =>
  extractSchedule(planOf(text).sections, { occasions, ...context }).map(({ anchor, when }) => [anchor, when]);

test.each([
  [
    'a month as heading governs every paragraph below it, once each',
    '一、九月份\n1、制定每日晨检安排。对每周的检查结果进行汇总。\n2、召开十月份会议的筹备会。\n二、十月份\n1、检查消毒记录。',
    [
      ['s1.1', '九月份'],
      ['s1.3', '九月份'],
      ['s2.1', '十月份'],
    ],
  ],
  [
    'a stage governs what stands below its headings too, and a date in it stands beside it',
    '一、第一阶段（20xx年2月至4月）\n（一）学习\n集中学习文件。\n各科室认真组织讨论，并于3月15日前上报方案。\n二、保障措施\n加强领导。',
    [
      ['s1-1.1', '20xx年2月至4月'],
      ['s1-1.2', '20xx年2月至4月'],
      ['s1-1.2', '3月15日前'],
    ],
  ],
  [
    'below a quarter, a sentence that opens with a month has that month',
    '一、第二季度工作安排\n1、5月份开展护理技能比赛。\n2、做好带教。',
    [
      ['s1.1', '5月份'],
      ['s1.2', '第二季度'],
    ],
  ],
  [
    'months as lines of their own govern up to the next',
    '一、月份安排\n九月份：\n1、开学典礼。\n2、安全检查。\n十月份：\n1、秋季运动会。',
    [
      ['s1.2', '九月份'],
      ['s1.3', '九月份'],
      ['s1.5', '十月份'],
    ],
  ],
  [
    'a list behind its month on one line is a task an item',
    '一、安排\n三月份：1、签责任书；2、召开会议；检查消防。四月份：春游。\n加强领导。',
    [
      ['s1.1', '三月份'],
      ['s1.2', '三月份'],
      ['s1.3', '三月份'],
      ['s1.4', '四月份'],
    ],
  ],
  [
    'a theme behind the month lets the numbered paragraphs below be its own, and no others',
    '一、安排\n三月主题：学雷锋\n1、打扫校园。\n2、慰问老人。\n学校成立领导小组。',
    [
      ['s1.1', '三月'],
      ['s1.2', '三月'],
      ['s1.3', '三月'],
    ],
  ],
  [
    'a heading with nothing below is the task itself',
    '一、5月12日组织护士节活动\n二、加强领导',
    [['s1', '5月12日']],
  ],
  ['a bare month with nothing below is no task', '一、九月份\n二、十月份', []],
  ['nothing below a look back is to be done', '一、上半年工作回顾\n3月份组织培训。每月检查。', []],
  [
    'the date of a document is none of its tasks',
    '20xx年3月5日\n一、工作\n加强管理。\n科教科\n20xx年12月13日',
    [],
  ],
  [
    'a date that answers a heading is one',
    '一、活动时间\n20xx年5月12日\n二、活动地点\n会议室',
    [['s1.1', '20xx年5月12日']],
  ],
  [
    'elsewhere there is one task for every sentence and time',
    '每月每周都要检查，每月上报；第三、四季度督导。',
    [
      ['s0.1', '每月'],
      ['s0.1', '每周'],
      ['s0.2', '第三、四季度'],
    ],
  ],
])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

test('the plan’s own time is no date in it, and what was before is past', () => {
  const text = '一、上半年工作\n6月份重新选举。\n二、下半年工作打算\n1、下半年继续组建。\n2、第四季度评先。';
  expect(read(text, { period: '下半年' })).toEqual([['s2.2', '第四季度']]);
  expect(read('2022年5月开展试点。2024年5月推广。', { years: [2024] })).toEqual([['s0.2', '2024年5月']]);
});
