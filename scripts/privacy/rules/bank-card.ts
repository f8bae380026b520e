import { matchStretches } from '../private-rule.ts';
import type { PrivateRule } from '../private-rule.ts';

const gap = '[ \\-–—]?';
const pattern = new RegExp(
  `(?<![0-9A-Za-z])(?:[456][0-9]{3}(?:${gap}[0-9]{4}){3}(?:${gap}[0-9]{1,3})?|62[0-9]{4}${gap}[0-9]{10,13})(?![0-9A-Za-z])`,
  'gu',
);
/** Cards of UnionPay, Visa and Mastercard. */
const issuers = /^(?:62|4|5[1-5])/;
const label = /(?:[账帐卡]号|银行卡|工资卡|储蓄卡|借记卡|信用卡|开户行|户名|卡[:：]|[账帐]户)/u;
/** The label stands this many characters before the number, in the same sentence. */
const reach = 30;

export const bankCard: PrivateRule = {
  id: 'private-bank-card',
  name: '银行卡号',
  why: '个人的银行卡号不该公布；前面说是账号、卡号，位数、发卡行号和校验位都对才算，整号隐去。',
  mask: '【银行卡号】',
  examples: [
    ['补助款汇入卡号6222021234567890128', '补助款汇入卡号【银行卡号】'],
    ['工资卡号：4111 1111 1111 1111', '工资卡号：【银行卡号】'],
  ],
  keeps: [
    '流水号6222021234567890128',
    '单位账号：1202021209900012345',
    '卡号共16位，前6位是发卡行标识。',
    '账户余额4111111111111112元',
  ],
  find: (view) =>
    matchStretches(view, pattern, (value, start) => {
      const figures = value.replace(/[^0-9]/gu, '');
      const before = view.slice(Math.max(0, start - reach), start).replace(/^.*[。；\n]/su, '');
      return issuers.test(figures) && label.test(before) && passesLuhn(figures);
    }),
};

/** ISO/IEC 7812: every second figure from the right doubled, the sum of all figures is a multiple of ten. */
function passesLuhn(figures: string): boolean {
  let sum = 0;
  for (let i = 0; i < figures.length; i++) {
    const figure = Number(figures[figures.length - 1 - i]);
    const double = i % 2 === 1 ? figure * 2 : figure;
    sum += double > 9 ? double - 9 : double;
  }
  return sum % 10 === 0;
}
