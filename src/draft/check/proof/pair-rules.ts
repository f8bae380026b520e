/** Marks that come in pairs: quotation marks, title marks, brackets. */
import type { ProofText, Slip, SlipRule } from './slip-rule.ts';

export const pairRules: readonly SlipRule[] = [
  {
    id: 'quote-form',
    what: '引号的形式或方向不对',
    why: 'GB/T 15834—2011 的 4.8.2：引号的形式有双引号“ ”和单引号‘ ’，左右成对。',
    find: turnedQuotes,
    examples: [
      ['开展"三好一满意"活动', '开展“三好一满意”活动'],
      ['推进“放心药房“工程', '推进“放心药房”工程'],
      ['推进”放心药房”工程', '推进“放心药房”工程'],
    ],
    keeps: ['开展“三好一满意”活动', '屏幕为24"', 'say "hello"', '“创建‘五好’支部”'],
  },
  {
    id: 'quote-unpaired',
    what: '引号不成对',
    why: 'GB/T 15834—2011 的 4.8.2、5.1.3：引号由左右两部分标在相应项目的两端。',
    find: unpairedQuote,
    examples: [['开展“三好一满意活动', '开展“三好一满意活动']],
    keeps: ['“引文的一段，下一段还有', '开展“三好”“四优”活动'],
  },
  {
    id: 'quote-in-quote',
    what: '引号里面又用双引号',
    why: 'GB/T 15834—2011 的 4.8.3.4：引号中还需要使用引号时，外面一层用双引号，里面一层用单引号。',
    match: /(?<=“[^“”\n]{0,60})“([^“”\n]{1,60})”(?=[^“”\n]{0,60}”)/gu,
    fix: ([, inside]) => [`‘${inside}’`],
    examples: [['提出“创建“五好”支部”的目标', '提出“创建‘五好’支部”的目标']],
    keeps: ['提出“创建‘五好’支部”的目标', '“三好”“四优”“五有”'],
  },
  {
    id: 'corner-quote',
    what: '横排用了直角引号',
    why: 'GB/T 15834—2011 的 4.8.2、5.2.3：直角引号「」『』用于竖排，横排用“ ”‘ ’。',
    match: /[「」『』]/gu,
    fix: ([slip]) => ['“”‘’'['「」『』'.indexOf(slip)]],
    examples: [['开展「三好」活动', '开展“三好”活动']],
    keeps: ['开展“三好”活动'],
  },
  {
    id: 'title-in-title',
    what: '书名号里面又用双书名号',
    why: 'GB/T 15834—2011 的 4.15.3.5：书名号中还需要书名号时，里面一层用单书名号，外面一层用双书名号。',
    match: /(?<=《[^《》\n]{0,60})《([^《》\n]{1,60})》(?=[^《》\n]{0,60}》)/gu,
    fix: ([, inside]) => [`〈${inside}〉`],
    examples: [['按照《关于印发《病历书写规范》的通知》要求', '按照《关于印发〈病历书写规范〉的通知》要求']],
    keeps: ['按照《病历书写规范》《处方管理办法》要求', '《关于印发〈病历书写规范〉的通知》'],
  },
  {
    id: 'enumeration-between-titles',
    what: '书名号之间的顿号可省',
    why: 'GB/T 15834—2011 的 4.5.3.5：标有书名号的并列成分之间通常不用顿号；插有括注等其他成分时宜用。',
    find: (block) => chainedMarks(block.text, /《[^《》\n]{1,80}》(?:、?《[^《》\n]{1,80}》)+/gu, '》、《'),
    examples: [['学习《执业医师法》、《传染病防治法》', '学习《执业医师法》《传染病防治法》']],
    keeps: [
      '《处方管理办法》（试行）、《病历书写规范》',
      '《执业医师法》、本院制度',
      '《甲》、《乙》（试行）、《丙》',
    ],
  },
  {
    id: 'enumeration-between-quotes',
    what: '引号之间的顿号可省',
    why: 'GB/T 15834—2011 的 4.5.3.5：标有引号的并列成分之间通常不用顿号；插有括注等其他成分时宜用。',
    find: (block) => chainedMarks(block.text, /“[^“”\n]{1,40}”(?:、?“[^“”\n]{1,40}”)+/gu, '”、“'),
    examples: [['处理好“改革”、“发展”、“稳定”的关系', '处理好“改革”“发展”“稳定”的关系']],
    keeps: ['“改革”、发展、“稳定”', '“三好”（见附件）、“四优”'],
  },
  {
    id: 'bracket-unpaired',
    what: '括号或书名号不成对',
    why: 'GB/T 15834—2011 的 4.9.2、4.15.2、5.1.3：括号、书名号由左右两部分标在相应项目的两端。',
    find: unpairedBrackets,
    examples: [
      ['乡镇（街道办事处', '乡镇（街道办事处'],
      ['学习《执业医师法', '学习《执业医师法'],
    ],
    keeps: ['1）摸清底数；2）建立台账', '乡镇（街道）办事处', '（一）指导思想', 'a）门诊'],
  },
];

