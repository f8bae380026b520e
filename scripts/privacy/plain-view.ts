/** A text as a reader hears it: one width, simplified labels, nothing invisible, no number broken by a line's end; every character knows its place. */
import { foldWidth } from '../../src/text/fold-width.ts';

/** `text` is read; `startOf` and `endOf` say which stretch of the original a character of it stands for. */
export interface PlainView {
  readonly text: string;
  readonly startOf: (at: number) => number;
  readonly endOf: (at: number) => number;
}

/** Characters of the labels and surnames that the rules know, traditional with simplified. */
const labelCharacters = new Map(
  '聯联繫系係系電电話话機机郵邮箱箱帳账賬账號号銀银證证戶户車车負负責责經经辦办編编傳传職职務务師师長长辭辞張张陳陈劉刘黃黄趙赵吳吴孫孙馬马羅罗鄭郑謝谢許许韓韩馮冯鄧邓蕭萧蔣蒋葉叶閻阎鍾钟譚谭陸陆範范鄒邹龍龙萬万錢钱湯汤賀贺賴赖龔龚嚴严魯鲁顧顾'
    .match(/../gu)!
    .map((pair) => [pair[0], pair[1]]),
);
const traditional = new RegExp(`[${[...labelCharacters.keys()].join('')}]`, 'gu');

const invisible = '[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]';
/** A long line that ends within a number or an address was broken by its width; a table's cells are shorter. */
const wrap = '(?<=[^\\n]{17}[\\w@.+-])[ \\u3000]{0,2}\\r?\\n(?=[\\w@.+-])';
const unseenOnly = `${invisible}|${wrap}`;
const markup = new RegExp(`</?[A-Za-z][^<>]{0,500}>|&#(?:x[0-9a-f]{1,6}|[0-9]{1,7});|${unseenOnly}`, 'giu');
const unseen = new RegExp(unseenOnly, 'gu');
/** Tags within a line; any other parts what it stands between. */
const inline = /^<\/?(?:a|abbr|b|bdi|big|code|em|font|i|mark|o:p|s|small|span|strong|sub|sup|u|wbr)\b/i;

/** Reads a text; with `tags` what looks like markup is read as a browser would show it. */
export function plainView(text: string, { tags = false } = {}): PlainView {
  const skipped = Array.from(text.matchAll(tags ? markup : unseen), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    as: shownAs(found),
  }));
  if (skipped.length === 0) return { text: fold(text), startOf: (at) => at, endOf: (at) => at + 1 };
  const starts: number[] = [];
  const ends: number[] = [];
  let out = '';
  let at = 0;
  const copyTo = (end: number) => {
    out += text.slice(at, end);
    for (; at < end; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  for (const { start, end, as } of skipped) {
    copyTo(start);
    out += as;
    for (let unit = 0; unit < as.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
    at = end;
  }
  copyTo(text.length);
  return {
    text: fold(out),
    startOf: (index) => starts[index] ?? text.length,
    endOf: (index) => ends[index] ?? text.length,
  };
}

function shownAs(found: string): string {
  if (found.startsWith('&')) {
    const code = /^&#x/i.test(found) ? Number.parseInt(found.slice(3), 16) : Number(found.slice(2, -1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  }
  return found.startsWith('<') && !inline.test(found) ? '\n' : '';
}

/** Same length as the input. */
function fold(text: string): string {
  return foldWidth(text)
    .replace(/[\u00A0\t]/gu, ' ')
    .replace(traditional, (char) => labelCharacters.get(char) ?? char);
}
