/** A curator's word on where plans begin, in place of what the page was read to say. */
import { sentenceEnd } from '../clean/characters.ts';
import type { Doubt } from '../stretch.ts';
import type { PlanSpan, SplitResult } from './plan-span.ts';
import { longestHeading } from './plan-span.ts';

/** Offsets into the cleaned text: where a plan begins, and inside which plan none begins. */
export interface CuratedSplits {
  readonly split: readonly number[];
  readonly join: readonly number[];
}

/** Joins first, then splits; what cannot be done is a doubt and the page stays as it was read. */
export function curateSplits(text: string, result: SplitResult, { split, join }: CuratedSplits): SplitResult {
  let current = result;
  for (const at of join) current = joinAt(current, at);
  for (const at of split) current = splitAt(text, current, at);
  return current;
}

/** The plan that holds the offset goes on from the plan before it; its title line is text again. */
function joinAt(result: SplitResult, at: number): SplitResult {
  const index = result.plans.findLastIndex((plan) => plan.start <= at && at < plan.end);
  if (index < 1) return doubt(result, at, 'expected an offset inside a plan that another stands before');
  const { start, bodyStart, end } = result.plans[index];
  const plans = result.plans
    .map((plan, i) => (i === index - 1 ? { ...plan, end } : plan))
    .map((plan) => reparent(plan, (parent) => (parent >= index ? parent - 1 : parent)))
    .filter((_, i) => i !== index);
  const drops = result.drops.filter((drop) => drop.start < start || drop.end > bodyStart);
  return { ...result, plans, drops };
}

/** A plan begins at the offset; the rest of its line is its title if it reads like one. */
function splitAt(text: string, result: SplitResult, offset: number): SplitResult {
  const at = offset + /^\s*/u.exec(text.slice(offset))![0].length;
  if (at >= text.length)
    return doubt(result, Math.min(offset, text.length), 'expected one with text behind it');
  const index = result.plans.findLastIndex((plan) => plan.start <= at && at < plan.end);
  if (result.plans.some((plan) => plan.start === at)) return result;
  const next = result.plans.findIndex((plan) => plan.start > at);
  const end = index < 0 ? (result.plans[next]?.start ?? text.length) : result.plans[index].end;
  const line = /^[^\n]*/u.exec(text.slice(at, end))![0].trimEnd();
  const titled = line.length > 0 && line.length <= longestHeading && !sentenceEnd.test(line);
  const bodyStart = titled ? at + line.length : at;
  const parent = index < 0 ? undefined : result.plans[index].parent;
  const plan: PlanSpan = {
    title: titled ? line : result.collection,
    start: at,
    bodyStart,
    end,
    ...(parent !== undefined && { parent }),
  };
  const place = index < 0 ? (next < 0 ? result.plans.length : next) : index + 1;
  const plans = result.plans
    .map((other, i) => (i === index ? { ...other, end: at } : other))
    .map((other) => reparent(other, (to) => (to >= place ? to + 1 : to)));
  // What was left out as a page's lead is the new plan's text.
  const drops = result.drops.flatMap((drop) => {
    if (drop.end <= at || drop.start >= end) return [drop];
    return drop.start < at ? [{ ...drop, end: at }] : [];
  });
  if (titled) drops.push({ start: at, end: bodyStart, rule: 'plan-title' });
  return { ...result, plans: plans.toSpliced(place, 0, plan), drops };
}

function reparent(plan: PlanSpan, to: (parent: number) => number): PlanSpan {
  return plan.parent === undefined ? plan : { ...plan, parent: to(plan.parent) };
}

function doubt(result: SplitResult, at: number, expected: string): SplitResult {
  const unused: Doubt = {
    start: at,
    end: at,
    rule: 'curation-unused',
    reason: `Unexpected offset in sources.yml, ${expected}`,
  };
  return { ...result, doubts: [...result.doubts, unused] };
}
