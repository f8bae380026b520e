/** What another kind of document is told by as a whole: its title and its build together, not single words. */
import type { RuleInfo } from '../rule-info.ts';
import type { Document, Kind } from './kind-sign.ts';

/**
 * A kind that uses the words of plans, so that adding up signs cannot tell it: every condition of its form must hold,
 * and then it decides.
 */
export interface KindForm extends RuleInfo {
  readonly kind: Kind;
  /** Texts of this form, as `title\n\ntext`. */
  readonly examples: readonly string[];
  /** Look-alikes of which a condition fails. */
  readonly keeps: readonly string[];
  /** Words that show the form, the most telling first; empty where a condition fails. */
  readonly find: (document: Document) => readonly string[];
}
