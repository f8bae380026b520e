/** What the search field suggests on every page. */
import type { APIRoute } from 'astro';
import { loadCorpus } from '../../lib/corpus.ts';
import { loadIndicators } from '../../lib/indicator-index.ts';
import { planCalendar } from '../../lib/plan-calendar.ts';
import { readRegulationVocabulary } from '../../lib/regulation-vocabulary.ts';
import { gatherRegulations } from '../../lib/regulations.ts';
import { gatherSuggestions } from '../../lib/suggestions.ts';
import { packSuggestions } from '../../search/suggestions.ts';

export const GET: APIRoute = async () => {
  const [corpus, indicators] = await Promise.all([loadCorpus(), loadIndicators()]);
  const suggestions = gatherSuggestions({
    corpus,
    indicators,
    regulations: gatherRegulations(corpus.plans),
    vocabulary: readRegulationVocabulary(),
    calendar: planCalendar(corpus.plans),
  });
  return new Response(JSON.stringify(packSuggestions(suggestions)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
