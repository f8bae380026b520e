/** A plan's lines in the order in which they are shown. */
import type { PlanHit } from './answer.ts';
import type { Line } from './lines.ts';
import type { FoundPhrase } from './search-plans.ts';

/**
 * Of one phrase all lines as they stand. Of several phrases one line a sentence, those with all of them first: a reader
 * who asks for two wants them together, and once.
 */
export function orderLines(
  { plan, lines }: Pick<PlanHit, 'plan' | 'lines'>,
  groups: readonly (readonly FoundPhrase[])[],
): readonly Line[] {
  if (groups.length < 2) return lines;
  const foldedOf = new Map(plan.blocks.map((block) => [block.text, block.folded]));
  const hasAll = ({ text, sentence }: Line) => {
    const folded = foldedOf.get(text);
    if (!folded) return false;
    const start = folded.starts.findIndex((at) => at >= sentence.start);
    const end = folded.starts.findIndex((at) => at >= sentence.end);
    const own = folded.text.slice(start, end < 0 ? undefined : end);
    return groups.every((phrases) => phrases.some(({ reading }) => own.includes(reading)));
  };
  const first = lines.filter(({ pivot }) => pivot === 0);
  const together = new Set(first.filter(hasAll));
  return [...together, ...first.filter((line) => !together.has(line))];
}
