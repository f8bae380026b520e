/** What an index entry says of its plan: plain strings, as Pagefind keeps them, and the labels made of them. */
import { whenLabel, whoLabel } from '../lib/format.ts';
import type { PlanFrontmatter } from '../schema/plan.ts';

export type PlanMeta = Readonly<Record<string, string>>;

/** The facts a result shows. What the plan does not say is left out. */
export function toMeta(id: string, data: PlanFrontmatter): PlanMeta {
  const facts: Record<string, string | undefined> = {
    plan: id,
    title: data.title,
    collection: data.collection,
    orgType: data.orgType,
    department: data.department,
    years: data.years?.join(' '),
    yearBlank: data.yearBlank ? 'true' : undefined,
    period: data.period,
    duplicateOf: data.quality?.duplicateOf,
  };
  const known = Object.entries(facts).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(known);
}

/** Who and when in one line: `医院，2023 年度`. */
export function factsLabel(meta: PlanMeta): string {
  const when = whenLabel({
    years: meta.years?.split(' ').map(Number),
    yearBlank: meta.yearBlank === 'true',
    period: meta.period as PlanFrontmatter['period'],
  });
  return [whoLabel(meta), when].filter(Boolean).join('，');
}
