/** Counting what plans say so that what one has from another counts once: whole plans, and sections. */
import { isWithinSection, sectionOf } from './section-texts.ts';
import type { SharedSection } from '../schema/plan.ts';

/** What is asked of a plan. */
export interface CountedPlan {
  readonly id: string;
  /** Id of the plan that it repeats. */
  readonly copyOf?: string | undefined;
  readonly quality?:
    | { readonly sharedSections?: readonly Pick<SharedSection, 'anchor' | 'of' | 'relation'>[] | undefined }
    | undefined;
}

/** Something that stands in a plan; without an anchor, in the plan as a whole. */
export interface CountedPlace {
  readonly plan: CountedPlan;
  /** Of a section or sentence. */
  readonly anchor?: string | undefined;
}

/** How many plans these are, copies of one another counted once. */
export function countTexts(plans: Iterable<CountedPlan>): number {
  return new Set(Array.from(plans, ({ id, copyOf }) => copyOf ?? id)).size;
}

/** In how many texts these places are: a section that is from another plan is that plan's text. */
export function countPlaces(places: Iterable<CountedPlace>): number {
  return new Set(Array.from(places, textOf)).size;
}

/** Id of the plan whose text stands at a place. */
export function textOf({ plan, anchor }: CountedPlace): string {
  return plan.copyOf ?? sharedAt(plan, anchor)?.of ?? plan.id;
}

/** Whether an earlier plan has what stands at a place; a section that holds more than the other's does not repeat it. */
export function isRepeated({ plan, anchor }: CountedPlace): boolean {
  if (plan.copyOf !== undefined) return true;
  const shared = sharedAt(plan, anchor);
  return shared !== undefined && shared.relation !== 'holds';
}

function sharedAt({ quality }: CountedPlan, anchor: string | undefined) {
  if (!quality?.sharedSections || anchor === undefined) return undefined;
  const section = sectionOf(anchor);
  return quality.sharedSections.findLast((shared) => isWithinSection(section, shared.anchor));
}
