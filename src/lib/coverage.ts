/** How many texts there are on each topic, by some property of the plans: which parts of the field are thin, which empty. */
import type { Plan, TopicEntry } from './corpus.ts';
import { compareYears, yearValues } from '../plan/plan-labels.ts';
import { countTexts } from '../plan/count-texts.ts';
import { facets } from './facets.ts';
import type { Facet } from './facets.ts';

/** Stands for the kind of organisation where a plan names none. */
const organisationMissing = '未写机构';

/** A value that plans have. */
export interface CoverageColumn {
  readonly label: string;
  /** Of the page that lists these plans, below `/plans/`; absent where there is none. */
  readonly path?: string;
  /** Texts in the column, on whatever topic. */
  readonly texts: number;
}

/** The plans on one topic with one value. */
export interface CoverageCell {
  /** Copies counted once. */
  readonly texts: number;
  readonly plans: readonly Plan[];
}

/** One topic. */
export interface CoverageRow<T> {
  readonly topic: T;
  readonly cells: readonly CoverageCell[];
  /** Texts on the topic. Less than the cells together where a plan stands in several columns. */
  readonly texts: number;
}

/** A table of topics by value. */
export interface Coverage<T> {
  readonly columns: readonly CoverageColumn[];
  readonly rows: readonly CoverageRow<T>[];
  /** Texts in the whole table. */
  readonly texts: number;
}

type CoveredTopic = Pick<TopicEntry, 'plans'>;

/** Topics by kind of organisation, the most frequent first; plans that name none have the last column. */
export function coverageByOrganisation<T extends CoveredTopic>(
  topics: readonly T[],
  plans: readonly Plan[],
): Coverage<T> {
  const missing = plans.filter(({ orgType }) => !orgType);
  const named = valuesOf('org', plans);
  return cross(topics, plans, [
    ...named,
    ...(missing.length > 0 ? [{ label: organisationMissing, plans: missing }] : []),
  ]);
}

/** Topics by year, the latest first, then blanked and missing years. A plan for two years is in both columns. */
export function coverageByYear<T extends CoveredTopic>(
  topics: readonly T[],
  plans: readonly Plan[],
): Coverage<T> {
  return cross(topics, plans, valuesOf('year', plans));
}

function valuesOf(key: string, plans: readonly Plan[]): Facet['values'] {
  return facets(plans).find((facet) => facet.key === key)?.values ?? [];
}

function cross<T extends CoveredTopic>(
  topics: readonly T[],
  plans: readonly Plan[],
  values: readonly { readonly label: string; readonly path?: string; readonly plans: readonly Plan[] }[],
): Coverage<T> {
  const columnsOf = new Map<string, number[]>(plans.map(({ id }) => [id, []]));
  for (const [at, { plans: own }] of values.entries()) for (const { id } of own) columnsOf.get(id)?.push(at);
  const rows = topics.map((topic) => {
    const cells: Plan[][] = values.map(() => []);
    for (const plan of topic.plans) for (const at of columnsOf.get(plan.id) ?? []) cells[at].push(plan);
    return {
      topic,
      cells: cells.map((own) => ({ texts: countTexts(own), plans: own })),
      texts: countTexts(topic.plans),
    };
  });
  const columns = values.map(({ label, path, plans: own }) => ({ label, path, texts: countTexts(own) }));
  return { columns, rows, texts: countTexts(plans) };
}

/** What the texts of a cell are by the other property: `2023 年 1 份，年份留空 2 份`, `医院 2 份`. */
export function cellParts({ plans }: CoverageCell, by: 'org' | 'year'): string {
  const values = (plan: Plan) => (by === 'year' ? yearValues(plan) : [plan.orgType ?? organisationMissing]);
  const parts = new Map<string, Plan[]>();
  for (const plan of plans)
    for (const value of values(plan)) parts.set(value, [...(parts.get(value) ?? []), plan]);
  return [...parts]
    .sort(([a], [b]) => (by === 'year' ? compareYears(a, b) : 0))
    .map(([value, own]) => `${/^\d+$/.test(value) ? `${value} 年` : value} ${countTexts(own)} 份`)
    .join('，');
}
