/** The number an item, a paragraph or a heading opens with. */

const han = '[〇零一二三四五六七八九十百]{1,3}';
const arabic = '\\d{1,2}(?:[.．]\\d+)*';
const forms = [
  // `（二）`, `3)`, `（1.2）、`
  `[（(]?(?:${han}|${arabic}|[a-zA-Z])[）)][、.．]?`,
  // `一、`, `3.`, `2：`; neither `3.5` nor `10：30`, but the 2 of `2．5月上旬` and the 3 of `3.20__年`
  `(?:${han}|${arabic}|[a-zA-Z])(?:、|[.．](?!\\d(?!\\d?月|\\d{1,3}[xX_*×]*年|\\d[xX_*×]+)))`,
  `(?:${han}|${arabic})[：:](?!\\d)`,
  // `1 加强管理`; none of `12 个科室`, `5 月份`, `2.5 亿元`
  `${arabic}[ \\u3000]+(?=\\p{Script=Han})(?![年月日号时点分天周个名人位次项家所场期份届级类百千万亿元倍米])`,
  '[①-⑳][、.．]?',
  // `（十）` misread
  '[（(][+＋－-][）)]',
  '[一二三四五六七八九十]{1,2}(?:是|要(?![一二三四五六七八九十]))[：:，]?',
  // `第一章 总则`, `第三部分`, `第二，`
  `第(?:${han}|\\d{1,2})(?:(?:[章节条篇]|部分)[、.．：:]?|[，、：])`,
];
const marker = new RegExp(`^\\s*(?:${forms.join('|')})\\s*`, 'u');

/** `一、`, `（二）`, `3.` (also in `3.5月上旬`, `3.20__年3月`), `①`, `一是`, with the blanks behind it; empty where there is none. */
export function itemMarker(text: string): string {
  return marker.exec(text)?.[0] ?? '';
}
