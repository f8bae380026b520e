import { countsSomething, matchStretches } from '../private-rule.ts';
import type { PrivateRule } from '../private-rule.ts';

const gap = '[ \\-–—]';
const groups = `[0-9]{9}|[0-9]${gap}[0-9]{4}${gap}[0-9]{4}|[0-9]{2}${gap}[0-9]{3}${gap}[0-9]{4}|[0-9]${gap}[0-9]{3}${gap}[0-9]{5}|[0-9]${gap}[0-9]{8}|[0-9]{5}${gap}[0-9]{4}`;
const pattern = new RegExp(
  `(?<![0-9]|[0-9]\\.)(?:(?:\\+|00)?86${gap}?)?1[3-9](?:${groups})(?![0-9A-Za-z])`,
  'gu',
);
/** Letters before a number make it a code, unless they say that it is a telephone's. */
const code = /[A-Za-z]$/u;
const telephone = /(?:tel|phone|mobile|mob|mp|vx|wx|qq)$/iu;
const between = /[0-9]{2} $/u;

export const mobile: PrivateRule = {
  id: 'private-mobile',
  name: '手机号',
  why: '个人手机号与写计划无关，留着可能骚扰到人；整号隐去，不留前后几位，几位数字对读者没有用处，却能与别处的信息拼合。',
  mask: '【手机号】',
  examples: [
    ['请于月底前报办公室，电话13812345678。', '请于月底前报办公室，电话【手机号】。'],
    ['手机：138 1234 5678', '手机：【手机号】'],
    ['联系电话：138-1234-5678', '联系电话：【手机号】'],
    ['电话：+86 13812345678', '电话：【手机号】'],
    ['手机１３８１２３４５６７８', '手机【手机号】'],
  ],
  keeps: [
    '全年实现收入13812345678元。',
    '订单编号：13812345678',
    '设备编号20231381234567890',
    '三年分别为 158 2340 3120 4200 人次',
    '拨打12320咨询，急救请拨120。',
    '联系电话：400-820-1234',
  ],
  find: (view) =>
    matchStretches(view, pattern, (value, start, end) => {
      const before = view.slice(Math.max(0, start - 8), start);
      if (code.test(before) && !telephone.test(before)) return false;
      // Three numbers of a table row also stand in groups.
      const row = value.includes(' ') && (between.test(before) || /^ [0-9]/u.test(view.slice(end, end + 2)));
      return !row && !countsSomething(view, start, end);
    }),
};
