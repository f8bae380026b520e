/** What a conversion of one source comes to, as it goes between processes and into the cache: plain JSON. */
import type { Block } from '../../src/plan/document.ts';
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
}

/** What is needed of the plans of a source to find copies among all. */
export interface ComparedSource {
  readonly sketches: readonly ComparedPlan[];
  /** Of every plan, without marks, in order: asked for only where two plans are probably alike. */
  readonly blocks: readonly (readonly Block[])[];
}

/** How much came of a source. */
export interface SourceCounts {
  readonly plans: number;
  readonly edits: number;
  readonly messages: number;
}

/** The files of a source as they are written. */
export interface PrintedResult {
  readonly counts: SourceCounts;
  readonly plans: readonly PrintedFile[];
  readonly record: PrintedFile;
}

/** A file under its name in the folder of plans or records. */
export type PrintedFile = readonly [name: string, content: string];

/** Why a source was set aside. */
export interface RefusedResult {
  readonly rule: QuarantineRule;
  readonly reason: string;
}

/** A source with its plans, or the reason why it was set aside. */
export type SourceResult = (ConvertedResult & ComparedSource) | RefusedResult;
