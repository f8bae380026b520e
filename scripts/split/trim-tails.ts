/** Takes what the page says off the end of each plan. */
import { listLines } from '../clean/rule.ts';
import { mayBeLink, readsLikePage } from './page-lines.ts';
import type { Drop, PlanSpan } from './plan-span.ts';

/** A page adds so many lines at most. */
const mostLines = 16;
/** A plan keeps at least so much text. */
const shortestPlan = 40;
/** Within a line longer than this the page may have lost its line breaks: its last sentences are read one by one. */
const longLine = 200;

interface Stretch {
  readonly text: string;
  readonly start: number;
}

/** Plans without the page's words behind them, and what was taken off. */
export function trimTails(
  text: string,
  plans: readonly PlanSpan[],
): { readonly plans: readonly PlanSpan[]; readonly drops: readonly Drop[] } {
  const drops: Drop[] = [];
  const trimmed = plans.map((plan) => {
    const cut = findTail(text, plan);
    if (cut === undefined) return plan;
    drops.push({ start: cut, end: plan.end, rule: 'page-tail' });
    return { ...plan, end: cut };
  });
  return { plans: trimmed, drops };
}

/** Where the page's lines begin at the end of a plan; undefined where there are none. */
function findTail(text: string, { bodyStart, end }: PlanSpan): number | undefined {
  let cut: number | undefined;
  for (const { text: own, start } of lastStretches(text, bodyStart, end)) {
    if (start - bodyStart < shortestPlan) break;
    if (readsLikePage(own)) cut = start;
    // Links wait for the head of their list.
    else if (!mayBeLink(own)) break;
  }
  return cut;
}

/** The last lines of a plan, the last first; of a long line its sentences. */
function lastStretches(text: string, from: number, to: number): Stretch[] {
  const lines = listLines(text.slice(from, to)).filter((line) => line.text !== '');
  return lines
    .slice(-mostLines)
    .flatMap((line): Stretch[] => {
      const start = from + line.start + (text.slice(from + line.start).search(/\S/) || 0);
      if (line.text.length <= longLine) return [{ text: line.text, start }];
      return Array.from(line.text.matchAll(/[^。！？\s][^。！？]*[。！？]*/gu), (found) => ({
        text: found[0],
        start: start + found.index,
      }));
    })
    .slice(-mostLines)
    .reverse();
}
