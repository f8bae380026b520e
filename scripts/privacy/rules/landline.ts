import { isPublicNumber } from '../public-numbers.ts';
import { countsSomething, matchStretches } from '../private-rule.ts';
import type { PrivateRule } from '../private-rule.ts';

const dash = '[\\-–—]';
const extension = `(?:(?:${dash}{1,2}|转)[0-9]{1,5})?`;
const withCode = new RegExp(
  `(?<![0-9A-Za-z]|[0-9]\\.)(?:[(]0[0-9]{2,3}[)]|0[0-9]{2,3}) ?${dash}{0,2} ?[2-9][0-9]{6,7}${extension}(?![0-9A-Za-z])`,
  'gu',
);
const labelled = new RegExp(
  `(?:电话|座机|宅电|TEL|Tel|tel)(?:号码)?[:：. ]{0,2}(?<value>[2-9][0-9]{2,3} ?-?[0-9]{4}${extension})(?![0-9A-Za-z])`,
  'gu',
);

export const landline: PrivateRule = {
  id: 'private-landline',
  name: '个人电话',
  why: '座机与人名写在一起，就成了找到这个人的办法，隐去；单位的办公、举报、监督电话没有人名的，照样保留。',
  mask: '【电话】',
  withName: true,
  examples: [
    ['联系人：张伟，电话：0571-88886666。', '联系人：【姓名】，电话：【电话】。'],
    ['报名请找李秀英老师（电话88886666）', '报名请找【姓名】老师（电话【电话】）'],
  ],
  keeps: [
    '举报电话：0571-88886666',
    '监督电话88886666，欢迎监督。',
    '市卫生局办公室 0571-88886666',
    '联系人：办公室，电话：0571-88886666',
    '服务热线400-820-1234、12345',
    '账面价值0571-88886666元',
  ],
  find: (view) =>
    [withCode, labelled].flatMap((pattern) =>
      matchStretches(
        view,
        pattern,
        (value, start, end) =>
          !isPublicNumber(value.replace(/[^0-9]/gu, '')) && !countsSomething(view, start, end),
      ),
    ),
};
