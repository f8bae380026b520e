/** A plan's headings as the outline beside its text shows them. */
import type { Section } from '../plan/document.ts';

export interface OutlineEntry {
  readonly id: string;
  readonly depth: number;
  /** `一、`, `（二）`, `3.`; empty where the heading has none. */
  readonly marker: string;
  readonly text: string;
}

const marker =
  /^(?:第[〇零一二三四五六七八九十百\d]+[章节条部分篇]+|[（(]?[〇零一二三四五六七八九十百\d]{1,4}(?:[.．]\d+)*[）)]?(?:[、.．:：]|(?<=[）)])|\s)|[①-⑳])[、.．]?\s*/u;
/** An outline longer than this leaves out its deepest levels. */
const comfortable = 40;

/** Headings down to the third level; fewer levels where they would be too many to take in. */
export function outline(sections: readonly Section[]): OutlineEntry[] {
  const headed = sections.filter((section) => section.depth > 0 && section.heading.trim() !== '');
  const deepest = [3, 2].find((depth) => headed.filter((it) => it.depth <= depth).length <= comfortable) ?? 1;
  return headed
    .filter((it) => it.depth <= deepest)
    .map(({ id, depth, heading }) => ({ id, depth, ...splitMarker(heading) }));
}

/** The same for a plan that Astro renders; "##" is the outermost heading. */
export function handmadeOutline(
  headings: readonly { depth: number; slug: string; text: string }[],
): OutlineEntry[] {
  return headings
    .filter(({ depth }) => depth > 1 && depth < 5)
    .map(({ depth, slug, text }) => ({ id: slug, depth: depth - 1, ...splitMarker(text) }));
}

/** `一、总体性工作` is `一、` and `总体性工作`. */
export function splitMarker(heading: string): { marker: string; text: string } {
  const found = marker.exec(heading)?.[0] ?? '';
  return found.length < heading.length
    ? { marker: found, text: heading.slice(found.length) }
    : { marker: '', text: heading };
}
