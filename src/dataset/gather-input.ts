/** What the tables are made from. Phrases and cited documents are plugged in here. */
import { loadCorpus, planSections } from '../lib/corpus.ts';
import type { Plan, TopicEntry } from '../lib/corpus.ts';
import type { IndicatorTerm } from '../schema/indicator-term.ts';
import { nameIndicators } from '../plan/name-indicators.ts';
import { textsByAnchor } from '../plan/texts-by-anchor.ts';
import type { Phrase } from '../plan/gather-phrases.ts';
import { loadIndicatorTerms } from '../lib/indicator-index.ts';
import { gatherRegulations } from '../lib/regulations.ts';
import type { Indicator } from '../schema/plan.ts';
import { listCitations } from './tables/regulations.ts';
import type { CitedRegulation } from './tables/regulations.ts';

/** All that rows are made of. */
export interface DatasetInput {
  readonly plans: readonly Plan[];
  readonly topics: readonly TopicEntry[];
  readonly indicatorTerms: readonly IndicatorTerm[];
  readonly phrases: readonly Phrase<Plan>[];
  readonly regulations: readonly CitedRegulation[];
  /** Ids of the indicators that a name means; none where the vocabulary does not know it. */
  readonly knownNames: (indicator: Pick<Indicator, 'name' | 'unit'>) => readonly string[];
  /** Text by anchor: the sentences and the headings of a plan. */
  readonly textsOf: (plan: Plan) => ReadonlyMap<string, string>;
}

/** Reads the corpus and all that is derived from it. */
export async function gatherInput(): Promise<DatasetInput> {
  const { plans, phrases, topics } = await loadCorpus();
  const terms = await loadIndicatorTerms();
  return {
    plans,
    topics,
    indicatorTerms: terms,
    phrases,
    regulations: listCitations(plans, gatherRegulations(plans)),
    knownNames: ({ name, unit }) => nameIndicators(name, unit, terms),
    textsOf: (plan) => textsByAnchor(planSections(plan)),
  };
}
