/** Outlines of plans as the comparison shows them. */
import type { PlanOutline } from '../compare/outline-files.ts';
import { outlineParts } from '../compare/outline-parts.ts';
import { sectionOf } from '../plan/section-texts.ts';
import { loadCorpus } from './corpus.ts';
import type { Corpus, Plan, Reading } from './corpus.ts';
import { whenLabel, whichLabel } from './format.ts';
import { topicNames } from './topic-names.ts';

/** A plan with its outline. */
export interface OutlinedPlan {
  readonly plan: Plan;
  readonly outline: PlanOutline;
}

const known = new WeakMap<Corpus, readonly OutlinedPlan[]>();

/** All plans in order; read once in a build. A plan that Astro renders has no anchors and so no parts. */
export async function loadOutlines(): Promise<readonly OutlinedPlan[]> {
  const corpus = await loadCorpus();
  const outlines = known.get(corpus) ?? readOutlines(corpus);
  known.set(corpus, outlines);
  return outlines;
}

function readOutlines({ readings, topics }: Corpus): OutlinedPlan[] {
  const names = topicNames(topics);
  return readings.map((reading) => ({ plan: reading.plan, outline: outlineOf(reading, names) }));
}

/** The outline of one plan. `names` gives the name of a topic by its id. */
export function outlineOf(reading: Reading, names: ReadonlyMap<string, string>): PlanOutline {
  const { plan } = reading;
  const indicators = Map.groupBy(plan.indicators ?? [], ({ anchor }) => sectionOf(anchor));
  return {
    id: plan.id,
    title: plan.title,
    which: plan.namesake ? whichLabel(plan) : undefined,
    orgType: plan.orgType,
    genre: plan.genre,
    when: whenLabel(plan),
    length: plan.length,
    parts: outlineParts(reading, names, (section) => indicators.get(section)?.length ?? 0),
  };
}
