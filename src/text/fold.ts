/**
 * One spelling for all the ways a phrase is typed: half or full width, capitals, white space, traditional
 * characters, kinds of quotation mark. Index and query are folded by the same function, so they meet.
 *
 * Every code point folds by itself, whatever stands beside it. So text may be folded whole or in pieces,
 * and folding what is folded changes nothing.
 */

/** Traditional and variant characters with the simplified one that stands for them, which is in no pair itself. */
export type Variants = ReadonlyMap<string, string>;

export interface Folded {
  readonly text: string;
  /** Where in the source each UTF-16 unit of `text` comes from: start of the code point … */
  readonly starts: readonly number[];
  /** … and its end. */
  readonly ends: readonly number[];
}

const noVariants: Variants = new Map();

/** White space, controls, lone surrogates, what is never drawn (joiners, variation selectors), and accents. */
const dropped = /[\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{M}]/gu;

const quotes: readonly (readonly [marks: string, folded: string])[] = [
  ['“”„‟«»「」『』〝〞〟', '"'],
  ['‘’‚‛`', "'"],
  ['‐–—―−', '-'],
  ['〜', '~'],
];
const marks = new Map(quotes.flatMap(([from, to]) => [...from].map((mark) => [mark, to] as const)));

const plainForms = new Map<string, string>();

/** Folds `text` and says where every character of the result comes from. */
export function fold(text: string, variants: Variants = noVariants): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const char of text) {
    const plain = foldChar(char, variants);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(at);
      ends.push(at + char.length);
    }
    at += char.length;
  }
  return { text: folded, starts, ends };
}

/** Folds `text` where the places do not matter. */
export function foldText(text: string, variants: Variants = noVariants): string {
  let folded = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (variants.size === 0 && isPlain(text.charCodeAt(at))) continue;
    const char = String.fromCodePoint(text.codePointAt(at)!);
    folded += text.slice(done, at) + foldChar(char, variants);
    at += char.length - 1;
    done = at + 1;
  }
  return folded + text.slice(done);
}

/** Most of a plan's characters fold to themselves where there are no variants: Chinese ones, small letters, figures. */
function isPlain(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
  );
}

function foldChar(char: string, variants: Variants): string {
  let plain = plainForms.get(char);
  if (plain === undefined) {
    plain = toPlainForm(char);
    plainForms.set(char, plain);
  }
  if (plain === '' || variants.size === 0) return plain;
  const single = variants.get(plain);
  if (single !== undefined || plain.length === 1) return single ?? plain;
  // `㈱` and its like unfold to several characters.
  return Array.from(plain, (part) => variants.get(part) ?? part).join('');
}

/** Compatibility form without accents, in lower case: `Ａ` is `a`, `①` is `1`, `é` is `e`, `　` is nothing. */
function toPlainForm(char: string): string {
  const bare = char.normalize('NFKD').replace(dropped, '').normalize('NFC').toLowerCase();
  return Array.from(bare, (part) => marks.get(part) ?? part).join('');
}
