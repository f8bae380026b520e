/** What the search knows of every plan without its text, as files beside Pagefind's: who and when, and its faults. */
import { compareYears } from '../plan/plan-labels.ts';

/** Groups of what holds for a whole plan, as Pagefind's filters are called. */
export const planGroups = ['type', 'genre', 'period', 'year', 'region'] as const;
export type PlanGroup = (typeof planGroups)[number];

/** What makes a plan a worse example than another that says the same. */
export const flaws = ['copy', 'damaged', 'spun', 'truncated'] as const;
export type Flaw = (typeof flaws)[number];

/** Plans are numbered from 0 in the order of the index. */
export interface PlanFacts {
  readonly ids: readonly string[];
  /** Length in index positions. */
  readonly lengths: readonly number[];
  /** For each group its values with the numbers of their plans. */
  readonly groups: ReadonlyMap<PlanGroup, ReadonlyMap<string, ReadonlySet<number>>>;
  readonly flaws: ReadonlyMap<Flaw, ReadonlySet<number>>;
}

/** The facts of one index as its file holds them. */
export interface PackedFacts {
  readonly ids: readonly string[];
  readonly lengths: readonly number[];
  readonly groups: Readonly<Partial<Record<PlanGroup, Readonly<Record<string, readonly number[]>>>>>;
  readonly flaws: Readonly<Partial<Record<Flaw, readonly number[]>>>;
}

/** What one plan brings to it. */
export interface PlanFact {
  readonly id: string;
  readonly length: number;
  readonly values: Readonly<Partial<Record<PlanGroup, readonly string[]>>>;
  readonly flaws: readonly Flaw[];
}

/** Packs the facts of plans in the order of the index. */
export function packFacts(plans: readonly PlanFact[]): PackedFacts {
  const groups: Partial<Record<PlanGroup, Record<string, number[]>>> = {};
  const faults: Partial<Record<Flaw, number[]>> = {};
  plans.forEach(({ values, flaws: own }, number) => {
    for (const group of planGroups) {
      for (const value of values[group] ?? []) {
        const table = (groups[group] ??= Object.create(null) as Record<string, number[]>);
        (table[value] ??= []).push(number);
      }
    }
    for (const flaw of own) (faults[flaw] ??= []).push(number);
  });
  return {
    ids: plans.map(({ id }) => id),
    lengths: plans.map(({ length }) => length),
    groups,
    flaws: faults,
  };
}

/** Joins the facts of several indexes: years from the latest, other values by number of plans. */
export function joinFacts(parts: readonly PackedFacts[]): PlanFacts {
  const groups = new Map<PlanGroup, Map<string, Set<number>>>();
  const faults = new Map<Flaw, Set<number>>();
  let first = 0;
  for (const part of parts) {
    for (const group of planGroups) {
      const values = groups.get(group) ?? new Map<string, Set<number>>();
      groups.set(group, values);
      for (const [value, numbers] of Object.entries(part.groups[group] ?? {}))
        add(values, value, numbers, first);
    }
    for (const flaw of flaws) add(faults, flaw, part.flaws[flaw] ?? [], first);
    first += part.ids.length;
  }
  for (const [group, values] of groups) {
    const sorted = [...values].sort((a, b) =>
      group === 'year' ? compareYears(a[0], b[0]) : b[1].size - a[1].size,
    );
    groups.set(group, new Map(sorted));
  }
  return {
    ids: parts.flatMap(({ ids }) => ids),
    lengths: parts.flatMap(({ lengths }) => lengths),
    groups,
    flaws: faults,
  };
}

function add<Key>(table: Map<Key, Set<number>>, key: Key, numbers: readonly number[], first: number): void {
  const known = table.get(key) ?? new Set<number>();
  for (const number of numbers) known.add(first + number);
  table.set(key, known);
}
