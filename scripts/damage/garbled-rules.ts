/** Text that turned into nonsense in other ways than damaged bytes; every kind is doubted under an id of its own. */
import type { Stretch } from '../stretch.ts';
import { matchGarbled } from './garbled-rule.ts';
import type { GarbledRule } from './garbled-rule.ts';
import { lostCharacterRules } from './lost-character-rules.ts';
import { readBackGbk } from './misread.ts';
import { findMisreadLatin } from './misread-latin.ts';

export const garbledRules: readonly GarbledRule[] = [
  matchGarbled({
    id: 'replacement-character',
    name: '替代符',
    why: '读不出的字被换成替代符（�），原来的字已经没有了。',
    expected: 'a character in its place',
    match: /\uFFFD+/gu,
    examples: [['加强\uFFFD\uFFFD管理', ['\uFFFD\uFFFD']]],
    keeps: ['加强管理◇提高质量'],
  }),
  matchGarbled({
    id: 'private-use',
    name: '自造字',
    why: '字体厂商或单位自造的字符，换了字体就显示不出，是什么字要查原件。',
    expected: 'a character of Unicode',
    match: /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]+/gu,
    examples: [
      ['\uE5E5\uE5E5为加强管理', ['\uE5E5\uE5E5']],
      ['张\u{F0001}同志', ['\u{F0001}']],
    ],
    keeps: ['张𠮷同志', '㈠加强管理'],
  }),
  matchGarbled({
    id: 'filled-bytes',
    name: '锟斤拷',
    why: '编码两次转换或内存未填时出现的“锟斤拷”“烫烫烫”“屯屯屯”，原文已经没有了。',
    expected: 'text in its place',
    match: /(?:锟斤拷)+锟?|烫{3,}|屯{3,}/gu,
    examples: [
      ['加强锟斤拷锟斤拷管理', ['锟斤拷锟斤拷']],
      ['烫烫烫烫', ['烫烫烫烫']],
      ['屯屯屯', ['屯屯屯']],
    ],
    keeps: ['村村屯屯通硬化路', '烫烫头发也要注意消毒', '锟铻'],
  }),
  matchGarbled({
    id: 'misread-as-gbk',
    name: '编码误读（汉字）',
    why: '按 UTF-8 写的文字被当成 GBK 读了，成了“鍖婚櫌”一类的生僻字；取原文件重新转换即可复原。',
    expected: 'UTF-8 read as UTF-8, not as GBK',
    match: /[^\p{ASCII}，。、；：？！“”（）\uE000-\uF8FF\uFFFD]{3,}/gu,
    accept: (found) => readBackGbk(found) !== undefined,
    examples: [
      ['鍖婚櫌宸ヤ綔璁″垝', ['鍖婚櫌宸ヤ綔璁″垝']],
      ['2024骞村害 plan', ['骞村害']],
    ],
    keeps: ['医院工作计划', '饕餮纹饰鉴赏', '邂逅、龃龉、踟蹰'],
  }),
  {
    id: 'misread-as-latin',
    name: '编码误读（西文）',
    why: '按 UTF-8 写的文字被当成西文读了，成了“åŒ»é™¢”一类的字母；取原文件重新转换即可复原。',
    expected: 'UTF-8 read as UTF-8, not as Latin-1',
    find: findMisreadLatin,
    examples: [
      ['åŒ»é™¢å·¥ä½œè®¡åˆ’', ['åŒ»é™¢å·¥ä½œè®¡åˆ’']],
      ['3、ç¡®ä¿å‚¨å¤‡30å¤©ç”¨é‡ã€‚', ['ç¡®ä¿å‚¨å¤‡30å¤©ç”¨é‡ã€‚']],
      ['“å·¥ä½œè®¡åˆ’”一文', ['å·¥ä½œè®¡åˆ’']],
    ],
    keeps: ['fiancé”（未婚夫）', 'Ménière病', 'naïve…', 'ïéèàü', '——“……”'],
  },
  ...lostCharacterRules,
  matchGarbled({
    id: 'entity-remnant',
    name: '网页字符码',
    why: '网页里用编号写的字符没有转成字，是哪个字可以查编号。',
    expected: 'the character it stands for',
    match:
      /&(?:amp;)?#(?:\d{2,7}|[xX][0-9a-fA-F]{2,6});?|&(?:amp;)?[a-zA-Z]{2,8};|\\u[0-9a-fA-F]{4}|(?:%[eE][3-9](?:%[89abAB][0-9a-fA-F]){2})+/gu,
    examples: [
      ['加强&#31649;&#29702;', ['&#31649;', '&#29702;']],
      ['加强&#x7ba1;理', ['&#x7ba1;']],
      ['&hellip;&middot;', ['&hellip;', '&middot;']],
      ['\\u533b院', ['\\u533b']],
      ['%E5%8C%BB院', ['%E5%8C%BB']],
    ],
    keeps: ['R&D;投入', '达95%E级', '第#12号楼', 'A&B'],
  }),
];

/** A garbled stretch and the rule that found it. */
export interface Garbled extends Stretch {
  readonly rule: GarbledRule;
}

/** Every garbled stretch of a text, ascending; where two meet, the one that starts first. */
export function findGarbled(text: string): Garbled[] {
  const found = garbledRules.flatMap((rule) => rule.find(text).map((stretch) => ({ ...stretch, rule })));
  found.sort((a, b) => a.start - b.start);
  const apart: Garbled[] = [];
  for (const stretch of found) if (stretch.start >= (apart.at(-1)?.end ?? 0)) apart.push(stretch);
  return apart;
}

/** Rules that tell of the whole text, not of a character in it. */
const ofWholeText = new Set(['misread-as-gbk', 'misread-as-latin', 'filled-bytes', 'question-run']);
/** A text with more of it garbled than this is not worth reading. */
const mostGarbled = 0.3;

/** The rule under which most of a text is garbled; undefined where a reader could still make sense of it. */
export function mainlyGarbled(text: string): GarbledRule | undefined {
  const written = text.length - (text.match(/[\s\dA-Za-z]/gu)?.length ?? 0);
  return garbledRules.find((rule) => {
    if (!ofWholeText.has(rule.id)) return false;
    const length = rule.find(text).reduce((sum, { start, end }) => sum + end - start, 0);
    return length > mostGarbled * Math.max(written, 1);
  });
}
