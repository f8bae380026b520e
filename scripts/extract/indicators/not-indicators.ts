/** Which of the numbers in a sentence are targets or results of work. */
import { findCites } from '../../../src/text/find-cites.ts';
import { foldWidth } from '../../../src/text/fold-width.ts';
import { findQuantities } from './find-quantities.ts';
import type { Quantity } from './find-quantities.ts';
import { idioms } from './idioms.ts';
import type { NotIndicatorRule } from './not-indicator-rule.ts';
import { standingFacts } from './standing-facts.ts';

/** Characters before and behind a number that rules look at: some pages are one sentence. */
const context = 200;

/** Every rule that leaves a number out. */
export const notIndicators: readonly NotIndicatorRule[] = [...idioms, ...standingFacts];

/** The numbers of a sentence that are indicators: outside cited titles, and no rule speaks against them. */
export function findCounted(sentence: string): Quantity[] {
  const text = foldWidth(sentence);
  const cites = findCites(sentence);
  return findQuantities(sentence).filter(
    (quantity) =>
      !cites.some(({ start, end }) => quantity.start < end && quantity.end > start) &&
      !notIndicators.some((rule) => leavesOut(rule, quantity, text)),
  );
}

function leavesOut(rule: NotIndicatorRule, quantity: Quantity, text: string): boolean {
  const { op, change, before: boundBefore } = quantity.bound;
  if (rule.unlessBound && (op !== '=' || change !== undefined)) return false;
  if (rule.unlessBoundBefore && boundBefore > 0 && /[<>]/.test(op)) return false;
  if (rule.families && !rule.families.includes(quantity.family)) return false;
  if (rule.figures && rule.figures !== quantity.figures) return false;
  if (rule.number && !rule.number.test(text.slice(quantity.numberStart, quantity.numberEnd))) return false;
  const before = text.slice(Math.max(0, quantity.start - context), quantity.start);
  if (rule.before?.test(before) === false || rule.except?.test(before)) return false;
  const after = text.slice(quantity.end, quantity.end + context);
  return typeof rule.after === 'function' ? rule.after(after) : (rule.after?.test(after) ?? true);
}
