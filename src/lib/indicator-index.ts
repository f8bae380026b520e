/** The indicators of the corpus as pages read them: gathered once a build. */
import { getCollection } from 'astro:content';
import { textsByAnchor } from '../plan/texts-by-anchor.ts';
import type { IndicatorTerm } from '../schema/indicator-term.ts';
import { loadCorpus } from './corpus.ts';
import { planSections } from './plan-texts.ts';
import type { Plan } from './corpus.ts';
import { gatherIndicators } from './indicators.ts';
import type { IndicatorIndex } from './indicators.ts';

let loaded: Promise<IndicatorIndex<Plan>> | undefined;
let terms: Promise<readonly IndicatorTerm[]> | undefined;

/** All indicators with their places; read once in a build, afresh for every request while developing. */
export function loadIndicators(): Promise<IndicatorIndex<Plan>> {
  if (!loaded || import.meta.env.DEV) loaded = readIndicators();
  return loaded;
}

/** The vocabulary, in the order of its file: one list in a build, for names are indexed by it. */
export function loadIndicatorTerms(): Promise<readonly IndicatorTerm[]> {
  if (!terms || import.meta.env.DEV) terms = readIndicatorTerms();
  return terms;
}

async function readIndicatorTerms(): Promise<readonly IndicatorTerm[]> {
  const entries = await getCollection('indicators');
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
}

async function readIndicators(): Promise<IndicatorIndex<Plan>> {
  const [{ plans }, vocabulary] = await Promise.all([loadCorpus(), loadIndicatorTerms()]);
  // They are asked for plan by plan: those of all plans would be the whole corpus once more.
  let last: { readonly plan: Plan; readonly texts: ReadonlyMap<string, string> } | undefined;
  return gatherIndicators(plans, vocabulary, (plan, anchor) => {
    if (last?.plan !== plan) last = { plan, texts: textsByAnchor(planSections(plan)) };
    return last.texts.get(anchor)?.trim() ?? '';
  });
}
