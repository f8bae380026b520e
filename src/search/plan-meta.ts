/** What an index entry says of its plan: plain strings, as Pagefind keeps them, and the labels made of them. */
import { whenLabel, whichLabel, whoLabel } from '../plan/plan-labels.ts';
import type { PlanFrontmatter } from '../schema/plan.ts';

export type PlanMeta = Readonly<Record<string, string>>;

/** A plan among the others. */
export interface PlanPlace {
  /** 1-based place in its collection. */
  readonly number: number;
  /** Plans in its collection. */
  readonly collectionSize: number;
}

/** The source that a plan is of, by its id: `a-01` is the first plan of `a`. */
export function sourceOf(id: string): string {
  return id.replace(/-\d+$/, '');
}

/** With what is known only beside all plans: whether another has the same title. */
export function withNamesake(meta: PlanMeta, isNamesake: boolean): PlanMeta {
  return isNamesake ? { ...meta, namesake: 'true' } : meta;
}

/** The facts a result shows. What the plan does not say is left out. */
export function toMeta(id: string, data: PlanFrontmatter, place: PlanPlace): PlanMeta {
  const facts: Record<string, string | undefined> = {
    plan: id,
    title: data.title,
    sourceTitle: data.sourceTitle || undefined,
    collection: data.collection,
    source: sourceOf(id),
    number: String(place.number),
    collectionSize: String(place.collectionSize),
    orgType: data.orgType,
    department: data.department,
    years: data.years?.join(' '),
    yearBlank: data.yearBlank ? 'true' : undefined,
    period: data.period,
    spun: data.quality?.spun?.toFixed(1),
  };
  const known = Object.entries(facts).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(known);
}

/** Who and when in one line, and what must be known of it: `医院，2023 年度`, `医院，疑被改词`. */
export function factsLabel(meta: PlanMeta): string {
  const when = whenLabel({
    years: meta.years?.split(' ').map(Number),
    yearBlank: meta.yearBlank === 'true',
    period: meta.period as PlanFrontmatter['period'],
  });
  return [whoLabel(meta), when, meta.spun && '疑被改词'].filter(Boolean).join('，');
}

/** Where it stands: `《丙》第六篇`. */
export function placeLabel({ collection, number }: PlanMeta): string {
  return whichLabel({ collection, number: Number(number) });
}

/** Address of the page of its collection, beside that of the plan. */
export function collectionUrl(planUrl: string, { source }: PlanMeta): string {
  return planUrl.replace(/plans\/[^/]+\/$/, `sources/${encodeURIComponent(source)}/`);
}
