/** Numbers in Chinese text. */

/** Figures of Chinese numerals, as a character class. */
const figure = '一二两三四五六七八九';

/** Thousands, hundreds, tens and ones: `三千〇五十`; a place may stand without a figure (`百`, `十二`). */
const belowTenThousand = new RegExp(
  `^(?:([${figure}]?)千)?[零〇]?(?:([${figure}]?)百)?[零〇]?(?:([${figure}]?)十)?[零〇]?([${figure}]?)$`,
  'u',
);

/** A number of more digits cannot be kept to the digit, and counts nothing that a plan speaks of. */
const mostDigits = 15;

const arabic = /^(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?$/;

/** Reads a number from 1 to 99 in Arabic, full-width or Chinese figures; 0 where it is none. */
export function readNumber(text: string): number {
  const plain = text.normalize('NFKC');
  return /^(?:\d+|[一二三四五六七八九十]+)$/u.test(plain) ? (parseNumber(plain) ?? 0) : 0;
}

/**
 * Reads a number in Arabic (`1,200`, `7.2`, full-width too) or Chinese figures (`三十`, `两千〇五`, `一万二千`, `三点五`, `百`);
 * undefined where it is none, or too long to be exact. Figures without places (`二〇〇八`, `一二`) are no number but a year or a list.
 */
export function parseNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC');
  if (arabic.test(plain))
    return plain.replace(/\D/g, '').length > mostDigits ? undefined : Number(plain.replaceAll(',', ''));
  const [whole, decimals, ...more] = plain.split('点');
  if (more.length > 0) return undefined;
  const value = readWhole(whole);
  if (value === undefined || decimals === undefined) return value;
  const places = [...decimals].map((char) => ('零〇'.includes(char) ? 0 : figureValue(char)));
  if (places.length === 0 || places.some((place) => place === undefined)) return undefined;
  return Number(`${value}.${places.join('')}`);
}

function readWhole(text: string): number | undefined {
  if (/^[零〇]$/u.test(text)) return 0;
  const groups = /^(?:(.+)亿)?[零〇]?(?:(.+)万)?(.*)$/u.exec(text);
  if (!groups || text === '') return undefined;
  let value = 0;
  for (const [at, group] of groups.slice(1).entries()) {
    if (group === undefined || group === '') continue;
    const part = readBelowTenThousand(group);
    if (part === undefined) return undefined;
    value += part * [100_000_000, 10_000, 1][at];
  }
  return value;
}

function readBelowTenThousand(text: string): number | undefined {
  const places = belowTenThousand.exec(text);
  if (!places) return undefined;
  let value = 0;
  for (const [at, weight] of [1000, 100, 10, 1].entries()) {
    const digit = places[at + 1];
    // `undefined` where the place is missing, empty where it stands without a figure: `十` is ten.
    if (digit === undefined || (digit === '' && weight === 1)) continue;
    value += (digit === '' ? 1 : (figureValue(digit) ?? 0)) * weight;
  }
  return value;
}

function figureValue(char: string): number | undefined {
  if (char === '两') return 2;
  const at = '〇一二三四五六七八九'.indexOf(char);
  return at > 0 ? at : undefined;
}
