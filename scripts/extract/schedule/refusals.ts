/** Where an expression of time stands for no task: what is over, whose date it is, what a word merely contains. */
import { mentionRefusals } from './mention-refusals.ts';
import { pastRefusals } from './past-refusals.ts';
import { showTo } from './refusal.ts';
import type { Refusal } from './refusal.ts';

export const refusals: readonly Refusal[] = [...pastRefusals, ...mentionRefusals];

/** The refusal that an expression falls under, if any. `text` is folded; `kind` is the expression's. */
export function findRefusal(
  text: string,
  expression: { readonly start: number; readonly end: number; readonly year?: number },
  kind: 'date' | 'recurrence' | 'occasion',
): Refusal | undefined {
  const shown = showTo(text, expression);
  return refusals.find(({ of, match }) => (!of || of === kind) && match.test(shown));
}
