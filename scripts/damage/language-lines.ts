/** The lines of plans that a language model may learn from. */
import { findDamage } from '../clean/damage.ts';
import { blocksOf } from '../search/read-plans.ts';
import type { IndexedPlan } from '../search/read-plans.ts';

/** Headings and paragraphs without damaged ones, each once. */
export function languageLines(plans: readonly IndexedPlan[]): string[] {
  const lines = plans.flatMap(blocksOf).filter((line) => findDamage(line).length === 0);
  return [...new Set(lines)];
}
