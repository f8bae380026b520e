/**
 * Numbers that documents are issued under: `国发〔2009〕12号`, `国务院令第376号`, `GB 15982-2012`.
 * Every pattern is tried on text folded by `foldWidth`; the agency before it is read off by `agencyStart`.
 */
import { foldWidth } from '../text/fold-width.ts';

/** Where a number stands and how it is written. Offsets are UTF-16 units. */
export interface DocumentNumber {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Year or running number is masked or stripped: `[20__]477号`, `〔〕119号`. */
  readonly blank: boolean;
}

interface DocumentNumberRule {
  readonly id: string;
  readonly why: string;
  /** Global; matches the number without the agency before it. */
  readonly match: RegExp;
  /** What the agency must look like; absent where none stands before. */
  readonly agency?: RegExp;
  /** Text and the numbers that the whole list finds in it. */
  readonly examples: readonly (readonly [text: string, numbers: readonly string[]])[];
  /** Look-alikes in which the whole list finds nothing. */
  readonly keeps: readonly string[];
}

/** Every form of number; what two of them find in one place goes to the one that begins first. */
export const documentNumberRules: readonly DocumentNumberRule[] = [
  {
    id: 'issue-number',
    why: '发文字号：机关代字、括号里的年份、顺序号。年份或顺序号被遮去、删空的照样收。',
    match:
      /[〔[(【]\s?(?:(?:19|20)(?:[0-9]{2}|[0-9]?[_xX×*○]{1,4})|[_xX×*○]{2,4}|)\s?[〕\])】]\s?第?\s?[0-9_xX×*]{1,5}\s?号(?![楼院门馆线车店桌机仓])/gu,
    agency: /^/,
    examples: [
      ['按照国发〔2009〕12号文件精神', ['国发〔2009〕12号']],
      ['根据卫办发（2012）7号文件', ['卫办发（2012）7号']],
      ['《预防接种工作规范》(卫疾控发[2005]373号)', ['卫疾控发[2005]373号']],
      ['按[20__]477号文件规定', ['[20__]477号']],
      ['（桂政发〔〕119号）精神', ['桂政发〔〕119号']],
      ['国办发【2015】38号和皖政〔2014〕3 号', ['国办发【2015】38号', '皖政〔2014〕3 号']],
      ['贯彻落实省教育厅教体艺〔2021〕×号', ['教体艺〔2021〕×号']],
      ['国卫基层发〔2017〕第13号', ['国卫基层发〔2017〕第13号']],
    ],
    keeps: ['（2012）年12号文', '搬入（3）5号楼', '(2012)7号楼改造', '一号文件', '电话（0771）5号线'],
  },
  {
    id: 'order-number',
    why: '国务院、各部门、地方政府公布法规规章的令号。',
    match:
      /令\s?第?\s?(?:[0-9_xX×*]{1,4}|[一二三四五六七八九十百〇零]{1,5})\s?号|第?\s?[0-9_xX×*]{1,4}\s?号令/gu,
    agency: /(?:国务院|主席|部|委|局|署|厅|府|会)$/u,
    examples: [
      ['《突发公共卫生事件应急条例》（国务院令第376号）', ['国务院令第376号']],
      ['按照卫生部第53号令', ['卫生部第53号令']],
      ['依据教育部令第三十九号', ['教育部令第三十九号']],
      ['根据中华人民共和国国务院令第×号', ['中华人民共和国国务院令第×号']],
    ],
    keeps: ['传达第3号令牌的用法', '接到命令第2号哨位', '冬令第1号进补方'],
  },
  {
    id: 'standard-number',
    why: '国家标准、行业标准、地方标准的编号。',
    match:
      /(?<![A-Za-z0-9])(?:GB[JZ]?|WS|YY|HJ|JGJ|CJJ?|AQ|GA|NY|SB|MH|TSG|DB[0-9]{2,6})(?:\/[TZ])?\s?[0-9]{1,6}(?:\.[0-9]{1,2})?\s?[-—–]\s?(?:19|20)[0-9]{2}(?![0-9])/giu,
    examples: [
      ['执行《医院消毒卫生标准》（GB 15982-2012）', ['GB 15982-2012']],
      ['按WS/T 367—2012执行', ['WS/T 367—2012']],
      ['依照DB11/T 1234-2015的要求', ['DB11/T 1234-2015']],
    ],
    keeps: ['内存16GB 2010-2012年采购', '型号YY-2000', 'U盘64GB'],
  },
];

/** Everything up to the last word that no agency's code holds. */
const leadIn =
  /^.*(?:[按依参遵]照|[根依]据|贯彻|执行|落实|学习|关于|通过|[下转印颁]发|[发公]布|文件|通知|规定|要求|部门|我[省市县区]|人民政府|[省市县区]政府|办公[厅室]|委员会|卫生[厅局]|教育[厅局]|财政[部厅局]|民政[部厅局]|公安[部厅局]|(?<!共)和|[的以按依及与由之即照据是])/su;

/** Longest code of an agency, or name of one that issues orders, in characters. */
const longestAgency = 12;

/** Every document number of a text, in order, none overlapping. */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  const folded = foldWidth(text);
  const found = documentNumberRules.flatMap(({ match, agency }) =>
    Array.from(folded.matchAll(match)).flatMap(({ 0: number, index }): DocumentNumber[] => {
      const start = agency ? agencyStart(folded, index) : index;
      if (agency && !agency.test(folded.slice(start, index).trimEnd())) return [];
      const end = index + number.length;
      return [{ start, end, text: text.slice(start, end), blank: isMasked(number) }];
    }),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: DocumentNumber[] = [];
  for (const number of found) if (number.start >= (kept.at(-1)?.end ?? 0)) kept.push(number);
  return kept;
}

/** Where the agency before a number begins: `at` where there is none, or only running text. */
function agencyStart(text: string, at: number): number {
  const run = /[\p{Script=Han}]{0,20} ?$/u.exec(text.slice(0, at))?.[0] ?? '';
  const agency = run.slice(leadIn.exec(run)?.[0].length ?? 0);
  return agency.trim().length > longestAgency || agency.trim() === '' ? at : at - agency.length;
}

/** A year in brackets that is no year, or a running number that is no number. */
function isMasked(number: string): boolean {
  return /[_xX×*○]|[〔[(【]\s?[〕\])】]/u.test(number);
}
