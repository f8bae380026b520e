/** Headings of sections that other plans' pages name. */
import { planBody } from './corpus.ts';
import type { Plan } from './corpus.ts';

const known = new WeakMap<Plan, ReadonlyMap<string, string>>();

/** The heading of a plan's section; empty for what stands before the first, or is not there. A plan is read once, however many pages ask. */
export function sectionHeading(plan: Plan, section: string): string {
  const headings =
    known.get(plan) ?? new Map(planBody(plan).sections.map(({ id, heading }) => [id, heading]));
  known.set(plan, headings);
  return headings.get(section) ?? '';
}
