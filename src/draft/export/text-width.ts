/** How wide text is, in full-width characters, as official layout counts. */

/** Latin, Greek and Cyrillic letters, digits and ASCII marks are half as wide. */
const half = /[\u0020-\u00A6\u00A8-\u00AF\u00B2-\u00B6\u00B8-\u00D6\u00D8-\u00F6\u00F8-\u1FFF\uFF61-\uFF9F]/u;

export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += half.test(char) ? 0.5 : 1;
  return width;
}
