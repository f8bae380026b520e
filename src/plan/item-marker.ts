/** The number an item or heading opens with. */

const han = '[〇零一二三四五六七八九十百]{1,3}';
const marker = new RegExp(
  `^\\s*(?:[（(]?(?:${han}|\\d{1,2}|[a-zA-Z])[）)][、.．]?|(?:${han}|\\d{1,2}(?:[.．]\\d+)*|[a-zA-Z])(?:、|[.．](?!\\d(?!\\d?月|\\d{1,3}[xX_*×]*年|\\d[xX_*×]+)))|[①-⑳]|[一二三四五六七八九十]{1,2}(?:是|要(?![一二三四五六七八九十]))[：:，]?|第${han}[，、：])\\s*`,
  'u',
);

/** `一、`, `（二）`, `3.` (also in `3.5月上旬`, `3.20__年3月`), `①`, `一是`, with the blanks behind it; empty where there is none. */
export function itemMarker(text: string): string {
  return marker.exec(text)?.[0] ?? '';
}
