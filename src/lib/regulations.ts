/** The documents that the plans of a corpus cite. */
import { findCitations } from '../plan/find-citations.ts';
import { titleYears } from '../plan/regulation-title.ts';
import { toLoneNumbers, toRegulations } from './cited-documents.ts';
import type { CitedPlace, LoneNumber, RegulationEntry, RegulationPlace } from './cited-documents.ts';
import { planSections } from './corpus.ts';
import type { Plan } from './corpus.ts';
import { readRegulationVocabulary } from './regulation-vocabulary.ts';

export type { CitedNumber, LoneNumber, RegulationEntry, RegulationPlace } from './cited-documents.ts';

/** A document with the places of one plan that cite it. */
export interface PlanRegulation {
  readonly entry: RegulationEntry;
  readonly places: readonly RegulationPlace[];
}

interface Cited {
  readonly entries: readonly RegulationEntry[];
  readonly numbers: readonly LoneNumber[];
  /** By id of the plan, in the order of its text. */
  readonly byPlan: ReadonlyMap<string, readonly PlanRegulation[]>;
}

const known = new WeakMap<readonly Plan[], Cited>();

/** Every document that the plans cite by title, by kind, the most cited of a kind first. Read once for a set of plans. */
export function gatherRegulations(plans: readonly Plan[]): readonly RegulationEntry[] {
  return gather(plans).entries;
}

/** Document numbers that stand without a title, the most cited first. */
export function gatherLoneNumbers(plans: readonly Plan[]): readonly LoneNumber[] {
  return gather(plans).numbers;
}

/** The documents that one of the plans cites, in the order of its text. */
export function regulationsOf(plan: Plan, plans: readonly Plan[]): readonly PlanRegulation[] {
  return gather(plans).byPlan.get(plan.id) ?? [];
}

function gather(plans: readonly Plan[]): Cited {
  const ready = known.get(plans);
  if (ready) return ready;
  const places = plans.flatMap(placesIn);
  const entries = toRegulations(places, readRegulationVocabulary());
  const cited = { entries, numbers: toLoneNumbers(places), byPlan: groupByPlan(entries, places) };
  known.set(plans, cited);
  return cited;
}

function placesIn(plan: Plan): CitedPlace[] {
  if (plan.plain) return findCitations(planSections(plan)).map((citation) => ({ ...citation, plan }));
  // Astro renders a handmade plan: what it cites is known, the sentences are not.
  return (plan.regulations ?? []).map((title) => {
    const text = `《${title}》`;
    return {
      plan,
      title,
      years: titleYears(title),
      asWritten: text,
      short: false,
      text,
      start: 0,
      end: text.length,
    };
  });
}

function groupByPlan(
  entries: readonly RegulationEntry[],
  places: readonly CitedPlace[],
): Map<string, PlanRegulation[]> {
  const order = new Map<RegulationPlace, number>(places.map((place, at) => [place, at]));
  const byPlan = new Map<string, PlanRegulation[]>();
  for (const entry of entries) {
    for (const [id, own] of Map.groupBy(entry.places, ({ plan }) => plan.id)) {
      byPlan.set(id, [...(byPlan.get(id) ?? []), { entry, places: own }]);
    }
  }
  const first = ({ places: [place] }: PlanRegulation) => order.get(place) ?? 0;
  for (const own of byPlan.values()) own.sort((a, b) => first(a) - first(b));
  return byPlan;
}
