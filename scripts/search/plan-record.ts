/** A plan as Pagefind takes it, and the fragment that replaces the one Pagefind writes. */
import { createHash } from 'node:crypto';
import type { CustomRecord } from 'pagefind';
import { yearValues } from '../../src/plan/plan-labels.ts';
import type { FacetGroup } from '../../src/search/facets.ts';
import { toFragment } from '../../src/search/plan-fragment.ts';
import type { FragmentData } from '../../src/search/plan-fragment.ts';
import { toMeta } from '../../src/search/plan-meta.ts';
import type { PlanPlace } from '../../src/search/plan-meta.ts';
import { toIndexText } from '../../src/search/tokens.ts';
import type { Names } from '../../src/search/tokens.ts';
import { foldText } from '../../src/text/fold.ts';
import type { Variants } from '../../src/text/fold.ts';
import type { IndexedPlan } from './read-plans.ts';

/** What a fragment file holds. */
export interface Fragment extends FragmentData {
  readonly word_count: number;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface PlanRecord {
  readonly record: CustomRecord;
  readonly fragment: Fragment;
  /** Folded headings and paragraphs, and names. */
  readonly texts: readonly string[];
}

/** Makes the record and the fragment of a plan. The first plan of a collection is indexed under its name. */
export function toPlanRecord(
  plan: IndexedPlan,
  place: PlanPlace,
  topics: ReadonlyMap<string, string>,
  variants: Variants,
): PlanRecord {
  const { content, anchors, blocks } = toFragment(plan.sections, variants);
  const length = blocks.reduce((sum, block) => sum + block.length, 0);
  const { title, sourceTitle, collection } = plan.data;
  const names: Names = {
    titles: [...new Set([title, sourceTitle].map((name) => foldText(name, variants)))],
    collections: place.number === 1 ? [foldText(collection, variants)] : [],
  };
  const fragment: Fragment = {
    url: `/plans/${plan.id}/`,
    content,
    word_count: length,
    filters: toFilters(plan, topics),
    meta: toMeta(plan.id, plan.data, place),
    anchors,
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
  return { record, fragment, texts: [...blocks, ...names.titles, ...names.collections] };
}

function toFilters({ data }: IndexedPlan, topics: ReadonlyMap<string, string>): Record<string, string[]> {
  const values: Record<FacetGroup, readonly (string | undefined)[]> = {
    topic: data.topics.map((id) => topics.get(id) ?? id),
    type: [data.orgType],
    year: yearValues(data),
    period: [data.period],
    genre: [data.genre],
  };
  const known = Object.entries(values).map(
    ([name, all]) => [name, all.filter((value) => value !== undefined)] as const,
  );
  return Object.fromEntries(known.filter(([, all]) => all.length > 0).map(([name, all]) => [name, [...all]]));
}
