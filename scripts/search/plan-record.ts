/** A plan as Pagefind takes it, and the fragment that replaces the one Pagefind writes. */
import { createHash } from 'node:crypto';
import type { CustomRecord } from 'pagefind';
import { yearValues } from '../../src/plan/plan-labels.ts';
import type { Topic } from '../../src/schema/topic.ts';
import { flaws } from '../../src/search/plan-facts.ts';
import type { Flaw, PlanFact, PlanGroup } from '../../src/search/plan-facts.ts';
import { packPlaces } from '../../src/search/places.ts';
import type { Place } from '../../src/search/places.ts';
import { toFragment } from '../../src/search/plan-fragment.ts';
import type { FragmentData } from '../../src/search/plan-fragment.ts';
import { toMeta } from '../../src/search/plan-meta.ts';
import type { PlanPlace } from '../../src/search/plan-meta.ts';
import { countPositions, toIndexText } from '../../src/search/tokens.ts';
import type { Names } from '../../src/search/tokens.ts';
import { foldText } from '../../src/text/fold.ts';
import type { Variants } from '../../src/text/fold.ts';
import { placeKinds, toPlaces } from './plan-stretches.ts';
import type { IndexedPlan } from './read-plans.ts';

/** What a fragment file holds. */
export interface Fragment extends FragmentData {
  readonly word_count: number;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface PlanRecord {
  readonly record: CustomRecord;
  readonly fragment: Fragment;
  readonly fact: PlanFact;
  readonly places: readonly Omit<Place, 'section'>[];
  /** Folded headings and paragraphs, and names. */
  readonly texts: readonly string[];
}

/** Makes the record and the fragment of a plan. The first plan of a collection is indexed under its name. */
export function toPlanRecord(
  plan: IndexedPlan,
  place: PlanPlace,
  vocabulary: readonly Topic[],
  variants: Variants,
): PlanRecord {
  const { content, anchors, damage, blocks } = toFragment(plan.sections, variants);
  const length = blocks.reduce((sum, block) => sum + countPositions(block), 0);
  const places = toPlaces(plan, anchors, length, vocabulary);
  const { title, sourceTitle, collection } = plan.data;
  const names: Names = {
    titles: [...new Set([title, sourceTitle].map((name) => foldText(name, variants)))],
    collections: place.number === 1 ? [foldText(collection, variants)] : [],
  };
  const values = toValues(plan);
  const topics = plan.data.topics.map((id) => vocabulary.find((topic) => topic.id === id)?.name ?? id);
  const fragment: Fragment = {
    url: `/plans/${plan.id}/`,
    content,
    word_count: length,
    filters: { ...values, ...(topics.length > 0 ? { topic: topics } : {}) },
    meta: toMeta(plan.id, plan.data, place),
    anchors,
    places: packPlaces([places], placeKinds),
    ...(damage && { damage }),
  };
  const record: CustomRecord = {
    url: fragment.url,
    content: toIndexText(blocks, names),
    language: 'unknown',
    // Pagefind names a fragment by a hash of what it is given, which is not all that the file will hold.
    meta: { digest: createHash('sha256').update(JSON.stringify(fragment)).digest('hex').slice(0, 16) },
    filters: fragment.filters as Record<string, string[]>,
    sort: { length: String(length), year: String(Math.max(0, ...(plan.data.years ?? []))) },
  };
  return {
    record,
    fragment,
    fact: { id: plan.id, length, values, flaws: flawsOf(plan) },
    places,
    texts: [...blocks, ...names.titles, ...names.collections],
  };
}

function flawsOf({ data: { quality } }: IndexedPlan): Flaw[] {
  const has: Record<Flaw, boolean> = {
    copy: quality?.duplicateOf !== undefined,
    damaged: quality?.damaged !== undefined,
    spun: quality?.spun !== undefined,
    truncated: quality?.truncated === true,
  };
  return flaws.filter((flaw) => has[flaw]);
}

/** What holds for the whole plan, group by group; a group without values is left out. */
function toValues({ data }: IndexedPlan): Partial<Record<PlanGroup, readonly string[]>> {
  const values: Record<PlanGroup, readonly (string | undefined)[]> = {
    type: [data.orgType],
    genre: [data.genre],
    period: [data.period],
    year: yearValues(data),
    region: data.regions ?? [],
  };
  const known = Object.entries(values).map(
    ([name, all]) => [name, all.filter((value) => value !== undefined)] as const,
  );
  return Object.fromEntries(known.filter(([, all]) => all.length > 0));
}
