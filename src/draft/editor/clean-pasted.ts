/** What is pasted, made a draft's: no styles of its own, no numbers that headings are given anyway. */
import { Fragment, Slice } from 'prosemirror-model';
import { splitMarker } from '../../plan/split-marker.ts';

/** Of tags alone: words of the text may look like attributes (`one = 5`). */
const tags = /<[^<>]*>/g;
/** Nothing of them is taken over; the browser would parse them all the same, and complain that the policy forbids them. */
const unusedAttributes = /\s(?:style|on[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;

/** Office programs put a style sheet in front of what was copied, and say where that begins. */
const fragmentStart = '<!--StartFragment-->';

export function cleanPastedHtml(html: string): string {
  const start = html.indexOf(fragmentStart);
  const copied = start < 0 ? html : html.slice(start + fragmentStart.length);
  return copied.replace(tags, (tag) => tag.replace(unusedAttributes, ''));
}

/** `一、总体要求` as a heading would read `一、一、总体要求`. */
export function dropHeadingNumbers(slice: Slice): Slice {
  const blocks = slice.content.content.map((node) => {
    const first = node.firstChild;
    if (node.type.name !== 'heading' || !first?.isText) return node;
    return node.copy(node.content.cut(splitMarker(first.text ?? '').marker.length));
  });
  return new Slice(Fragment.fromArray(blocks), slice.openStart, slice.openEnd);
}
