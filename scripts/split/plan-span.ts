/** What splitting a page gives. */
import type { Doubt, Stretch } from '../stretch.ts';

/** A stretch of text that is no plan's, under the id of the rule that says why. */
export interface Drop extends Stretch {
  readonly rule: 'collection-title' | 'plan-title' | 'page-lead' | 'page-tail' | 'not-a-plan';
}

/** One plan; offsets into the cleaned text. */
export interface PlanSpan {
  /** Its heading, verbatim; the collection's title where it has none of its own. */
  readonly title: string;
  readonly start: number;
  /** Where its text begins, behind the title. */
  readonly bodyStart: number;
  readonly end: number;
  /** Index of the plan it is nested in. */
  readonly parent?: number;
}

export interface SplitResult {
  readonly collection: string;
  readonly plans: readonly PlanSpan[];
  readonly drops: readonly Drop[];
  readonly doubts: readonly Doubt[];
}

/** A line of a page that is a title is at most this long. */
export const longestHeading = 60;
