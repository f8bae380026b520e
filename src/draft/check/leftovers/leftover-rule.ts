/** What a rule of the leftover check is. */
import type { CheckedBlock } from '../finding.ts';
import type { LeftoverVocabulary } from './leftover-knowledge.ts';
import type { Own } from './own-names.ts';

export type LeftoverKind =
  'place' | 'organisation' | 'person' | 'year' | 'number' | 'percentage' | 'outdated';

/** A block as rules read it. */
export interface LeftoverView {
  readonly block: CheckedBlock;
  /** Of full width where it was: UTF-16 offsets as in the block's text. */
  readonly text: string;
  /** The same with gaps and own names blotted out, so that nothing is found in them or across their ends. */
  readonly foreign: string;
  readonly own: Own;
  readonly vocabulary: LeftoverVocabulary;
}

/** What a rule finds. */
export interface Leftover {
  readonly kind: LeftoverKind;
  readonly start: number;
  readonly end: number;
  readonly what: string;
  /** Best first. */
  readonly fixes: readonly string[];
}

export interface LeftoverRule {
  readonly id: string;
  readonly name: string;
  readonly why: string;
  /** Text of a block taken from a plan, and what all rules find in it: `kind text`. */
  readonly examples: readonly (readonly [text: string, leftovers: readonly string[]])[];
  /** Look-alikes in which all rules find nothing. */
  readonly keeps: readonly string[];
  readonly find: (view: LeftoverView) => Leftover[];
}

/** Stands for one character of a gap or an own name. */
export const blot = '\uE000';