const doubleMarks = /[“”"]/gu;
const chinese = /[\p{Script=Han}，。、；：！？（）《》]/u;

/** Double quotation marks; a straight one only where Chinese stands beside it. */
function quotesIn(text: string): RegExpExecArray[] {
  return Array.from(text.matchAll(doubleMarks)).filter(
    ({ 0: mark, index }) =>
      mark !== '"' || chinese.test(text[index - 1] ?? '') || chinese.test(text[index + 1] ?? ''),
  );
}

/** Whether the marks open and close; a straight one does what is due. */
function isBalanced(marks: readonly RegExpExecArray[]): boolean {
  let open = 0;
  for (const [mark] of marks) {
    const opens = mark === '“' || (mark === '"' && open === 0);
    open += opens ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** An even number of marks that are not nested must open and close by turns. */
function turnedQuotes({ text }: ProofText): Slip[] {
  const marks = quotesIn(text);
  const isNested = isBalanced(marks) && !marks.some(([mark]) => mark === '"');
  if (marks.length % 2 > 0 || isNested) return [];
  return marks.flatMap(({ 0: mark, index }, at) => {
    const due = at % 2 === 0 ? '“' : '”';
    return mark === due ? [] : [{ start: index, end: index + 1, fixes: [due] }];
  });
}

/** One mark too many: the first that has no partner. A quotation of several paragraphs opens each of them. */
function unpairedQuote({ text }: ProofText): Slip[] {
  const marks = quotesIn(text);
  if (marks.length % 2 === 0) return [];
  const at = lonelyQuote(marks);
  return at === undefined || at === 0 ? [] : [{ start: at, end: at + 1, fixes: [] }];
}

/** The first mark that closes nothing or is not closed before the next opens. */
function lonelyQuote(marks: readonly RegExpExecArray[]): number | undefined {
  let open: number | undefined;
  for (const { 0: mark, index } of marks) {
    const opens = mark === '“' || (mark === '"' && open === undefined);
    if (opens === (open !== undefined)) return open ?? index;
    open = opens ? index : undefined;
  }
  return open;
}

/** Enumeration commas in a chain of marked names, none of which has anything else behind it. */
function chainedMarks(text: string, chain: RegExp, joint: string): Slip[] {
  return Array.from(text.matchAll(chain)).flatMap((found) => {
    const [names] = found;
    const before = text[found.index - 1] ?? '';
    const after = text[found.index + names.length] ?? '';
    if (before === '、' || after === '、' || after === '（') return [];
    const slips: Slip[] = [];
    for (let at = names.indexOf(joint); at >= 0; at = names.indexOf(joint, at + joint.length)) {
      const start = found.index + at;
      slips.push({ start, end: start + joint.length, fixes: [joint.replace('、', '')] });
    }
    return slips;
  });
}

/** Brackets and title marks without a partner, of either width. The closing one of `1）` needs none. */
function unpairedBrackets({ text }: ProofText): Slip[] {
  const lone: number[] = [];
  const brackets: number[] = [];
  const titles: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[（）()《》]/gu)) {
    const open = '《》'.includes(mark) ? titles : brackets;
    if ('（(《'.includes(mark)) open.push(index);
    else if (open.pop() === undefined && !(open === brackets && isItemNumber.test(text[index - 1] ?? '')))
      lone.push(index);
  }
  return [...lone, ...brackets, ...titles].map((at) => ({ start: at, end: at + 1, fixes: [] }));
}

const isItemNumber = /[0-9\p{Script=Latin}]/u;
