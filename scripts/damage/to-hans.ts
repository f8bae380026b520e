import * as OpenCC from 'opencc-js';

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

/** A text with every character in its simplified form. */
export function simplifyText(text: string): string {
  return Array.from(text, toHans).join('');
}
