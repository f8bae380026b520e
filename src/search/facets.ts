/** Narrowing results: by what is known of a plan, and by what the heading or sentence of a hit is about and for. */
import { sentenceFunctions } from '../plan/sentence-functions.ts';
import { planGroups } from './plan-facts.ts';
import type { PlanFacts, PlanGroup } from './plan-facts.ts';
import { placeAt } from './places.ts';
import type { Place, PlaceKind } from './places.ts';
import type { Spot } from './spots.ts';

/** Filter groups in the order in which they are shown, and what they are called. */
export const facetGroups = {
  topic: '主题',
  function: '位置与功能',
  type: '机构',
  genre: '文种',
  period: '时段',
  year: '年份',
  region: '地区',
} as const;

export type FacetGroup = keyof typeof facetGroups;

/** Values chosen in each group: any of them within a group, all groups together. */
export type Selection = Readonly<Partial<Record<FacetGroup, readonly string[]>>>;

export interface FacetCount {
  readonly value: string;
  /** Plans that would be left, of those that pass the other groups, if this value alone were chosen. */
  readonly count: number;
  readonly chosen: boolean;
}

export type FacetCounts = ReadonlyMap<FacetGroup, readonly FacetCount[]>;

const isGroup = (name: string): name is FacetGroup => Object.hasOwn(facetGroups, name);

/** The names of all groups. */
export const facetNames = Object.keys(facetGroups).filter(isGroup);

const kindNames = new Map<PlaceKind, string>([
  ['heading', '标题'],
  ...sentenceFunctions.map(({ id, name }) => [id, name] as const),
]);

/** What a kind of place is called: `标题`, `主要措施`. */
export function kindName(kind: PlaceKind): string {
  return kindNames.get(kind) ?? kind;
}

/** A plan with its spots before they are filtered. */
export interface Candidate {
  readonly plan: number;
  readonly spots: readonly Spot[];
}

/** Everything filtering asks for: facts of plans, and places where they are known. */
export interface FacetBase {
  readonly facts: PlanFacts;
  /** Without it nothing can be said of topics and functions of hits. */
  readonly places?: (plan: number) => readonly Place[];
}

/** A spot with the values of its place, a plan with those of its spots that pass. */
interface Valued {
  readonly topic: readonly string[];
  readonly function: readonly string[];
}

/** The candidates that pass, each with the spots that do. */
export function filterCandidates<Own extends Candidate>(
  candidates: readonly Own[],
  selection: Selection,
  base: FacetBase,
): Own[] {
  const isPlaced = (selection.topic?.length ?? 0) + (selection.function?.length ?? 0) > 0;
  return candidates.flatMap((candidate) => {
    const { plan, spots } = candidate;
    if (!planGroups.every((group) => passesPlan(plan, group, selection, base.facts))) return [];
    if (!isPlaced) return [candidate];
    const left = spots.filter((spot) => passesPlace(valuesAt(plan, spot, base), selection));
    return left.length > 0 ? [{ ...candidate, spots: left }] : [];
  });
}

function passesPlan(plan: number, group: PlanGroup, selection: Selection, { groups }: PlanFacts): boolean {
  const chosen = selection[group] ?? [];
  return chosen.length === 0 || chosen.some((value) => groups.get(group)?.get(value)?.has(plan));
}

function passesPlace(values: Valued, selection: Selection, except?: FacetGroup): boolean {
  return (['topic', 'function'] as const).every((group) => {
    const chosen = group === except ? [] : (selection[group] ?? []);
    return chosen.length === 0 || chosen.some((value) => values[group].includes(value));
  });
}

const noValues: Valued = { topic: [], function: [] };

function valuesAt(plan: number, spot: Spot, { places }: FacetBase): Valued {
  const own = places?.(plan) ?? [];
  const place = own[placeAt(own, spot.start)];
  return place ? { topic: place.topics, function: [kindName(place.kind)] } : noValues;
}

/** Counts for every value of every group; topics by number of plans, functions in the order of a plan. */
export function countFacets(
  candidates: readonly Candidate[],
  selection: Selection,
  base: FacetBase,
): FacetCounts {
  const counts = new Map<FacetGroup, readonly FacetCount[]>();
  const chosen = (group: FacetGroup, value: string) => selection[group]?.includes(value) ?? false;
  const valued = candidates.map(({ plan, spots }) => ({
    plan,
    values: base.places ? spots.map((spot) => valuesAt(plan, spot, base)) : [noValues],
  }));
  for (const group of facetNames) {
    const isOfPlan = (planGroups as readonly string[]).includes(group);
    if (!isOfPlan && !base.places) continue;
    const left = valued.flatMap(({ plan, values }) => {
      const passes = planGroups.every((own) => own === group || passesPlan(plan, own, selection, base.facts));
      const spots = passes ? values.filter((own) => !base.places || passesPlace(own, selection, group)) : [];
      return spots.length > 0 ? [{ plan, spots }] : [];
    });
    if (isOfPlan) {
      const table = base.facts.groups.get(group as PlanGroup) ?? new Map<string, ReadonlySet<number>>();
      const among = new Set(left.map(({ plan }) => plan));
      counts.set(
        group,
        [...table].map(([value, plans]) => ({
          value,
          count: countShared(plans, among),
          chosen: chosen(group, value),
        })),
      );
    } else {
      counts.set(group, countPlaced(group as 'topic' | 'function', left, selection[group] ?? []));
    }
  }
  return counts;
}

/** How many plans are in both. Regions are hundreds, so not all plans are asked of each. */
function countShared(some: ReadonlySet<number>, others: ReadonlySet<number>): number {
  const [fewer, more] = some.size < others.size ? [some, others] : [others, some];
  let count = 0;
  for (const plan of fewer) if (more.has(plan)) count++;
  return count;
}

function countPlaced(
  group: 'topic' | 'function',
  left: readonly { readonly spots: readonly Valued[] }[],
  chosen: readonly string[],
): FacetCount[] {
  const tally = new Map<string, number>(
    group === 'function' ? [...kindNames.values()].map((it) => [it, 0]) : [],
  );
  for (const value of chosen) if (!tally.has(value)) tally.set(value, 0);
  for (const { spots } of left) {
    const values = new Set(spots.flatMap((own) => own[group]));
    for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1);
  }
  const counts = [...tally].map(([value, count]) => ({ value, count, chosen: chosen.includes(value) }));
  return group === 'topic'
    ? counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    : counts;
}

/** Whether anything is chosen. */
export function isNarrowed(selection: Selection): boolean {
  return facetNames.some((name) => (selection[name]?.length ?? 0) > 0);
}

/** The selection without values that no plan has: an address from elsewhere would hide everything. */
export function keepKnown(
  selection: Selection,
  { facts, topics }: { readonly facts: PlanFacts; readonly topics: ReadonlySet<string> },
): Selection {
  const known = (group: FacetGroup, value: string) => {
    if (group === 'topic') return topics.has(value);
    if (group === 'function') return [...kindNames.values()].includes(value);
    return facts.groups.get(group)?.has(value) ?? false;
  };
  const entries = facetNames.map(
    (name) => [name, (selection[name] ?? []).filter((value) => known(name, value))] as const,
  );
  return Object.fromEntries(entries.filter(([, values]) => values.length > 0));
}
