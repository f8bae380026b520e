/** Finds under which ids plans go on that are no longer under theirs. */
import { sourceOf } from '../../src/search/plan-meta.ts';
import type { Moved } from '../../src/plan/read-moved.ts';
import type { PlanMark } from './plan-mark.ts';

/** Marks of plans by id. */
export type PlanMarks = ReadonlyMap<string, PlanMark>;

/**
 * Where the plans that are `gone` are now among those `present`: in the same bytes the plan that begins where it began;
 * else one with the same text, a new one first; else in the same bytes the plan that holds the place where it began, as
 * when two were one after all. A source went where most of its plans did; `sources` are the ids of those that are gone.
 */
export function findMoves(
  gone: PlanMarks,
  goneSources: ReadonlySet<string>,
  present: PlanMarks,
  before: ReadonlySet<string>,
): Moved {
  const all = Array.from(present, ([id, mark]) => ({ id, ...mark }));
  const inBytes = Map.groupBy(all, ({ sha256 }) => sha256);
  const withText = Map.groupBy(all, ({ text }) => text);
  const plans = new Map<string, string>();
  for (const [id, { sha256, start, text }] of gone) {
    const near = inBytes.get(sha256) ?? [];
    const same = withText.get(text) ?? [];
    const found =
      near.find((plan) => plan.start === start) ??
      same.find((plan) => !before.has(plan.id)) ??
      same[0] ??
      // Of plans within plans the inner one.
      near.findLast((plan) => plan.start < start && start < plan.end);
    if (found) plans.set(id, found.id);
  }
  const bySource = Map.groupBy(plans, ([from]) => sourceOf(from));
  const sources = new Map<string, string>();
  for (const source of goneSources) {
    const targets = Map.groupBy(bySource.get(source) ?? [], ([, to]) => sourceOf(to));
    const [most] = [...targets].sort(([, a], [, b]) => b.length - a.length);
    if (most) sources.set(source, most[0]);
  }
  return { plans, sources };
}
