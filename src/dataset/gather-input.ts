/** What the tables are made from. Phrases and cited documents are plugged in here. */
import { loadCorpus, planBody } from '../lib/corpus.ts';
import type { Plan } from '../lib/corpus.ts';
import { textsByAnchor } from '../plan/texts-by-anchor.ts';
import type { Phrase } from '../plan/gather-phrases.ts';
import { gatherRegulations } from '../lib/regulations.ts';
import { listCitations } from './tables/regulations.ts';
import type { CitedRegulation } from './tables/regulations.ts';

export interface DatasetInput {
  readonly plans: readonly Plan[];
  readonly phrases: readonly Phrase<Plan>[];
  readonly regulations: readonly CitedRegulation[];
  /** Text by anchor: the sentences and the headings of a plan. */
  readonly textsOf: (plan: Plan) => ReadonlyMap<string, string>;
}

/** Reads the corpus and all that is derived from it. */
export async function gatherInput(): Promise<DatasetInput> {
  const { plans, phrases } = await loadCorpus();
  return {
    plans,
    phrases,
    regulations: listCitations(plans, gatherRegulations(plans)),
    textsOf: (plan) => textsByAnchor(planBody(plan).sections),
  };
}
