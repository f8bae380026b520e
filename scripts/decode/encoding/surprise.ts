/** How surprising a text is as Chinese: the measure by which encodings are told apart. */
import { charactersByBits } from './character-bits.ts';

/** What is no Han character, by ranges of UTF-16 units; a later line overrides an earlier one. */
const ranges: readonly (readonly [first: number, last: number, bits: number])[] = [
  [0x0000, 0xffff, 21],
  [0x0000, 0x001f, 24], // control characters
  [0x0020, 0x007e, 5],
  [0x007f, 0x009f, 24],
  [0x00a0, 0x024f, 17],
  [0x0370, 0x04ff, 17], // Greek, Cyrillic
  [0x2000, 0x206f, 13],
  [0x2070, 0x24ff, 14],
  [0x2500, 0x25ff, 15],
  [0x2600, 0x27bf, 17],
  [0x3000, 0x303f, 11],
  [0x3040, 0x30ff, 15], // kana
  [0x3400, 0x4dbf, 21],
  [0x4e00, 0x9fff, 18],
  [0xac00, 0xd7a3, 20], // Hangul
  [0xd800, 0xdfff, 12], // half of a pair
  [0xe000, 0xf8ff, 22], // private use
  [0xff00, 0xff5e, 10],
  [0xfffd, 0xffff, 30],
];
/** Blanks and marks that stand in every Chinese text. */
const marks: readonly (readonly [characters: string, bits: number])[] = [
  ['\t\n\r', 5],
  ['，。、：；（）《》“”　', 6],
  ['！？‘’…—·「」『』【】', 9],
  ['āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü×±°÷', 13],
  ['①②③④⑤⑥⑦⑧⑨⑩℃‰％●■★※→', 11],
];

const bits = listBits();

function listBits(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [first, last, value] of ranges) table.fill(value, first, last + 1);
  for (const [value, characters] of charactersByBits) {
    for (const char of characters) table[char.charCodeAt(0)] = value;
  }
  for (const [characters, value] of marks) for (const char of characters) table[char.charCodeAt(0)] = value;
  return table;
}

/** What a text gives to choose by. */
export interface Surprise {
  /** −log2 of the text's likelihood, over all its characters. */
  readonly bits: number;
  /** Bits a character, over those beyond ASCII and the control characters; 0 where there are none. */
  readonly mean: number;
}

/** Mean bits of text that reads like nothing: common plan text has 10 to 12, bytes at random 17 and more. */
export const mostMean = 15.5;

/** Measures a text. */
export function measureSurprise(text: string): Surprise {
  let all = 0;
  let telling = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const value = bits[unit];
    all += value;
    if (unit >= 0x20 && unit < 0x7f) continue;
    if (unit === 10 || unit === 13 || unit === 9) continue;
    telling += value;
    count += 1;
  }
  return { bits: all, mean: count === 0 ? 0 : telling / count };
}
