/** Where in a plan a sentence stands, as one writes it behind a title. */
import { splitMarker } from '../plan/split-marker.ts';

const numbered = /^([〇零一二三四五六七八九十百]{1,4})[、.．]?\s*$/u;

/**
 * `第三部分（二）` for the headings `三、…`, `（二）…`; a heading without number is named: `“指导思想”部分`;
 * empty before the first heading.
 */
export function sectionLabel(path: readonly string[]): string {
  return path.reduce((label, heading, at) => {
    const { marker, text } = splitMarker(heading);
    const mark = marker.trim().replace(/([)）\d①-⑳])[、.．]$/u, '$1');
    if (mark === '')
      return heading === '' ? label : `${label}“${text}”${at === path.length - 1 ? '部分' : ''}`;
    const part = numbered.exec(mark)?.[1];
    return label + (part ? `第${part}部分` : mark);
  }, '');
}

/** `《甲》第三部分（二）`: what one puts behind a quotation. */
export function quotedFrom(title: string, path: readonly string[]): string {
  return `《${title}》${sectionLabel(path)}`;
}
