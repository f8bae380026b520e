/** Text as every format can carry it: what XML 1.0 forbids is dropped, tabs are blanks, line ends are `\n`. */

/** With the `u` flag half of a surrogate pair is a character of its own and not among these. */
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\u007F-\u0084\u0086-\u009F]/gu;

export function cleanText(text: string): string {
  return text
    .replace(illegal, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ');
}
