/** Names of persons, where they stand beside a way to reach the person. */
import type { Stretch } from '../../stretch.ts';
import type { PrivateRule } from '../private-rule.ts';
import { isPersonName, personName, personTitle, spacedName } from '../../../src/text/person-name.ts';

/** A name with the way to reach its bearer that it stands beside. */
export interface NamedContact {
  readonly name: Stretch;
  /** Index of the contact. */
  readonly contact: number;
}

/** Says that a name follows. */
const label =
  '(?:姓 {0,4}名|(?:[^，。；：:、\\n]{0,6}(?:联 ?系 ?|联络|负责|责任|经办|收件|填表|填报|报名|受理|值班|举报|接待|监护|承办)(?:人|人员|老师|医生)?)|(?:户|开户)名|家 {0,2}长|班主任|本人|组长|主任|科长|院长|校长|书记)';
/** What may stand between a name and a number: a post, words for the number, marks. */
const post = `(?: ?${personTitle})?(?:联系|接洽|报名|咨询)?`;
const means =
  '(?:及|和|的|其|[他她]的)?(?:联系|办公|咨询|报名|值班|个人|家庭|移动|固定)?(?:电话|手机|方式|座机|邮箱|电子邮箱|邮件|微信|宅电|号码|身份证|卡号|账号|帐号|银行卡|工资卡|车牌|车牌号|QQ|Tel|TEL|tel|Email|E-mail|e-mail|住址|家庭住址|家庭地址|住|家住)';
const between = `[ ,，、;；:：(（\\-—/|]{0,4}\\n?(?:${means}(?:号码?|是)?)?(?:[(（][^()（）\\n]{0,6}[)）])?[ :：为是.(（]{0,4}\\n?`;

const names = (one: string) => `(?<names>${one}(?:(?:、|,|，|和|/| ){1,2}${one}){0,4})`;
/** Labelled, whatever words come between in the same sentence: `姓名：张伟，性别：男，电话：`. */
const labelledBefore = new RegExp(
  `${label}(?:[:：] ?| {1,2}|为|是|\\n)${names(spacedName)}(?=${post}[ ，,、;；:：()（）\\n/]|${post}(?:${means})|${post}$)[^。！？]{0,40}$`,
  'u',
);
/** Without a label the name must stand by itself and next to the number. */
const bareBefore = new RegExp(
  `(?:^|[ ，,、。；;：:（(）)\\n|]|(?:与|请找|联系|致电|询|报送|发送|交|找|由|报|给|向|职工|教师|学生|家长|户主|村民|居民|患者|病人|老人|[^，。；\\n 安全]员|${personTitle}))${names(personName)}${post}${between}$`,
  'u',
);
/** With a title behind it a name is one wherever it stands: `请与工会马俊同志联系`. */
const titledBefore = new RegExp(
  `(?<names>${personName}) ?${personTitle}(?:联系|接洽|报名|咨询)?${between}$`,
  'u',
);
const behind = new RegExp(
  `^ ?(?:[(（] ?${names(personName)}${post} ?[)）]|[ ，,；;、\\n]{0,3}(?:联系人|联络人|负责人|姓名|找|户名)[:：]? ?${names(personName)}(?=${post}[ ，,、;；。()（）\\n]|${post}$))`,
  'u',
);
const oneName = new RegExp(spacedName, 'gu');

/** A name stands at most this many characters before the number, or behind it. */
const reach = 80;
const reachBehind = 24;
/** Between two numbers of one person: `13812345678，办公电话`. */
const sameBearer =
  /^[ ,，、;；/或(（]{0,3}(?:[^。！？；\n]{0,6}(?:电话|手机|座机|邮箱|微信|QQ|传真|身份证))?[号码:： ]{0,4}$/u;

export const personalName: PrivateRule = {
  id: 'private-name',
  name: '联系人姓名',
  why: '人名与电话、邮箱、证件号写在一起，就认定了一个人；联系方式隐去时人名一并隐去，单独出现的人名不动。',
  mask: '【姓名】',
  examples: [
    ['联系人：张伟，电话：13812345678', '联系人：【姓名】，电话：【手机号】'],
    ['报名请联系王秀英13812345678', '报名请联系【姓名】【手机号】'],
    ['电话：13812345678（李强）', '电话：【手机号】（【姓名】）'],
  ],
  keeps: [
    '组长：张伟，副组长：李强、王秀英。',
    '负责人：张伟，完成时间：6月底。',
    '向雷锋学习，联系电话：0571-88886666',
    '学习贯彻张桂梅同志先进事迹，拨打12345。',
  ],
  // Names are nothing by themselves: see `findNames`.
  find: () => [],
};

/** The names that stand beside contacts, which ascend. Offsets of the view. */
export function findNames(view: string, contacts: readonly Stretch[]): NamedContact[] {
  const found: NamedContact[] = [];
  let bearers: readonly Stretch[] = [];
  contacts.forEach((contact, i) => {
    const last = contacts[i - 1];
    const from = Math.max(last?.end ?? 0, contact.start - reach);
    const before = view.slice(from, contact.start);
    const lead = from > 0 && from === last?.end ? `\n${before}` : before;
    const shift = from - (lead.length - before.length);
    const own =
      readNames(labelledBefore, lead, shift) ??
      readNames(bareBefore, lead, shift) ??
      readNames(titledBefore, lead, shift) ??
      readNames(behind, view.slice(contact.end, contact.end + reachBehind), contact.end);
    bearers = own ?? (last && sameBearer.test(before) ? bearers : []);
    found.push(...bearers.map((name) => ({ name, contact: i })));
  });
  return found;
}

/** The names of a match in a text that stands at `offset`; undefined where one of them is none. */
function readNames(pattern: RegExp, text: string, offset: number): Stretch[] | undefined {
  const match = pattern.exec(text);
  const listed = match?.groups?.names;
  if (!match || listed === undefined) return undefined;
  const at = offset + match.index + match[0].indexOf(listed);
  const stretches = Array.from(listed.matchAll(oneName), ({ 0: name, index }) => ({
    start: at + index,
    end: at + index + name.length,
    name,
  }));
  return stretches.every(({ name }) => isPersonName(name))
    ? stretches.map(({ start, end }) => ({ start, end }))
    : undefined;
}
