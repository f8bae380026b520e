/** The parts of a plan as the comparison keeps them. Made alike for plans of the corpus and for one's own outline. */
import type { Section } from '../plan/document.ts';
import { planParts } from '../plan/plan-parts.ts';
import type { DividedPlan, LabelledSection } from '../plan/plan-parts.ts';
import type { OutlineHeading, OutlinePart } from './outline-files.ts';

/** `names` gives the name of a topic by its id, `indicators` how many stand in a section. */
export function outlineParts(
  plan: DividedPlan,
  names: ReadonlyMap<string, string>,
  indicators: (section: string) => number = () => 0,
): OutlinePart[] {
  return planParts(plan, names).map((part) => ({
    ...toHeading(part),
    length: sectionsLength(part.sections),
    indicators: part.sections.reduce((total, { id }) => total + indicators(id), 0),
    below: part.below.map(toHeading),
  }));
}

/** Characters of sections with their headings, white space not counted. */
export function sectionsLength(sections: readonly Section[]): number {
  const texts = sections.flatMap(({ heading, paragraphs }) => [
    heading,
    ...paragraphs.map(({ text }) => text),
  ]);
  return texts.reduce((total, text) => total + text.replace(/\s/g, '').length, 0);
}

function toHeading({ section: { id, heading }, label }: LabelledSection): OutlineHeading {
  return { id, heading, label };
}
