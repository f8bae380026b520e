/** Plans worth reading first: whole, well divided, and of different kinds of organisation. */
import type { Plan } from './corpus.ts';
import { planSections } from './plan-texts.ts';

/** What is weighed of a plan. */
export interface Candidate {
  readonly id: string;
  readonly orgType?: string | undefined;
  /** Characters of text. */
  readonly length: number;
  /** Headings in its outline. */
  readonly headings: number;
  /** Broken off or damaged. */
  readonly faulty: boolean;
}

/** A plan that fills one screen at least and a few pages at most is one to read. */
const shortest = 600;
const longest = 4000;
const fewestHeadings = 3;

/** Plans with what is weighed of them. */
export function candidatePlans(plans: readonly Plan[]): (Plan & Candidate)[] {
  return plans.map((plan) => ({
    ...plan,
    headings: planSections(plan).filter(({ depth }) => depth > 0).length,
    faulty: plan.quality !== undefined,
  }));
}

/** The best divided plan of each kind of organisation, those of the most frequent kinds first; at most `count`. */
export function notablePlans<T extends Candidate>(plans: readonly T[], count: number): T[] {
  const readable = plans.filter(
    (plan) =>
      plan.orgType &&
      !plan.faulty &&
      plan.headings >= fewestHeadings &&
      plan.length >= shortest &&
      plan.length <= longest,
  );
  const kinds = [...Map.groupBy(readable, (plan) => plan.orgType).values()];
  const frequency = (kind: readonly T[]) => plans.filter(({ orgType }) => orgType === kind[0].orgType).length;
  return kinds
    .sort((a, b) => frequency(b) - frequency(a))
    .slice(0, count)
    .map((kind) => kind.reduce((best, plan) => (plan.headings > best.headings ? plan : best)));
}
