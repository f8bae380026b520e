import { matchStretches } from '../private-rule.ts';
import type { PrivateRule } from '../private-rule.ts';

const local = '[A-Za-z0-9][A-Za-z0-9._%+\\-]{0,63}';
const domain = '(?:[A-Za-z0-9][A-Za-z0-9\\-]{0,40}\\.){1,4}';
const pattern = new RegExp(
  `(?<![A-Za-z0-9._%+\\-])${local}(?: ?@ ?${domain}[A-Za-z]{2,10}|(?:#| ?[(\\[](?:at|AT|@|#)[)\\]] ?)${domain}(?:com|cn|net|org|edu|gov))(?![A-Za-z0-9])`,
  'gu',
);

export const email: PrivateRule = {
  id: 'private-email',
  name: '电子邮箱',
  why: '邮箱多用姓名、手机号、QQ号注册，公布后会招来垃圾邮件；整个隐去，单位的公开邮箱可由整理者放行。',
  mask: '【邮箱】',
  examples: [
    ['电子版发至zhangsan@163.com。', '电子版发至【邮箱】。'],
    ['邮箱：ygb_2023@hospital.gov.cn', '邮箱：【邮箱】'],
    ['邮箱：zhangsan#163.com（#换成@）', '邮箱：【邮箱】（#换成@）'],
  ],
  keeps: ['通知里@所有人', '单价5@10元', '运行npm@10.2版', '登录www.example.gov.cn查询', 'C#课程、A#教学楼'],
  find: (view) => matchStretches(view, pattern),
};
