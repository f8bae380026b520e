/** The number a heading or a paragraph begins with. */

const marker =
  /^(?:第[〇零一二三四五六七八九十百\d]+[章节条部分篇]+|[（(]?[〇零一二三四五六七八九十百\d]{1,4}(?:[.．]\d+)*[）)]?(?:[、.．:：]|(?<=[）)])|\s)|[①-⑳]|[（(][+＋－-][）)])[、.．]?\s*/u;

/** `一、总体性工作` is `一、` and `总体性工作`; `（+）` stands for a `（十）` misread. */
export function splitMarker(text: string): { marker: string; text: string } {
  const found = marker.exec(text)?.[0] ?? '';
  return found.length < text.length
    ? { marker: found, text: text.slice(found.length) }
    : { marker: '', text };
}
