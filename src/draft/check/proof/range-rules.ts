/** From where to where: of amounts, of time. */
import type { SlipRule } from './slip-rule.ts';

const number = '(?!0[0-9])[0-9]{1,6}(?:\\.[0-9]{1,4})?';
/** Not within a longer number, a code, a telephone number or a date. */
const alone = '(?<![0-9A-Za-z.\\-－–—~～/:〔（(第])';
const sign = '[-－–—~～]';
const thin = '[-－–~]';
const counted =
  '(?:项|名|个|人|次|篇|例|台|件|份|场|户|亩|家|间|张|岁|辆|套|床|天|周|条|种|倍|位|元|小时|分钟|公里|米|平方米|课时|学时)';

const pattern = (source: string) => new RegExp(source, 'gu');

export const rangeRules: readonly SlipRule[] = [
  {
    id: 'percent-range',
    what: '百分数范围的前一个百分号不能省',
    why: 'GB/T 15835—2011 的 5.1.3：15%～30%，不写为 15～30%。',
    match: pattern(`${alone}(${number})${sign}(${number})([%％‰])`),
    fix: ([, from, to, per]) => {
      const mark = per === '％' ? '%' : per;
      return [`${from}${mark}～${to}${mark}`, `${from}${mark}—${to}${mark}`];
    },
    examples: [
      ['增长5-10%', '增长5%～10%'],
      ['提高到60—70%', '提高到60%～70%'],
    ],
    keeps: ['增长5%～10%', '占8%—12%', '编号A-10%'],
  },
  {
    id: 'large-range',
    what: '范围里前一个数的“万”“亿”不能省',
    why: 'GB/T 15835—2011 的 5.1.3：9亿～16亿，不写为 9～16亿；13万元～17万元，不写为 13～17万元。',
    match: pattern(`${alone}(${number})${sign}(${number})([万亿]元?)`),
    fix: ([, from, to, unit]) => [`${from}${unit}～${to}${unit}`, `${from}${unit}—${to}${unit}`],
    examples: [['年内安排3-5万元', '年内安排3万元～5万元']],
    keeps: ['年内安排3万～5万元', '年内安排3万元—5万元'],
  },
  {
    id: 'year-range',
    what: '年份起止应用一字线',
    why: 'GB/T 15834—2011 的 4.13.3：标示时间等相关项目的起止，一般用一字线，有时也可用浪纹线。',
    match: /(?<![0-9A-Za-z.\-/])((?:19|20)[0-9]{2}年?)(?:[-－–~]|——)((?:19|20)[0-9]{2})(?=年)/gu,
    fix: ([, from, to]) => [`${from}—${to}`],
    examples: [
      ['2021-2025年规划', '2021—2025年规划'],
      ['2021年——2025年规划', '2021年—2025年规划'],
    ],
    keeps: ['2021—2025年规划', '2021～2025年', '电话2021-2025'],
  },
  {
    id: 'month-range',
    what: '月、日起止应用一字线',
    why: 'GB/T 15834—2011 的 4.13.3：标示时间等相关项目的起止，一般用一字线，有时也可用浪纹线。',
    match: /(?<![0-9A-Za-z.\-－–—~～/:])([0-9]{1,2}[月日]?)(?:[-－–~]|——)([0-9]{1,2})(?=[月日])/gu,
    fix: ([, from, to]) => [`${from}—${to}`],
    examples: [
      ['6-7月中旬起草', '6—7月中旬起草'],
      ['每月的15-20日', '每月的15—20日'],
      ['9月-10月中期评估', '9月—10月中期评估'],
    ],
    keeps: ['15—20日', '2023-6-1', '6月至7月'],
  },
  {
    id: 'amount-range',
    what: '数值范围应用浪纹线或一字线',
    why: 'GB/T 15835—2011 的 5.1.3：表示数值的范围，可用浪纹式连接号“～”或一字线连接号“—”；GB/T 15834—2011 的 4.13.3。',
    match: pattern(`${alone}(${number})(?:${thin}|——)(${number})(?=${counted})`),
    // The hyphen also joins numbers that name something: 3-2项.
    fix: ([, from, to]) => (Number(from) < Number(to) ? [`${from}～${to}`, `${from}—${to}`] : undefined),
    examples: [
      ['科研成果转化2-3项', '科研成果转化2～3项'],
      ['每年人均0.1-0.15元', '每年人均0.1～0.15元'],
    ],
    keeps: ['每年进行1—2次', '15～49岁', '房号3-2', '型号DX5-10台', '0571-8801件', '第1-2项'],
  },
];
