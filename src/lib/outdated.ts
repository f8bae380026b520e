/** Which terms that are no longer in use the plans of a corpus have, and where. */
import { findOutdated } from '../plan/find-outdated.ts';
import { locateSpans } from '../plan/locate-spans.ts';
import type { OutdatedTerm } from '../schema/outdated-term.ts';
import { countPlaces } from '../plan/count-texts.ts';
import { planSections } from './plan-texts.ts';
import type { Plan } from './corpus.ts';
import { readOutdatedTerms } from '../plan/outdated-vocabulary.ts';

/** Where a term stands: the sentence, and offsets into it. */
export interface OutdatedPlace {
  readonly plan: Plan;
  readonly anchor: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A term and all places it has, in one plan or in many. */
export interface OutdatedEntry {
  readonly term: OutdatedTerm;
  /** As it is written in them, each spelling once. */
  readonly names: readonly string[];
  readonly places: readonly OutdatedPlace[];
  /** How many plans have it, copies counted once. */
  readonly count: number;
}

interface Found {
  readonly all: readonly OutdatedEntry[];
  readonly byPlan: ReadonlyMap<string, readonly OutdatedEntry[]>;
}

const known = new WeakMap<readonly Plan[], Found>();

/** Every term of the vocabulary in its order, those that no plan has included. Read once for a set of plans. */
export function gatherOutdated(plans: readonly Plan[]): readonly OutdatedEntry[] {
  return gather(plans).all;
}

/** The terms that one of the plans has, in the order of its text. */
export function outdatedOf(plan: Plan, plans: readonly Plan[]): readonly OutdatedEntry[] {
  return gather(plans).byPlan.get(plan.id) ?? [];
}

function gather(plans: readonly Plan[]): Found {
  const ready = known.get(plans);
  if (ready) return ready;
  const terms = readOutdatedTerms();
  const located = plans.flatMap((plan) => placesIn(plan, terms));
  const byTerm = Map.groupBy(located, ({ term }) => term);
  const all = terms.map((term) => toEntry(term, byTerm.get(term) ?? []));
  const byPlan = new Map<string, OutdatedEntry[]>();
  for (const [id, own] of Map.groupBy(located, ({ plan }) => plan.id)) {
    const entries = Map.groupBy(own, ({ term }) => term);
    byPlan.set(
      id,
      [...entries].map(([term, places]) => toEntry(term, places)),
    );
  }
  const found = { all, byPlan };
  known.set(plans, found);
  return found;
}

function toEntry(term: OutdatedTerm, places: readonly OutdatedPlace[]): OutdatedEntry {
  const names = [...new Set(places.map(({ text, start, end }) => text.slice(start, end)))];
  return { term, names, places, count: countPlaces(places) };
}

/** A handmade plan has no sentences to lead to, and its text is not marked. */
function placesIn(plan: Plan, terms: readonly OutdatedTerm[]) {
  if (!plan.plain) return [];
  return locateSpans(planSections(plan), (text) => findOutdated(text, terms)).map(({ span, ...place }) => ({
    ...place,
    plan,
    term: span.term,
  }));
}
