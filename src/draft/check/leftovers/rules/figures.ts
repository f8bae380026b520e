/** Years, percentages and the numbers of documents. */
import { findDocumentNumbers } from '../../../../plan/document-numbers.ts';
import type { LeftoverRule, LeftoverView } from '../leftover-rule.ts';

const year = '(?:(?:19|20)[0-9]{2}|[一二][九〇零○O][〇零○O一二三四五六七八九]{2})';
const to = '(?: ?[-—–~～至到] ?)';
/** A year, or several: `2016-2018年`, `2016年至2018年`; also `2019.3.5`. */
const years = new RegExp(
  `(?<![0-9.A-Za-z])(?:${year}年?(?:${to}{1,2}(?:${year}|[0-9]{2}))? ?(?:学年度?|年度?)(?!版|修订)|${year}(?=[-./][0-9]{1,2}[-./][0-9]{1,2}(?![0-9]))|0[0-9]年(?![0-9])|(?:1[0-9]|2[0-9])年(?=[0-9]{1,2}月|度))`,
  'gu',
);
const one = new RegExp(`${year}`, 'gu');
const digits = '〇一二三四五六七八九';

export const yearRule: LeftoverRule = {
  id: 'year',
  name: '往年的年份',
  why: '别家计划写的是它那一年；本稿年份的句子里不该留着。自己写的话里，前后一年是常事，不提。',
  examples: [
    ['2019年是关键的一年', ['year 2019年']],
    ['编制2016—2018年工作规划', ['year 2016—2018年']],
    ['二〇一八年度工作要点', ['year 二〇一八年度']],
    ['截至2014年9月底', ['year 2014年']],
  ],
  keeps: [
    '2027年是关键的一年，抓好2026—2030年规划',
    '用10年时间，建成30年来最好的',
    '《国家基本公共卫生服务规范（2017年版）》',
    '贯彻《“健康中国2030”规划纲要》',
    '20××年的工作',
  ],
  find: ({ foreign, text, own, block }) =>
    Array.from(foreign.matchAll(years)).flatMap(({ 0: found, index }) => {
      const [start, end] = [index, index + found.length];
      const numbers = Array.from(found.matchAll(one), ({ 0: written }) => readYear(written));
      const [from, until] = [numbers[0], numbers.at(-1) ?? Number.NaN];
      const theirs = isTheirs(block, text.slice(start, end));
      if (own.year === undefined ? !theirs : from <= own.year && own.year <= Math.max(until, from)) return [];
      if (!theirs && own.year !== undefined && Math.abs(from - own.year) <= 1) return [];
      const late = own.year !== undefined && from > own.year;
      return [
        {
          kind: 'year' as const,
          start,
          end,
          what: late ? '别家的年份' : '往年的年份',
          fixes: own.year === undefined ? [''] : [`${own.year}${/学?年度?$/u.exec(found)?.[0] ?? ''}`, ''],
        },
      ];
    }),
};

function readYear(written: string): number {
  const plain = written.replace(/[零○O]/gu, '〇');
  return Number(Array.from(plain, (one) => (digits.includes(one) ? digits.indexOf(one) : one)).join(''));
}

/** The words stand in what was taken, or it is not known who wrote them. */
function isTheirs({ origin }: LeftoverView['block'], text: string): boolean {
  return origin?.words.includes(text) ?? false;
}

const number = '[0-9]{1,4}(?:\\.[0-9]{1,3})?';
const percentages = new RegExp(
  `(?<![0-9.])${number}(?:[%％﹪‰]?${to}{1,2}${number})?(?:[%％﹪‰]|个百分点)|百分之[一二三四五六七八九十百零〇点]{1,7}|[一二三四五六七八九十两]{1,3}个百分点`,
  'gu',
);

export const percentageRule: LeftoverRule = {
  id: 'percentage',
  name: '别家的数值',
  why: '百分数是别家的指标或成绩，取来的句子里原样留着的，要改成自己的或认可。自己写的不提。',
  examples: [
    ['合格率达到95%以上', ['percentage 95%']],
    ['建档率达到85﹪以上', ['percentage 85﹪']],
    ['占8%—12%，死亡率低于7‰', ['percentage 8%—12%', 'percentage 7‰']],
    ['提高0.5个百分点，覆盖百分之九十', ['percentage 0.5个百分点', 'percentage 百分之九十']],
  ],
  keeps: ['合格率达到__%', '实行百分制考核，满意度百分百'],
  find: ({ foreign, text, block }) =>
    Array.from(foreign.matchAll(percentages)).flatMap(({ 0: found, index }) => {
      const [start, end] = [index, index + found.length];
      if (!isTheirs(block, block.text.slice(start, end)) && !isTheirs(block, text.slice(start, end)))
        return [];
      return [{ kind: 'percentage' as const, start, end, what: '别家的数值', fixes: [''] }];
    }),
};

/** Of the Party's centre, the State Council, the ministries and national standards: everybody's. */
const national =
  /^(?:国(?!债)|中共|中办|中发|中央|中华|中医药|全国|卫(?:[发办医疾妇农监规政基科人应药社保财]|生部)|财(?:[社建教办综预会农行库税资]|政部)|教(?:体艺|[基师职高办督政材思社科技发]|育部)|人社(?:部|厅[发函])|民(?:[发函办]|政部)|公(?:通字|消|治|交|安部)|食药监|药监|药管|发改|环[发办函]|建[城办科质标村房法人]|医保[发办]|银发|主席|[^省市县区]{0,4}部|(?:GB|WS|YY|HJ|JGJ|CJ|AQ|GA|NY|SB|MH|TSG))/iu;

export const numberRule: LeftoverRule = {
  id: 'number',
  name: '别家的文号',
  why: '地方和单位的文件只管它那里；国务院、各部门的文件和国家标准大家共用，不提。',
  examples: [
    ['按照皖卫发〔2019〕12号文件执行', ['number 皖卫发〔2019〕12号']],
    ['贯彻桂政发〔〕119号精神', ['number 桂政发〔〕119号']],
    ['根据院发〔2020〕3号通知', ['number 院发〔2020〕3号']],
  ],
  keeps: ['贯彻国发〔2009〕12号、卫医发〔2008〕27号', '国务院令第376号', '执行GB 15982-2012', '一号文件'],
  find: ({ text, own }) =>
    findDocumentNumbers(text).flatMap(({ start, end, text: found }) => {
      if (national.test(found) || own.names.some((name) => found.includes(name))) return [];
      return [{ kind: 'number' as const, start, end, what: '别家的文号', fixes: [''] }];
    }),
};
