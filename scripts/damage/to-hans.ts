import * as OpenCC from 'opencc-js';

export type Script = 'hans' | 'hant';

const convert = OpenCC.Converter({ from: 't', to: 'cn' });
const known = new Map<string, string>();

/** The simplified form of a character, whatever stands beside it. */
export function toHans(char: string): string {
  let simple = known.get(char);
  if (simple === undefined) {
    simple = convert(char);
    known.set(char, simple);
  }
  return simple;
}

const toHant = OpenCC.Converter({ from: 'cn', to: 't' });
const foreign = new Map<string, boolean>();

/** True for a character that only the other script has: 發 in simplified text, 发 in traditional. */
export function isOfOtherScript(script: Script, char: string): boolean {
  if (script === 'hans') return toHans(char) !== char;
  let is = foreign.get(char);
  if (is === undefined) {
    is = toHans(char) === char && toHant(char) !== char;
    foreign.set(char, is);
  }
  return is;
}

/** A text with every character in its simplified form. */
export function simplifyText(text: string): string {
  return Array.from(text, toHans).join('');
}
