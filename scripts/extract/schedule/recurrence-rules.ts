/** Expressions that say how often something comes: `每月10号`, `每季度`, `每两月一次`, `按季度`. */
import { readNumber } from '../../../src/text/numbers.ts';
import { seasons } from './season-rules.ts';
import { bounds, count, days, month, monthNumber, monthWord, part, until } from './time-rule.ts';
import type { Groups, Months, Reading, Time, TimeRule } from './time-rule.ts';

const weekday =
  '[二三四五六日天](?![项次个节场期篇遍条名人分课小])|一(?=[、,和至到—~-]|召|开|进|组|举|例|升|早|上|下|晚|为|由|对|的)';
/** `一次`, `至少2次`, `不少于1-2次`. */
const times = `(?:,?(?:至少|不少于|不得少于|最少)?\\s?${count}(?:${until}${count})?\\s?次(?:以上)?)?`;

/** What a unit may be followed by: which of its days, or which month of a year. */
const within = [
  `周(?!岁|期|[边转围年全密])(?:(?:固定)?(?:周|星期)?(?:${weekday})(?:(?:${until}|[、和及])(?:周|星期)?(?:${weekday}))*)?`,
  `(?:星期|礼拜)(?:${weekday})?`,
  `月(?!饼|嫂|龄|亮)(?:的?(?:${days}(?:[、和及]${days})*|月?[底末初]|[上中下]旬|(?:第[一二三四1-4]|最后一)个?(?:周|星期)(?:的?(?:周|星期)?(?:[二三四五六日天]|${weekday}))?|最后一天)${bounds})?`,
  `季(?!节)度?(?:[末初底]|第[一二三1-3]个月)?`,
  `年(?!级|龄|轻|段|均|产)度?(?:的?(?:(?<from>${month})${monthWord}(?:${days}|${part})?(?:(?:[、和及](?<also>${month})|${until}(?:次年|翌年|第二年)?(?<to>${month}))${monthWord}(?:${days}|${part})?)?|(?<end>年?[底末])|(?<start>年?初)|(?<half>[上下])半年|第?(?<quarter>[一二三四1-4])季度|(?<seasons>[春夏秋冬])季)${bounds})?`,
  '学期(?:[末初中]|结束前)?',
  '半年|学年|旬|天|日|晚|早(?!期)|晨',
].join('|');

const everyUnit: readonly (readonly [start: RegExp, every: Time['every']])[] = [
  [/^(?:周|星期|礼拜)/u, '周'],
  [/^(?:天|日|晚|早|晨)/u, '日'],
  [/^旬/u, '旬'],
  [/^季/u, '季度'],
  [/^月/u, '月'],
  [/^半年/u, '半年'],
  [/^学期/u, '学期'],
  [/^(?:学年|年)/u, '年'],
];

