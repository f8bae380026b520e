/** Expressions that name months or stretches of months: `9月份`, `2月至4月`, `第二季度`, `下半年`, `年底`. */
import { readNumber } from '../../../src/text/numbers.ts';
import {
  apart,
  bounds,
  days,
  month,
  monthNumber,
  monthWord,
  part,
  until,
  year,
  yearAgain,
} from './time-rule.ts';
import type { Groups, Months, TimeRule } from './time-rule.ts';

const quarter = '[一二三四1-4]';
const firstMonth = (quarterNumber: number) => quarterNumber * 3 - 2;

export const monthRules: readonly TimeRule[] = [
  {
    id: 'month-range',
    why: '从某月到某月，可以跨年，年份可以遮去或删空。',
    match: new RegExp(
      `${apart}(?:${year}|(?<bare>年))${apart}(?<from>${month})(?:\\s?月份?(?:${days}|${part})?)?${until}(?:${yearAgain}(?<to>${month})${monthWord}(?:${days}|${part})?|(?<toEnd>年[底末]))${bounds}`,
      'gu',
    ),
    read: readRange,
    examples: [
      ['2月至4月，宣传发动。', [{ when: '2月至4月', from: 2, to: 4 }]],
      ['20xx年8月至20xx年9月，迎接评审。', [{ when: '20xx年8月至20xx年9月', from: 8, to: 9 }]],
      ['8月至次年1月开展冬训。', [{ when: '8月至次年1月', from: 8, to: 1 }]],
      ['2023年11月至2024年3月', [{ when: '2023年11月至2024年3月', from: 11, to: 3, year: 2023 }]],
      ['从20**年12月7日起至20**年2月8日', [{ when: '20**年12月7日起至20**年2月8日', from: 12, to: 2 }]],
      ['9月1日起至年底集中整治', [{ when: '9月1日起至年底', from: 9, to: 12 }]],
      ['年6-7月中旬，起草方案', [{ when: '年6-7月中旬', from: 6, to: 7 }]],
      ['年11月-年10月深入实施', [{ when: '年11月-年10月', from: 11, to: 10 }]],
      // A year or more: no month is left out, none is meant.
      ['年8月-年8月，具体实施', [{ when: '年8月-年8月' }]],
      ['2023年1月至2025年12月', [{ when: '2023年1月至2025年12月', year: 2023 }]],
      ['3月1日—3月31日：学习动员', [{ when: '3月1日—3月31日', from: 3, to: 3 }]],
      ['７月份至11月份入户体检', [{ when: '７月份至11月份', from: 7, to: 11 }]],
      ['三至五月开展整治', [{ when: '三至五月', from: 3, to: 5 }]],
    ],
    keeps: ['3—6月龄儿童每人一份', '用1-2个月时间', '满3至6月的婴儿'],
  },
  {
    id: 'numeric-range',
    why: '“4.1—4.30”：用点隔开月和日的起止时间，单独写在括号里、冒号后或句首才算。',
    match:
      /(?<=^|[(:;。\n]\s?)(?<from>1[0-2]|0?[1-9])\.(?:[12][0-9]|3[01]|0?[1-9])日?\s?(?:[-—–~]{1,2}|至|到)\s?(?<to>1[0-2]|0?[1-9])\.(?:[12][0-9]|3[01]|0?[1-9])日?(?=[):;,，、\s]|\p{Script=Han}|$)(?!\s?(?:%|[万亿千百]|[元米分秒岁倍克吨次个名人天日年]))/gu,
    read: ({ from = '', to = '' }) => ({ months: [[monthNumber(from), monthNumber(to)]] }),
    examples: [
      ['4.1—4.30清明防火宣传', [{ when: '4.1—4.30', from: 4, to: 4 }]],
      ['宣传发动（3.10-5.20）：召开动员会', [{ when: '3.10-5.20', from: 3, to: 5 }]],
    ],
    keeps: ['血糖控制在3.9-6.1之间', '3.5-5.6元', '提高1.5—2.5个百分点', '依据2.1-2.3的要求'],
  },
  {
    id: 'month-list',
    why: '几个月并列，只有最后一个写“月”；开头的“三、四月份”分不清编号，不算。',
    match: new RegExp(`(?<!^)${apart}(?<list>${month}(?:[、,和及]${month})+)${monthWord}${bounds}`, 'gu'),
    read: ({ list = '' }) => ({ months: joinRuns(list.split(/[、,和及]/u).map(monthNumber)) }),
    examples: [
      ['定于3、4月份开展普查', [{ when: '3、4月份', from: 3, to: 4 }]],
      ['在五、六、七月份进行', [{ when: '五、六、七月份', from: 5, to: 7 }]],
      [
        '在3、9月份各检查一次',
        [
          { when: '3、9月份', from: 3, to: 3 },
          { when: '3、9月份', from: 9, to: 9 },
        ],
      ],
    ],
    keeps: ['用2、3个月时间', '在出生后1、3、6月龄时随访'],
  },
  {
    id: 'month',
    why: '某月、某月某日、某月上旬、月底，前面可以有年份，后面可以有“前”“起”。',
    match: new RegExp(
      `${apart}${year}(?<![0-9一二三四五六七八九十第])(?<from>${month})${monthWord}(?:\\s?(?:${days}|${part}))?(?:\\([^()]{1,8}\\)(?=[之以]?前))?${bounds}`,
      'gu',
    ),
    read: ({ from = '' }) => ({ months: [[monthNumber(from), monthNumber(from)]] }),
    examples: [
      ['9月份召开会议。', [{ when: '9月份', from: 9, to: 9 }]],
      ['力争三月份投入使用。', [{ when: '三月份', from: 3, to: 3 }]],
      ['今年5月份聘请消防大队来院培训。', [{ when: '今年5月份', from: 5, to: 5 }]],
      ['５月１２日组织护士节活动', [{ when: '５月１２日', from: 5, to: 5 }]],
      ['20*年3月底以前制定下发标准', [{ when: '20*年3月底以前', to: 3, deadline: true }]],
      ['于11月10日前上报评估结果', [{ when: '11月10日前', to: 11, deadline: true }]],
      ['2024年6月底前完成改造', [{ when: '2024年6月底前', to: 6, year: 2024, deadline: true }]],
      ['计划从三月份起实行电脑管理', [{ when: '三月份起', from: 3 }]],
      ['20*年4月1日开始，各市正式启动', [{ when: '20*年4月1日开始', from: 4 }]],
      ['2.9月底前完成续签', [{ when: '9月底前', to: 9, deadline: true }]],
      ['元月份签订责任书', [{ when: '元月份', from: 1, to: 1 }]],
      ['要于年12月底前到位', [{ when: '12月底前', to: 12, deadline: true }]],
      ['6月20日（十八周周五）前交办公室', [{ when: '6月20日（十八周周五）前', to: 6, deadline: true }]],
      ['十二月进行总评', [{ when: '十二月', from: 12, to: 12 }]],
      ['6月1日至15日集中宣传', [{ when: '6月1日至15日', from: 6, to: 6 }]],
    ],
    keeps: [
      '3—6月龄儿童',
      '居住3个月以上的流动儿童',
      '满6月龄的婴儿',
      '进修三月以上的医师',
      '自筹资金5.8月薪',
      '每台3万元月租',
      '第3月经周期',
    ],
  },
  {
    id: 'quarter',
    why: '第几季度，可以几个并列。',
    match: new RegExp(
      `${apart}${year}(?:第(?<first>${quarter})(?:(?:[、和及]|${until})第?(?<last>${quarter}))?|(?<![第、一二三四1-4每])(?<alone>${quarter}))季度(?:初|末|底|中)?${bounds}`,
      'gu',
    ),
    read: ({ first, last, alone }) => {
      const from = readNumber(first ?? alone ?? '');
      return { months: [[firstMonth(from), firstMonth(readNumber(last ?? '') || from) + 2]] };
    },
    examples: [
      ['第二季度进行一次检查', [{ when: '第二季度', from: 4, to: 6 }]],
      ['对卫生室进行第三、四季度督导', [{ when: '第三、四季度', from: 7, to: 12 }]],
      ['一季度召开动员会', [{ when: '一季度', from: 1, to: 3 }]],
      ['2024年第1季度末完成', [{ when: '2024年第1季度末', from: 1, to: 3, year: 2024 }]],
      ['三季度前完成招标', [{ when: '三季度前', to: 9, deadline: true }]],
    ],
    keeps: ['季度考核达不到90分的', '本季度工作安排', '第三方季度评估'],
  },
  {
    id: 'half-year',
    why: '上半年、下半年；“每半年”是周期，另有规则。',
    match: new RegExp(`${apart}${year}(?<half>上(?:、|和)?下|[上下])半年度?(?:初|末|底)?${bounds}`, 'gu'),
    read: ({ half = '' }) => ({
      months: [
        ...(half.includes('上') ? [[1, 6] as const] : []),
        ...(half.includes('下') ? [[7, 12] as const] : []),
      ],
    }),
    examples: [
      ['力争上半年正式投入使用', [{ when: '上半年', from: 1, to: 6 }]],
      ['2024年下半年推广', [{ when: '2024年下半年', from: 7, to: 12, year: 2024 }]],
      [
        '上半年、下半年各举行一次考核',
        [
          { when: '上半年', from: 1, to: 6 },
          { when: '下半年', from: 7, to: 12 },
        ],
      ],
      [
        '上、下半年各考核一次',
        [
          { when: '上、下半年', from: 1, to: 6 },
          { when: '上、下半年', from: 7, to: 12 },
        ],
      ],
    ],
    keeps: ['近半年来工作进展顺利', '大半年时间'],
  },
  {
    id: 'year-end',
    why: '年底、年末；“年终”只在说时间时算，不算“年终考核”的名称。',
    match: new RegExp(
      `(?<![去上每近往])(?:(?:(?<![0-9])(?:(?<year>20[0-9]{2})|20[xX×*_~]{1,6})\\s?|今年|本年|明年|今|明)?年[底末]|(?<=[在到于至])年终|年终(?=前|,|时|要|对|由|进行|组织|召开|开展|将))${bounds}`,
      'gu',
    ),
    read: () => ({ months: [[12, 12]] }),
    examples: [
      ['年底基本建成智慧医院', [{ when: '年底', from: 12, to: 12 }]],
      ['面临今年年底的区级考核', [{ when: '今年年底', from: 12, to: 12 }]],
      ['2025年底前全部完成', [{ when: '2025年底前', to: 12, year: 2025, deadline: true }]],
      ['年终对各科室进行考核', [{ when: '年终', from: 12, to: 12 }]],
    ],
    keeps: ['作为年终实绩考核的重要内容', '去年底完成主体工程', '年内召开两次会议'],
  },
  {
    id: 'year-start',
    why: '年初要做的事；“年初制定的计划”说的是已经有的东西。',
    match: /(?<![去上从每往])(?:明年)?年初(?!制定|确定|下达|签订|计划|的|预算|以来|部署|目标|既定|提出)/gu,
    read: () => ({ months: [[1, 1]] }),
    examples: [['要在年初完成换届选举工作', [{ when: '年初', from: 1, to: 1 }]]],
    keeps: ['根据年初制定的工作计划，部署任务', '年初以来', '完成年初下达的指标'],
  },
  {
    id: 'month-end',
    why: '没有写哪个月的月底。',
    match:
      /(?<![0-9一二三四五六七八九十每岁])(?:本|当)?月(?:底|末)(?!有)(?:(?:之|以)?(?<before>前)(?![后期]))?/gu,
    read: () => ({ months: [] }),
    examples: [['月底前上报统计表', [{ when: '月底前', deadline: true }]]],
    keeps: ['岁月底蕴深厚', '月初有计划，月末有小结'],
  },
];

/** A range of months. Where it runs a year or longer, no month is left out, so none is said. */
function readRange({ from, to, toEnd, year: first, yearTo, bare }: Groups): { months: readonly Months[] } {
  const months: Months = [monthNumber(from), toEnd ? 12 : monthNumber(to)];
  const years = first && yearTo ? Number(yearTo) - Number(first) : 0;
  const whole = years > 1 || (years === 1 && months[1] >= months[0]) || (bare && months[0] === months[1]);
  return { months: whole ? [] : [months] };
}

/** `3、4、9` as runs of months that follow one another. */
function joinRuns(list: readonly number[]): Months[] {
  const runs: [number, number][] = [];
  for (const number of list) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
