/** What plans leave blank: each place, and totals by what is missing. */
import { blankKind, countBlankKinds } from '../plan/blank-kinds.ts';
import type { BlankCount, BlankKind } from '../plan/blank-kinds.ts';
import { locateSpans } from '../plan/locate-spans.ts';
import { countPlaces } from '../plan/count-texts.ts';
import { planSections } from './corpus.ts';
import type { Plan } from './corpus.ts';

/** One blank: the sentence, and offsets into it. */
export interface BlankPlace {
  readonly kind: BlankKind;
  readonly anchor: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How many blanks of one kind, in how many plans (copies counted once). */
export interface BlankTotal extends BlankCount {
  readonly plans: number;
}

/** The blanks of a plan in the order of its text; none in a handmade plan, whose sentences have no anchors. */
export function blanksOf(plan: Pick<Plan, 'digest' | 'plain'>): BlankPlace[] {
  if (!plan.plain) return [];
  return locateSpans(planSections(plan), (_, marks) => marks.filter(({ kind }) => kind === 'blank')).map(
    ({ span: _, ...place }) => ({ ...place, kind: blankKind(place.text, place.start, place.end) }),
  );
}

/** Totals of every kind in its order, those that do not occur included. Copies count among the blanks, not among the plans. */
export function gatherBlanks(plans: readonly Plan[]): BlankTotal[] {
  const all = plans.flatMap((plan) => blanksOf(plan).map(({ kind, anchor }) => ({ kind, plan, anchor })));
  return countBlankKinds(all.map(({ kind }) => kind)).map((total) => ({
    ...total,
    plans: countPlaces(all.filter(({ kind }) => kind === total.kind)),
  }));
}
