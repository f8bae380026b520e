/** Full-width ASCII as half width, one character for one, so that offsets stay true. */

/** `２０××年，` reads as `20××年,`: one pattern then serves both widths. Same length as the input. */
export function foldWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000]/g, (char) =>
    char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}
