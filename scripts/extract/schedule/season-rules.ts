/** Expressions that name a season, the holidays of schools or a point of the school year. */
import { bounds, count, until, year } from './time-rule.ts';
import type { Months, TimeRule } from './time-rule.ts';

/** Three months each, winter over the turn of the year. */
export const seasons: Readonly<Record<string, Months>> = {
  春: [3, 5],
  夏: [6, 8],
  秋: [9, 11],
  冬: [12, 2],
};
const holidays: Readonly<Record<string, Months>> = { 寒: [1, 2], 暑: [7, 8] };

const noSeason = '(?!学期|招生|高考|班|款|服|装|入学|毕业)';

export const seasonRules: readonly TimeRule[] = [
  {
    id: 'season',
    why: '某个季节，两个相连的季节合为一段。',
    match: new RegExp(`${year}(?<seasons>冬春|春夏|夏秋|秋冬|[春夏秋冬])季${noSeason}节?${bounds}`, 'gu'),
    read: ({ seasons: named = '' }) => {
      const [first, last = first] = named;
      return { months: [[seasons[first][0], seasons[last][1]]] };
    },
    examples: [
      ['夏季蚊蝇消杀活动', [{ when: '夏季', from: 6, to: 8 }]],
      ['做好冬季取暖安全检查', [{ when: '冬季', from: 12, to: 2 }]],
      ['抓好冬春季传染病防控', [{ when: '冬春季', from: 12, to: 5 }]],
    ],
    keeps: ['根据不同季节调整食谱', '春季学期工作计划', '一年四季常抓不懈', '秋季招生工作'],
  },
  {
    id: 'two-seasons',
    why: '春秋两季：相隔的两段。',
    match: /(?<first>[春夏秋冬])[、和]?(?<last>[春夏秋冬])两季/gu,
    read: ({ first = '', last = '' }) => ({ months: [seasons[first], seasons[last]] }),
    examples: [
      [
        '春、秋两季开展爱国卫生运动',
        [
          { when: '春、秋两季', from: 3, to: 5 },
          { when: '春、秋两季', from: 9, to: 11 },
        ],
      ],
    ],
    keeps: ['组织春、秋游'],
  },
  {
    id: 'this-winter',
    why: '“今冬明春”一类。',
    match: /(?<!古)今(?<first>[春夏秋冬])(?:明(?<last>[春夏秋冬]))?(?!季)/gu,
    read: ({ first = '', last = first }) => ({ months: [[seasons[first][0], seasons[last][1]]] }),
    examples: [['抓好今冬明春火灾防控', [{ when: '今冬明春', from: 12, to: 5 }]]],
    keeps: ['古今春秋'],
  },
  {
    id: 'school-holiday',
    why: '暑假、寒假。',
    match:
      /(?<both>寒暑|暑寒)假(?:期间)?|(?<one>[寒暑])(?:假|期)(?:期间)?(?:来临)?(?:(?:之|以)?(?<before>前)(?!后))?(?!作业|生活)/gu,
    read: ({ both, one = '', before }) => {
      if (both) return { months: [holidays.寒, holidays.暑] };
      const [first, last] = holidays[one];
      return { months: [[first, before ? first : last]] };
    },
    examples: [
      ['组织教师暑假培训', [{ when: '暑假', from: 7, to: 8 }]],
      ['暑假前完成维修招标', [{ when: '暑假前', to: 7, deadline: true }]],
      ['寒假期间安排值班', [{ when: '寒假期间', from: 1, to: 2 }]],
      [
        '利用寒暑假开展家访',
        [
          { when: '寒暑假', from: 1, to: 2 },
          { when: '寒暑假', from: 7, to: 8 },
        ],
      ],
    ],
    keeps: ['批改暑假作业', '病事假登记'],
  },
  {
    id: 'term-point',
    why: '学期初、学期末、开学前：有时间，没有写月份。',
    match:
      /(?<![每各上近初中日])(?:(?:本)?学期[初末]|(?:本)?学期结束(?<before>前)|开学初|开学前|放假前|期[初末](?=,|前|时|对|由|进行|组织|开展|召开|做好)|下学期(?=,|将|要|开展|组织|召开|进行))(?!考)/gu,
    read: () => ({ months: [] }),
    examples: [
      ['学期末评选优秀班级', [{ when: '学期末' }]],
      ['期初，做好全园幼儿的体检', [{ when: '期初' }]],
      ['开学前做好校舍安全检查', [{ when: '开学前' }]],
      ['下学期开展第二轮培训', [{ when: '下学期' }]],
    ],
    keeps: ['组织期末考试', '总结上学期的经验', '本学期工作计划'],
  },
  {
    id: 'week-number',
    why: '学校按周次排的日程：只在标题或行首算。',
    match: new RegExp(`第${count}(?:${until}第?${count})?周`, 'gu'),
    leadOnly: true,
    read: () => ({ months: [] }),
    examples: [['第一周：', [{ when: '第一周' }]]],
    keeps: ['在第一周期内', '于第2周岁时'],
  },
  {
    id: 'school-term',
    why: '按学期排的日程：只在标题或行首算。',
    match: /(?:第[一二]|[上下])学期/gu,
    leadOnly: true,
    read: () => ({ months: [] }),
    examples: [['上学期：', [{ when: '上学期' }]]],
    keeps: ['对上学期体检中出现的问题进行随访'],
  },
];
