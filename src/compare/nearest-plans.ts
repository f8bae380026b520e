/** Plans that are built alike: those that share parts, and the rarer the part the more it says. */
import type { ListedPlan, PlansFile } from './outline-files.ts';

/** A plan with how near it is. */
export interface NearPlan {
  readonly plan: ListedPlan;
  /** 0 to 1: what the outlines share of what either has. */
  readonly near: number;
  /** Labels that both have, the rarest first. */
  readonly shared: readonly string[];
}

/** The nearest plans, nearest first; none that shares nothing, none of `but`. Equals in the order of the corpus. */
export function nearestPlans(
  labels: Iterable<string>,
  { labels: names, texts, plans }: PlansFile,
  count: number,
  but: ReadonlySet<string> = new Set(),
): NearPlan[] {
  const numbers = new Map(names.map((name, at) => [name, at]));
  const own = new Set(Array.from(labels, (label) => numbers.get(label) ?? -1));
  const rarity = (at: number) => Math.log(1 + plans.length / Math.max(1, texts[at] ?? 0));
  const sum = (of: readonly number[]) => of.reduce((total, at) => total + rarity(at), 0);
  // What no plan has is as rare as can be, and keeps all plans equally far.
  const whole = sum([...own]);
  return plans
    .filter(([id]) => !but.has(id))
    .map((plan): NearPlan => {
      const shared = plan[3].filter((at) => own.has(at)).sort((a, b) => rarity(b) - rarity(a));
      const either = whole + sum(plan[3]) - sum(shared);
      return { plan, near: either > 0 ? sum(shared) / either : 0, shared: shared.map((at) => names[at]) };
    })
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.near - a.near)
    .slice(0, count);
}
