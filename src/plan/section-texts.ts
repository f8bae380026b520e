/** The sections of a plan as texts to be compared: each with all that stands below it. */
import { countHan } from '../text/count-han.ts';
import type { Block } from './document.ts';
import { toSections } from './document.ts';
import { sketchText } from './sketch-text.ts';

/** A section with what stands below it, its own heading left out. */
export interface SectionText {
  readonly id: string;
  readonly text: string;
}

/** Numbers kept of a section. */
export const sectionSketchSize = 64;
/** A section with fewer Chinese characters may be like another by chance. */
const shortestSection = 80;

/** Sections long enough to be compared, in order, outer before inner. What stands before the first heading is one. */
export function sectionTexts(blocks: readonly Block[]): SectionText[] {
  const sections = toSections(blocks);
  return sections.flatMap(({ id, depth, paragraphs }, at) => {
    // Not searched from the first section on: a page may be one plan of thousands.
    let end = at + 1;
    while (depth > 0 && end < sections.length && sections[end].depth > depth) end += 1;
    const below = sections.slice(at + 1, end);
    const lines = [...paragraphs, ...below.flatMap((it) => [{ text: it.heading }, ...it.paragraphs])];
    const text = lines.map((line) => line.text).join('\n');
    return countHan(text) < shortestSection ? [] : [{ id, text }];
  });
}

/** A section by its sketch. */
export interface SketchedSection {
  readonly id: string;
  readonly sketch: readonly number[];
}

/** What is kept of a plan to find the plans and sections that are like it; goes through JSON as it is. */
export interface PlanSketch {
  readonly text: readonly number[];
  readonly sections: readonly SketchedSection[];
}

/** Sketches a plan and its sections. */
export function sketchPlan(blocks: readonly Block[]): PlanSketch {
  return {
    text: sketchText(blocks.map(({ text }) => text).join('\n')),
    sections: sectionTexts(blocks).map(({ id, text }) => ({
      id,
      sketch: sketchText(text, sectionSketchSize),
    })),
  };
}

/** The section that an anchor of a section or sentence lies in: `s1-2` for `s1-2.3`. */
export function sectionOf(anchor: string): string {
  return anchor.replace(/\..*$/, '');
}

/** Whether a section is another or stands below it. Nothing stands below what comes before the first heading. */
export function isWithinSection(section: string, outer: string): boolean {
  return section === outer || (outer !== 's0' && section.startsWith(`${outer}-`));
}
