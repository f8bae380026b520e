/** How Word writes the number of a list item, by the format's name in the file. */

const digits = '〇一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

type Format = (value: number) => string;

const decimal: Format = String;
const replaceDigits =
  (figures: string): Format =>
  (value) =>
    String(value).replace(/\d/g, (digit) => figures[Number(digit)]);

/** 十, 十一, 二十: as spoken; with hundreds `一百零五`. */
function spoken(value: number, figures: string, [ten, hundred, thousand]: string, zero: string): string {
  if (value < 1 || value > 9_999) return String(value);
  const places = [thousand, hundred, ten, ''];
  let text = '';
  let gap = false;
  for (const [i, digit] of String(value).padStart(4, '0').split('').map(Number).entries()) {
    if (digit === 0) gap = text !== '';
    else {
      // 十 stands for itself only at the front: 十五, but 一百一十五.
      const one = text === '' && digit === 1 && places[i] === ten;
      text += `${gap ? zero : ''}${one ? '' : figures[digit]}${places[i]}`;
      gap = false;
    }
  }
  return text;
}

/** 一 to 九十九 as spoken, from a hundred on figure by figure: 一〇五. */
const counting: Format = (value) =>
  value < 100 ? spoken(value, digits, '十百千', '') : replaceDigits(digits)(value);
const countingThousand: Format = (value) => spoken(value, digits, '十百千', '零');

/** Consecutive characters from one of them on, then plain figures. */
const series =
  (first: string, count: number): Format =>
  (value) =>
    value >= 1 && value <= count ? String.fromCodePoint(first.codePointAt(0)! + value - 1) : String(value);

/** ① to ㊿ stand in three places of the code table. */
const circled: Format = (value) => {
  if (value <= 20) return series('①', 20)(value);
  if (value <= 35) return series('㉑', 15)(value - 20);
  return value <= 50 ? series('㊱', 15)(value - 35) : String(value);
};

const cycle =
  (signs: string): Format =>
  (value) =>
    value >= 1 && value <= signs.length ? signs[value - 1] : String(value);

/** a to z, then aa, bb. */
const letters =
  (first: string): Format =>
  (value) =>
    value < 1 || value > 780
      ? String(value)
      : String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const romanFigures: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const roman: Format = (value) => {
  if (value < 1 || value > 3_999) return String(value);
  let left = value;
  return romanFigures
    .map(([worth, figure]) => {
      const times = Math.floor(left / worth);
      left -= times * worth;
      return figure.repeat(times);
    })
    .join('');
};

/** The sixty pairs of stem and branch. */
const sexagenary: Format = (value) =>
  value >= 1 && value <= 60 ? stems[(value - 1) % 10] + branches[(value - 1) % 12] : String(value);

const formats: ReadonlyMap<string, Format> = new Map([
  ['decimal', decimal],
  ['decimalHalfWidth', decimal],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', replaceDigits('０１２３４５６７８９')],
  ['decimalFullWidth2', replaceDigits('０１２３４５６７８９')],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedFullstop', series('⒈', 20)],
  ['decimalEnclosedParen', series('⑴', 20)],
  ['numberInDash', (value) => `- ${value} -`],
  ['chineseCounting', counting],
  ['taiwaneseCounting', counting],
  ['chineseCountingThousand', countingThousand],
  ['taiwaneseCountingThousand', countingThousand],
  ['japaneseCounting', (value) => spoken(value, digits, '十百千', '').replace(/^一(?=[百千])/, '')],
  ['chineseLegalSimplified', (value) => spoken(value, legalDigits, '拾佰仟', '零').replace(/^拾/, '壹拾')],
  ['ideographDigital', replaceDigits(digits)],
  ['taiwaneseDigital', replaceDigits('○一二三四五六七八九')],
  ['japaneseDigitalTenThousand', replaceDigits(digits)],
  ['ideographTraditional', cycle(stems)],
  ['ideographZodiac', cycle(branches)],
  ['ideographZodiacTraditional', sexagenary],
  ['ideographEnclosedCircle', series('㊀', 10)],
  ['lowerLetter', letters('a')],
  ['upperLetter', letters('A')],
  ['lowerRoman', (value) => roman(value).toLowerCase()],
  ['upperRoman', roman],
  ['none', () => ''],
  ['bullet', () => ''],
]);

/** Whether a format is known here; one that is not is written in plain figures. */
export const knowsFormat = (name: string): boolean => formats.has(name);

/** Writes a number in a format of WordprocessingML (`w:numFmt`). */
export const formatNumber = (value: number, name: string): string => (formats.get(name) ?? decimal)(value);
