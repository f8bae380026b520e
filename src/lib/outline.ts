/** A plan's headings as the outline beside its text shows them. */
import type { Section } from '../plan/document.ts';
import { splitMarker } from '../plan/split-marker.ts';

export interface OutlineEntry {
  readonly id: string;
  readonly depth: number;
  /** `一、`, `（二）`, `3.`; empty where the heading has none. */
  readonly marker: string;
  readonly text: string;
}

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
