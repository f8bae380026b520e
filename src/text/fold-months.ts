/** Months by one spelling: `九月`, `9月份` and `09月` are one month. */

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const numbers = new Map(numerals.flatMap((numeral, at) => toSpellings(numeral, at + 1)));

/** `九月份安全检查` reads as `9月安全检查`. What only ends like a month (`二十一月`, `2019月`) stays. */
export function foldMonths(text: string): string {
  return text.replace(/([一二三四五六七八九十百千万0-9]+)月份?(?!份)/gu, (written, number: string) => {
    const month = numbers.get(number);
    return month === undefined ? written : `${month}月`;
  });
}

/** The same with the numbers of months in the other writing: `9月份` for `九月份` and the other way round. */
export function swapMonths(text: string): string {
  return text.replace(/([一二三四五六七八九十百千万0-9]+)(?=月)/gu, (written) => {
    const month = numbers.get(written);
    if (month === undefined) return written;
    return numerals[month - 1] === written ? String(month) : numerals[month - 1];
  });
}

function toSpellings(numeral: string, month: number): [string, number][] {
  return [numeral, String(month), String(month).padStart(2, '0')].map((spelling) => [spelling, month]);
}
