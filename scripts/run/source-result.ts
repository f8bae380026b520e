/** What a conversion of one source comes to, as it goes between processes and into the cache: plain JSON. */
import type { PlanFrontmatter } from '../../src/schema/plan.ts';
import type { CleaningRecord } from '../../src/schema/record.ts';
import type { ComparedPlan } from '../copies/mark-copies.ts';
import type { QuarantineRule } from '../files/quarantine.ts';

export interface PlanResult {
  readonly id: string;
  readonly data: PlanFrontmatter;
  /** MDX behind the frontmatter. */
  readonly body: string;
}

export interface ConvertedResult {
  readonly record: CleaningRecord;
  readonly plans: readonly PlanResult[];
  /** What is needed of every plan to find copies among all. */
  readonly sketches: readonly ComparedPlan[];
}

/** A source with its plans, or the reason why it was set aside. */
export type SourceResult = ConvertedResult | { readonly rule: QuarantineRule; readonly reason: string };
