/** The order of plans that hold a phrase: all do so exactly, so what counts is how much they are about it. */
import { foldText } from '../text/fold.ts';
import type { FoundPhrase, PlanHit } from './search-plans.ts';

/** Plans with the phrases in the title first, then in a heading, then where they stand more often, then the shorter. */
export function compareHits(a: PlanHit, b: PlanHit, phrases: readonly FoundPhrase[]): number {
  return (
    countInTitle(b, phrases) - countInTitle(a, phrases) ||
    Number(standsInHeading(b)) - Number(standsInHeading(a)) ||
    b.lines.length - a.lines.length ||
    lengthOf(a) - lengthOf(b) ||
    (a.plan.url < b.plan.url ? -1 : 1)
  );
}

// Titles are simplified, so the table of variants is not needed here.
function countInTitle({ plan }: PlanHit, phrases: readonly FoundPhrase[]): number {
  const title = foldText(plan.meta.title ?? '');
  return phrases.filter(({ reading }) => title.includes(reading)).length;
}

const standsInHeading = ({ lines }: PlanHit) => lines.some((line) => line.inHeading);

const lengthOf = ({ plan }: PlanHit) => plan.blocks.reduce((sum, block) => sum + block.folded.text.length, 0);
