/** Numbers in Chinese text. */

const digits = '零一二三四五六七八九';

/** Reads a number from 1 to 99 in Arabic, full-width or Chinese figures; 0 where it is none. */
export function readNumber(text: string): number {
  const plain = text.normalize('NFKC');
  if (/^\d+$/.test(plain)) return Number(plain);
  const parts = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(plain);
  if (!parts || plain === '') return 0;
  const [, tens, ten, ones] = parts;
  if (!ten) return tens && ones ? 0 : digits.indexOf(tens || ones);
  return (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0);
}
