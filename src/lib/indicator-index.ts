/** The indicators of the corpus as pages read them: gathered once a build. */
import { getCollection } from 'astro:content';
import type { IndicatorTerm } from '../schema/indicator-term.ts';
import { loadCorpus, planBody } from './corpus.ts';
import type { Plan } from './corpus.ts';
import { gatherIndicators } from './indicators.ts';
import type { IndicatorIndex } from './indicators.ts';

let loaded: Promise<IndicatorIndex<Plan>> | undefined;

/** All indicators with their places; read once in a build, afresh for every request while developing. */
export function loadIndicators(): Promise<IndicatorIndex<Plan>> {
  if (!loaded || import.meta.env.DEV) loaded = readIndicators();
  return loaded;
}

/** The vocabulary, in the order of its file. */
export async function loadIndicatorTerms(): Promise<IndicatorTerm[]> {
  const entries = await getCollection('indicators');
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
}

async function readIndicators(): Promise<IndicatorIndex<Plan>> {
  const [{ plans }, terms] = await Promise.all([loadCorpus(), loadIndicatorTerms()]);
  const texts = new Map<string, ReadonlyMap<string, string>>();
  return gatherIndicators(plans, terms, (plan, anchor) => {
    let own = texts.get(plan.id);
    if (!own) texts.set(plan.id, (own = readAnchors(plan)));
    return own.get(anchor) ?? '';
  });
}

/** What stands at the anchors of a plan: sentences, and headings by the id of their section. */
function readAnchors(plan: Plan): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { id, heading, paragraphs } of planBody(plan).sections) {
    texts.set(id, heading);
    for (const { text, sentences } of paragraphs) {
      for (const { id: sentence, start, end } of sentences)
        texts.set(sentence, text.slice(start, end).trim());
    }
  }
  return texts;
}
