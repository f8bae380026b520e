/** Takes the spans of a page that are no plans out of it, and says what each reads like. */
import { blockText } from '../outline/block-text.ts';
import { emptyOutline } from '../outline/parse-outline.ts';
import type { Outline } from '../outline/parse-outline.ts';
import type { Drop, PlanSpan, SplitResult } from '../split/plan-span.ts';
import type { Doubt } from '../stretch.ts';
import { judgeKind } from './judge-kind.ts';
import type { Judgement } from './judge-kind.ts';

/** A page in which only plans have an outline. */
export interface SortedPage {
  readonly outlines: readonly Outline[];
  readonly drops: readonly Drop[];
  readonly doubts: readonly Doubt[];
}

/** Judges every span of a cleaned page; what is no plan is dropped as a whole, title and all, and doubted. */
export function refuseOthers(text: string, split: SplitResult, outlines: readonly Outline[]): SortedPage {
  const judged = outlines.map((outline, i) => judgeOutline(text, split.plans[i], outline));
  const refused = split.plans.filter((_, i) => !judged[i].plan);
  return {
    outlines: outlines.map((outline, i) => (judged[i].plan ? outline : emptyOutline)),
    drops: [
      ...split.drops.filter(
        (drop) => !refused.some((span) => drop.start < span.end && drop.end > span.start),
      ),
      ...refused.map(({ start, end }): Drop => ({ start, end, rule: 'not-a-plan' })),
    ],
    doubts: split.plans.flatMap((span, i) => doubtKind(span, judged[i])),
  };
}

/** A title with nothing below it has no block to judge: it gives no plan anyway. */
function judgeOutline(text: string, { title }: PlanSpan, { blocks }: Outline): Judgement {
  if (blocks.length === 0) return { plan: true };
  return judgeKind(title, blocks.map((block) => blockText(text, block)).join('\n'));
}

function doubtKind({ start, end }: PlanSpan, judged: Judgement): Doubt[] {
  if (judged.plan) return [];
  return [{ start, end, rule: 'not-a-plan', reason: `Unexpected ${describeKind(judged)}, expected a plan` }];
}

/** `a news report (记者 周扬; 会上，)`. */
function describeKind({ reason, evidence }: Extract<Judgement, { plan: false }>): string {
  return evidence.length > 0 ? `${reason} (${evidence.map((it) => it.slice(0, 20)).join('; ')})` : reason;
}
