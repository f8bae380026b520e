/** What the search field suggests on every page. */
import type { APIRoute } from 'astro';
import { arrangeTasks, gatherTasks } from '../../lib/calendar.ts';
import { loadCorpus } from '../../lib/corpus.ts';
import { loadIndicators } from '../../lib/indicator-index.ts';
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
    calendar: arrangeTasks(gatherTasks(corpus.plans)),
  });
  return new Response(JSON.stringify(packSuggestions(suggestions)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
