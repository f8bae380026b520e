import { matchStretches } from '../private-rule.ts';
import type { PrivateRule } from '../private-rule.ts';

const pattern =
  /(?:(?:家庭住址|家庭地址|居住地址|现住址|现居住地|住址|户籍地址|户籍所在地)[:：]? ?|家住)(?<value>[^，。；,;：:、\n()]{5,40})/gu;
/** Down to the house; a village or a street alone is not clear. */
const house = /[0-9一二三四五六七八九十] ?(?:号|室|栋|幢|座|单元|弄|楼|组)/u;

export const homeAddress: PrivateRule = {
  id: 'private-address',
  name: '家庭住址',
  why: '住址写到门牌，又写着人名，就能找上门去，隐去；单位地址和泛称的村、社区照样保留。',
  mask: '【住址】',
  withName: true,
  examples: [['姓名：张伟，家庭住址：杭州市文三路12号3幢201室', '姓名：【姓名】，家庭住址：【住址】']],
  keeps: ['住址不详的由社区核实', '单位地址：杭州市文三路12号', '家住农村的学生，建立档案'],
  find: (view) => matchStretches(view, pattern, (value) => house.test(value)),
};
