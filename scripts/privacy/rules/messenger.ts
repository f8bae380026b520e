import { isPublicNumber } from '../public-numbers.ts';
import { matchStretches } from '../private-rule.ts';
import type { PrivateRule } from '../private-rule.ts';

const wechat =
  /(?<!官方|公众|企业|医院|学校|单位)(?:微信号?|weixin|WeChat|V信|VX|vx|wx)(?:号码|号|ID|id)?(?: ?[:：是为]+ ?| |(?<=号))(?<value>[A-Za-z][A-Za-z0-9_-]{5,19}|[1-9][0-9]{4,10})(?![A-Za-z0-9_@.]|[个人条次]|群)/gu;
const qq =
  /(?:(?<![A-Za-z])(?:QQ|qq|Qq)(?:群号?|号码|号)?|扣扣号?|(?<=加)[Qq])(?: ?[:：是为]+ ?| )?(?<value>[1-9][0-9]{4,10})(?![0-9A-Za-z@.]|[个人条次元])/gu;

export const messenger: PrivateRule = {
  id: 'private-messenger',
  name: '微信号、QQ号',
  why: '个人的微信号、QQ号和群号不该公布；紧跟在“微信”“QQ”后面的才算，公众号不在此列。',
  mask: '【账号】',
  examples: [
    ['微信号：zhangsan_88', '微信号：【账号】'],
    ['加QQ：123456789咨询', '加QQ：【账号】咨询'],
    ['家长QQ群号87654321', '家长QQ群号【账号】'],
  ],
  keeps: [
    '关注微信公众号：hzsyy2023',
    '建立QQ群12个、微信群30个',
    '开通官方微信：hospital_news',
    '分享到QQ空间、微信',
    '微信：每周推送3条',
  ],
  find: (view) =>
    [wechat, qq].flatMap((pattern) => matchStretches(view, pattern, (value) => !isPublicNumber(value))),
};