export const recurrenceRules: readonly TimeRule[] = [
  {
    id: 'every',
    why: '每月、每季度、每年某月、每两月：按单位重复。',
    match: new RegExp(
      `(?:每(?:逢|隔)?\\s?(?<number>(?!(?:一|1)(?![0-9]))${count}|半(?=个?月))?\\s?个?|(?<![间相阻])隔)(?<unit>${within})${times}`,
      'gu',
    ),
    read: readEvery,
    examples: [
      ['每季度组织评价', [{ when: '每季度', every: '季度' }]],
      ['坚持每月10号进行消防检查', [{ when: '每月10号', every: '月' }]],
      ['做好每月一次的营养测算工作', [{ when: '每月一次', every: '月' }]],
      ['宣传栏内容每两月更换一次', [{ when: '每两月', every: '月' }]],
      ['每3个月分析一次', [{ when: '每3个月', every: '季度' }]],
      ['每年10月底以前逐一考核', [{ when: '每年10月底以前', to: 10, deadline: true, every: '年' }]],
      [
        '每年3月、9月各开展一次查漏补种',
        [
          { when: '每年3月、9月', from: 3, to: 3, every: '年' },
          { when: '每年3月、9月', from: 9, to: 9, every: '年' },
        ],
      ],
      ['每年10月1日至次年5月31日防火', [{ when: '每年10月1日至次年5月31日', from: 10, to: 5, every: '年' }]],
      ['每周四项竞赛的评定', [{ when: '每周', every: '周' }]],
      ['组织每周一的升旗仪式', [{ when: '每周一', every: '周' }]],
      ['每年第四季度普查', [{ when: '每年第四季度', from: 10, to: 12, every: '年' }]],
      ['每月5日、20日义诊', [{ when: '每月5日、20日', every: '月' }]],
      ['每年底总结', [{ when: '每年底', from: 12, to: 12, every: '年' }]],
      ['每月第一周星期五开展活动', [{ when: '每月第一周星期五', every: '月' }]],
      ['每月最后一天上交总结', [{ when: '每月最后一天', every: '月' }]],
      ['每周五下午学习', [{ when: '每周五', every: '周' }]],
      ['每周一升旗', [{ when: '每周一', every: '周' }]],
      [
        '落实每周一小检、每月一大检',
        [
          { when: '每周', every: '周' },
          { when: '每月', every: '月' },
        ],
      ],
      ['每周固定周二至周四巡查', [{ when: '每周固定周二至周四', every: '周' }]],
      ['每天做好带药记录', [{ when: '每天', every: '日' }]],
      ['每半年检查评比', [{ when: '每半年', every: '半年' }]],
      ['每学期末考核', [{ when: '每学期末', every: '学期' }]],
      ['每半月召开一次调度会', [{ when: '每半月', every: '月' }]],
      ['每15天清洗一次空调', [{ when: '每15天', every: '月' }]],
      ['每月底前上报', [{ when: '每月底前', deadline: true, every: '月' }]],
      ['每年至少进行2次培训', [{ when: '每年', every: '年' }]],
      ['平均每年出去进修1次', [{ when: '每年', every: '年' }]],
    ],
    keeps: [
      '每人每份，每位教师，每一个环节',
      '每年级组织一次',
      '过好每一天',
      '每周岁体检',
      '每个月龄段的婴儿',
      '每季节都有',
      '间隔天数',
    ],
  },
  {
    id: 'so-many-in',
    why: '一月一次、半年一次、一周一主题。',
    match: new RegExp(
      `(?<![0-9一二三四五六七八九十第每])(?<number>半|${count})个?(?<unit>天|日|周|星期|月|季度?|年|学期),?(?:至少|不少于)?${count}次|(?<![一第每])(?:一(?<unit2>日|周|月|季度?|年)|(?<unit3>半年))一(?:检查|考核|分析|通报|总结|小结|例会|调度|主题|督查|督导|研判|反馈|点评|评|检|报|查|测|考|会|训|练|题|课)`,
      'gu',
    ),
    read: readEvery,
    examples: [
      ['做好一年一次的普查工作', [{ when: '一年一次', every: '年' }]],
      ['半年一次全面检查', [{ when: '半年一次', every: '半年' }]],
      ['做到半年一考核', [{ when: '半年一考核', every: '半年' }]],
      ['坚持一月一考核', [{ when: '一月一考核', every: '月' }]],
    ],
    keeps: ['一年一度的盛会', '共三次', '一心一意'],
  },
  {
    id: 'by-the',
    why: '按季度、逐月：以此为周期做一件事。',
    match:
      /(?<!年|日)(?:按(?<unit>周|旬|月|季度?|半年|学期)(?![份龄节期岁边年全经子])(?!度?计划|度?工作)度?|逐(?<unit2>日|周|旬|月|季度?))/gu,
    read: readEvery,
    examples: [
      ['按季度考核团支部工作', [{ when: '按季度', every: '季度' }]],
      ['逐月通报进度', [{ when: '逐月', every: '月' }]],
    ],
    keeps: ['按月份排列', '按季节调整食谱', '按年龄分班', '逐年提高'],
  },
  {
    id: 'alternate',
    why: '单周、双月：隔一个单位来一次。',
    match: /(?<!第)每?逢?[单双](?<unit>周|月)(?![刊面人折向岁])(?:(?:周|星期)?[一二三四五六日])?/gu,
    read: readEvery,
    examples: [
      ['双周五召开例会', [{ when: '双周五', every: '周' }]],
      ['每单周周三下午教研', [{ when: '每单周周三', every: '周' }]],
    ],
    keeps: ['双月刊编辑部'],
  },
  {
    id: 'doubled',
    why: '“月月有活动”一类。',
    match: /(?<unit>天天|周周|月月|季季)(?=有|抓|讲|查|开展|进行|坚持|评)/gu,
    read: readEvery,
    examples: [['做到月月有主题', [{ when: '月月', every: '月' }]]],
    keeps: ['天天向上', '年年有余'],
  },
];

/** Numbers of months and days that come to a longer unit; every two months is counted by the month, as the text does. */
const ofMonths: Readonly<Record<number, Time['every']>> = { 3: '季度', 6: '半年', 12: '年' };
const ofDays: Readonly<Record<number, Time['every']>> = { 7: '周', 10: '旬', 15: '月', 30: '月' };

function readEvery(groups: Groups): Reading {
  const { unit, unit2, unit3, number = '' } = groups;
  const said = (unit === '年' && number === '半' ? '半' : '') + (unit ?? unit2 ?? unit3 ?? '');
  let every = everyUnit.find(([start]) => start.test(said))?.[1];
  if (every === '月') every = ofMonths[readNumber(number)] ?? '月';
  if (every === '日') every = ofDays[readNumber(number)] ?? '日';
  return { months: monthsWithin(groups), every };
}

/** The months of a year in which something comes every year. */
function monthsWithin({ from, also, to, start, end, half, quarter, seasons: season }: Groups): Months[] {
  if (end) return [[12, 12]];
  if (start) return [[1, 1]];
  if (half) return [half === '上' ? [1, 6] : [7, 12]];
  if (quarter) return [[readNumber(quarter) * 3 - 2, readNumber(quarter) * 3]];
  if (season) return [seasons[season]];
  if (to) return [[monthNumber(from), monthNumber(to)]];
  return [from, also].filter((it) => it !== undefined).map((it) => [monthNumber(it), monthNumber(it)]);
}
