import { countsSomething, matchStretches } from '../private-rule.ts';
import type { PrivateRule } from '../private-rule.ts';

const gap = '[ \\-–—]?';
const new18 = new RegExp(
  `(?<![0-9A-Za-z])[1-9][0-9]{5}${gap}[0-9]{4}${gap}[0-9]{2}${gap}[0-9]{2}${gap}[0-9]{3}[0-9Xx](?![0-9A-Za-z])`,
  'gu',
);
const old15 = new RegExp(`(?<![0-9A-Za-z])[1-9][0-9]{5}${gap}[0-9]{6}${gap}[0-9]{3}(?![0-9A-Za-z])`, 'gu');

/** Says what the number is, so that `证号` before it is no other paper's. */
const named = /身份证[^0-9。；\n]{0,4}$/u;

/** The first two figures of the code of a province, GB/T 2260. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
/** GB 11643: weights of the first 17 figures, and the last character by the sum modulo 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

export const identityCard: PrivateRule = {
  id: 'private-id-card',
  name: '身份证号',
  why: '身份证号能认定一个人，计划里不该公布；按校验码和出生日期核对过才算，整号隐去，连出生年月也不留。',
  mask: '【身份证号】',
  examples: [
    ['身份证号：11010519491231002X', '身份证号：【身份证号】'],
    ['身份证号440524 19800101 0013', '身份证号【身份证号】'],
    ['身份证 11010519491231002x，报人事科', '身份证 【身份证号】，报人事科'],
    ['旧身份证号440524800101001', '旧身份证号【身份证号】'],
  ],
  keeps: [
    '合同编号440524198001010011',
    '项目编号：440524800101001',
    '统一社会信用代码12330106470120456X',
    '工商注册号330106000012345',
    '每个病历号按202301011234567890编排',
  ],
  find: (view) => [
    ...matchStretches(view, new18, (value) => isIdentityNumber(value.replace(/[^0-9Xx]/gu, ''))),
    ...matchStretches(
      view,
      old15,
      (value, start, end) =>
        isOldIdentityNumber(value.replace(/[^0-9]/gu, '')) &&
        (named.test(view.slice(Math.max(0, start - 8), start)) || !countsSomething(view, start, end)),
    ),
  ],
};

function isIdentityNumber(figures: string): boolean {
  if (!provinces.test(figures) || !isBirthday(figures.slice(6, 14))) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(figures[i]), 0);
  return checks[sum % 11] === figures[17].toUpperCase();
}

/** The form of before 1999 has no check: province and birthday must do. */
function isOldIdentityNumber(figures: string): boolean {
  return provinces.test(figures) && isBirthday(`19${figures.slice(6, 12)}`);
}

function isBirthday(figures: string): boolean {
  const [year, month, day] = [figures.slice(0, 4), figures.slice(4, 6), figures.slice(6)].map(Number);
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
