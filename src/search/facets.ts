/** Narrowing results by what is known of a plan, with a live count beside every value. */
import { compareYears } from '../plan/plan-labels.ts';

/** Filter groups in the order in which they are shown, and what they are called. */
export const facetGroups = {
  topic: '主题',
  type: '机构',
  year: '年份',
  period: '时段',
  genre: '文种',
} as const;

export type FacetGroup = keyof typeof facetGroups;

/** Values chosen in each group: any of them within a group, all groups together. */
export type Selection = Readonly<Partial<Record<FacetGroup, readonly string[]>>>;

/** For each group its values, and for each value the ids of its plans. */
export type FacetTable = ReadonlyMap<FacetGroup, ReadonlyMap<string, ReadonlySet<string>>>;

export interface FacetCount {
  readonly value: string;
  /** Plans that would be left, of those that pass the other groups, if this value alone were chosen. */
  readonly count: number;
  readonly chosen: boolean;
}

const isGroup = (name: string): name is FacetGroup => Object.hasOwn(facetGroups, name);

/** The names of all groups. */
export const facetNames = Object.keys(facetGroups).filter(isGroup);

/** Builds the table; values in the order in which they are shown: years from the latest, others by number of plans. */
export function toFacetTable(
  rows: readonly { readonly group: string; readonly value: string; readonly plans: readonly string[] }[],
): FacetTable {
  const table = new Map<FacetGroup, Map<string, Set<string>>>();
  for (const name of facetNames) {
    const own = rows.filter((row) => row.group === name);
    own.sort((a, b) => (name === 'year' ? compareYears(a.value, b.value) : b.plans.length - a.plans.length));
    if (own.length > 0) table.set(name, new Map(own.map(({ value, plans }) => [value, new Set(plans)])));
  }
  return table;
}

/** Whether a plan passes the selection. */
export function passes(id: string, selection: Selection, table: FacetTable, except?: FacetGroup): boolean {
  return facetNames.every((name) => {
    const chosen = name === except ? [] : (selection[name] ?? []);
    return chosen.length === 0 || chosen.some((value) => table.get(name)?.get(value)?.has(id));
  });
}

/** Counts for every value over the plans with these ids. */
export function countFacets(
  ids: readonly string[],
  selection: Selection,
  table: FacetTable,
): ReadonlyMap<FacetGroup, readonly FacetCount[]> {
  const counts = new Map<FacetGroup, FacetCount[]>();
  for (const [name, values] of table) {
    const left = ids.filter((id) => passes(id, selection, table, name));
    counts.set(
      name,
      [...values].map(([value, plans]) => ({
        value,
        count: left.filter((id) => plans.has(id)).length,
        chosen: selection[name]?.includes(value) ?? false,
      })),
    );
  }
  return counts;
}

/** Whether anything is chosen. */
export function isNarrowed(selection: Selection): boolean {
  return facetNames.some((name) => (selection[name]?.length ?? 0) > 0);
}
