/** What plans of a kind are divided into: 医院的计划, 医院, 计划, all. */
import type { PlanKind, PlanOutline } from '../compare/outline-files.ts';
import { countPlaces, countTexts } from '../plan/count-texts.ts';
import type { CountedPlan } from '../plan/count-texts.ts';

/** What is asked of a plan. */
export interface KindredPlan {
  readonly plan: CountedPlan;
  readonly outline: Pick<PlanOutline, 'orgType' | 'genre' | 'parts'>;
}

/** Of fewer texts "most" says nothing. */
export const leastTexts = 5;

/** Kinds that have enough texts, the narrow ones first, all plans last however few. Copies count once. */
export function planKinds(plans: readonly KindredPlan[], least = leastTexts): PlanKind[] {
  return [
    ...groups(plans, ({ orgType, genre }) => (orgType && genre ? { orgType, genre } : undefined)),
    ...groups(plans, ({ orgType }) => (orgType ? { orgType } : undefined)),
    ...groups(plans, ({ genre }) => (genre ? { genre } : undefined)),
    { facts: {}, own: plans },
  ]
    .map(({ facts, own }) => toKind(facts, own))
    .filter(({ orgType, genre, texts }) => texts >= least || (!orgType && !genre));
}

type Facts = Pick<PlanKind, 'orgType' | 'genre'>;

function groups(plans: readonly KindredPlan[], read: (facts: Facts) => Facts | undefined) {
  const byKey = new Map<string, { readonly facts: Facts; readonly own: KindredPlan[] }>();
  for (const plan of plans) {
    const facts = read(plan.outline);
    if (!facts) continue;
    const key = JSON.stringify(facts);
    const group = byKey.get(key) ?? { facts, own: [] };
    byKey.set(key, group);
    group.own.push(plan);
  }
  return [...byKey.values()];
}

function toKind(facts: Facts, own: readonly KindredPlan[]): PlanKind {
  const places = new Map<string, { plan: CountedPlan; anchor: string }[]>();
  for (const { plan, outline } of own) {
    for (const { id, label } of outline.parts.flatMap((part) => [part, ...part.below])) {
      if (label === undefined) continue;
      const known = places.get(label) ?? [];
      places.set(label, known);
      if (known.at(-1)?.plan !== plan) known.push({ plan, anchor: id });
    }
  }
  const counts = [...places].map(([label, at]) => [label, countPlaces(at)] as const);
  return {
    ...facts,
    texts: countTexts(own.map(({ plan }) => plan)),
    parts: Object.fromEntries(counts.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))),
  };
}
