/** Marks and digits of the wrong width, and blanks where Chinese has none. */
import type { ProofText, Slip, SlipRule } from './slip-rule.ts';

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '．': '。',
  '(': '（',
  ')': '）',
};

export const widthRules: readonly SlipRule[] = [
  {
    id: 'half-width-stop',
    what: '中文里用了半角点号',
    why: 'GB/T 15834—2011 的 5.1.1、5.1.2：逗号、分号、冒号、问号、叹号占一个字的位置。',
    match:
      /(?<=[\p{Script=Han}）】》”’%])[,;:?!] {0,2}(?=[\p{Script=Han}（《“‘0-9\n]|$)|(?<=[0-9])[,;] ?(?=\p{Script=Han})/gu,
    fix: ([slip]) => [fullWidth[slip[0]]],
    examples: [
      ['加强管理,提高质量;落实责任!', '加强管理，提高质量；落实责任！'],
      ['工作目标:2023年完成三项', '工作目标：2023年完成三项'],
      ['达到95%, 其中门诊病历98%', '达到95%，其中门诊病历98%'],
    ],
    keeps: [
      '投入12,000元',
      '医护比为1:2',
      '网址:https://a.cn/?b=1',
      '每天8:30',
      '使用Excel, Word',
      '（ICU,CCU）',
    ],
  },
  {
    id: 'half-width-period',
    what: '句末用了西文句点',
    why: 'GB/T 15834—2011 的 4.1.2：句号的形式是“。”。',
    match: /(?<=[\p{Script=Han}）》”])[.．](?=\p{Script=Han}|$)/gu,
    fix: ([slip], { kind }) => (kind === 'paragraph' ? [fullWidth[slip]] : undefined),
    examples: [['提高医疗质量，保障医疗安全.', '提高医疗质量，保障医疗安全。']],
    keeps: ['1.加强管理', '增长3.5倍', '执行No.3方案'],
  },
  {
    id: 'half-width-bracket',
    what: '中文里用了半角括号',
    why: 'GB/T 15834—2011 的 4.9.2、5.1.3：括号前后两半各占一个字的位置。',
    find: halfBrackets,
    examples: [
      ['乡镇(街道)办事处', '乡镇（街道）办事处'],
      ['(一)指导思想', '（一）指导思想'],
      ['主要内容：(1)摸清底数', '主要内容：（1）摸清底数'],
      ['重点学科（专科)建设', '重点学科（专科）建设'],
    ],
    keeps: ['计算f(x)的值', '病例组合指数(CMI)', '1)摸清底数', '见图(a)'],
  },
  {
    id: 'full-width-digit',
    what: '数字用了全角',
    why: 'GB/T 15835—2011 的 5.1.7.1：阿拉伯数字一般用正体二分字身，占半个汉字的位置。',
    match: /[０-９]+(?:．[０-９]+)?[％﹪]?|(?<=[0-9])[％﹪]/gu,
    fix: ([slip]) => [slip.normalize('NFKC')],
    examples: [
      ['完成２０项', '完成20项'],
      ['合格率９５．５％', '合格率95.5%'],
      ['合格率95％', '合格率95%'],
      ['合格率95﹪', '合格率95%'],
    ],
    keeps: ['完成20项', '合格率为％', 'Ａ类'],
  },
  {
    id: 'blank-in-text',
    what: '文字间多了空格',
    why: 'GB/T 15834—2011 的 5.1：点号、标号自占位置，汉字之间、点号前后不另空格。',
    match:
      /[\p{Script=Han}，。；：、！？](?:[ \u3000]{1,2}\p{Script=Han})+|\p{Script=Han}[ \u3000]{1,2}[，。；：、！？]/gu,
    fix: (found, { text, kind }) => {
      // Columns, names spread to three characters and parts of an address are set apart on purpose.
      const near = text.slice(Math.max(found.index - 24, 0), found.index + found[0].length + 24);
      if (kind !== 'paragraph' || near.length < 12 || !/[，。；]/u.test(near)) return undefined;
      const before = text.slice(Math.max(found.index - 8, 0), found.index + 1);
      if (/第[一二三四五六七八九十百0-9]{1,4}[章节条款编篇课]$/u.test(before)) return undefined;
      const after = text[found.index + found[0].length] ?? '';
      if (/(?:^|[、，：；。 ])\p{Script=Han}$/u.test(before) && /^[、，。；：]?$/u.test(after))
        return undefined;
      if (isName.test(text.slice(found.index + 1, found.index + 8))) return undefined;
      return [found[0].replace(/[ \u3000]/gu, '')];
    },
    examples: [
      ['做好妇幼保健技术服务，提高 保健服务质量。', '做好妇幼保健技术服务，提高保健服务质量。'],
      ['加强学习， 提高认识，落实责任 ，抓好整改。', '加强学习，提高认识，落实责任，抓好整改。'],
    ],
    keeps: [
      '第一章 总则，共八条，自发布之日起施行。',
      '组长由院长担任，成员：张 三、李 四、王五。',
      '一季度 二季度',
      '会议由院长主持，中层以上干部参加。（记者 周扬）',
      '使用 ICU 床位，共八张，全年开放。',
    ],
  },
];

/** A name behind its office: `（记者 周扬）`. */
const isName = /^[ \u3000]+\p{Script=Han}{2,3}(?:[）)、，。；： \u3000]|$)/u;

const bracketPair = /[(（]([^()（）\n]{1,60})[)）]/gu;

/** Halves of the wrong width where Chinese stands in the brackets, where they number an item, or where the other is right. */
function halfBrackets({ text }: ProofText): Slip[] {
  return Array.from(text.matchAll(bracketPair)).flatMap((found) => {
    const [pair, inside] = found;
    const end = found.index + pair.length;
    const isMixed = (pair[0] === '(') !== (pair.at(-1) === ')');
    const isItem =
      /^[0-9]{1,2}$/u.test(inside) &&
      /(?:^|[。；：])$/u.test(text.slice(Math.max(found.index - 1, 0), found.index)) &&
      /\p{Script=Han}/u.test(text[end] ?? '');
    if (!isMixed && !isItem && !/\p{Script=Han}/u.test(inside)) return [];
    return [found.index, end - 1].flatMap((at) =>
      '()'.includes(text[at]) ? [{ start: at, end: at + 1, fixes: [fullWidth[text[at]]] }] : [],
    );
  });
}
