/** Tells UTF-8 that was read in another encoding by reading it back. */
import { pairOfChar } from './gbk.ts';

const utf8 = new TextDecoder();

/** Two characters of running text do not come out of other text by chance, where most bytes are part of such. */
const leastRead = 2;
const leastShare = 0.7;

/** Chinese that UTF-8 gives back for a text read as GBK; undefined where it was no UTF-8. */
export function readBackGbk(text: string): string | undefined {
  const bytes: number[] = [];
  for (const char of text) {
    const pair = pairOfChar(char);
    if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff);
    else if (char < '\u0080') bytes.push(char.charCodeAt(0));
  }
  return readChinese(bytes);
}

/** The text of bytes where it is nearly all common Chinese: what a misreading lost here and there leaves a gap in it. */
export function readChinese(bytes: readonly number[]): string | undefined {
  // Two of a Chinese character's three bytes are such; text that was read rightly has fewer and is not decoded at all.
  const following = bytes.reduce((sum, byte) => sum + Number(byte >= 0x80 && byte < 0xc0), 0);
  if (following * 3 < 2 * leastShare * bytes.length) return undefined;
  const text = utf8.decode(new Uint8Array(bytes));
  const known = Array.from(text).filter((char) => isCommon(char));
  return known.length >= leastRead && known.length * 3 >= bytes.length * leastShare ? text : undefined;
}

/** Whether it is one of the 3,755 characters that GB 2312 puts first, by use, or a mark. */
export function isCommon(char: string): boolean {
  const pair = pairOfChar(char) ?? 0;
  return (
    (pair >= 0xb0a1 && pair <= 0xd7f9 && (pair & 0xff) >= 0xa1) || /[。，、；：？！“”（）《》]/u.test(char)
  );
}
