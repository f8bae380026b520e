/** Plans whose words a site replaced: the places that show it, and the words it used. */
import { join } from 'node:path';
import { findSubstitutions } from '../plan/find-substitutions.ts';
import type { FoundSubstitution } from '../plan/find-substitutions.ts';
import { locateSpans } from '../plan/locate-spans.ts';
import type { Place } from '../plan/locate-spans.ts';
import { readSpunWords } from '../plan/read-spun-words.ts';
import type { SpunWords, Substitution } from '../schema/substitution.ts';
import { planSections } from './corpus.ts';
import type { Plan } from './corpus.ts';

/** A word that seems to stand for another, in its sentence. */
export type SpunPlace = Place<FoundSubstitution>;

/** A plan that is called spun, with the places that show it in the order of its text. */
export interface SpunPlan {
  readonly plan: Plan;
  /** Per 1,000 Chinese characters. */
  readonly score: number;
  readonly places: readonly SpunPlace[];
}

/** A pair of the vocabulary with the number of its places in plans that are called spun. */
export interface UsedPair {
  readonly pair: Substitution;
  readonly count: number;
}

let words: SpunWords | undefined;

/** The pairs and the reference of the project, read once. */
const spunWords = () => (words ??= readSpunWords(join(process.cwd(), 'content/vocabulary')));

/** What shows that a plan is spun; nothing of a plan that is not called so. A handmade plan has no sentences to lead to. */
export function spunPlan(plan: Plan): SpunPlan | undefined {
  const score = plan.quality?.spun;
  if (score === undefined) return undefined;
  const sections = plan.plain ? planSections(plan) : [];
  return { plan, score, places: locateSpans(sections, (text) => findSubstitutions(text, spunWords())) };
}

/** The places that say most, each word once, in the order of the text. */
export function strongestPlaces(places: readonly SpunPlace[], count: number): SpunPlace[] {
  const byWord = Map.groupBy(places, ({ span }) => span.spun);
  const best = [...byWord.values()].map((own) =>
    own.reduce((most, place) => (place.span.gain > most.span.gain ? place : most)),
  );
  const chosen = new Set(best.sort((a, b) => b.span.gain - a.span.gain).slice(0, count));
  return places.filter((place) => chosen.has(place));
}

/** All plans that are called spun, the worst first, and all pairs, those they use most first. */
export function gatherSpun(plans: readonly Plan[]): {
  readonly plans: readonly SpunPlan[];
  readonly pairs: readonly UsedPair[];
} {
  const spun = plans.flatMap((plan) => spunPlan(plan) ?? []).sort((a, b) => b.score - a.score);
  const used = Map.groupBy(
    spun.flatMap(({ places }) => places),
    ({ span }) => span.spun,
  );
  const pairs = spunWords().pairs.map((pair) => ({ pair, count: used.get(pair.spun)?.length ?? 0 }));
  return { plans: spun, pairs: pairs.sort((a, b) => b.count - a.count) };
}
