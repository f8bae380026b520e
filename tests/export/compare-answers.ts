/** An engine's answers beside those of the site. */
import type { SearchIndex } from '../../src/search/search-index.ts';
import { foldText } from '../../src/text/fold.ts';
import type { Answer } from './ask-groonga.ts';
import { variants } from './export-plans.ts';

export interface Comparison {
  readonly phrases: number;
  /** Pairs of phrase and plan, as the site has them. */
  readonly pairs: number;
  /** Phrases whose plans are others than the site's. */
  readonly otherPlans: readonly Difference[];
  /**
   * Phrases whose plans are the same and whose places are not as many. Those that can overlap themselves are left out:
   * in `护理护理护理` the site counts `护理护理` once, and engines count it twice. So are single characters, which Groonga
   * looks up as the beginnings of pairs and counts once for each pair of a block.
   */
  readonly otherPlaces: readonly Difference[];
}

export interface Difference {
  readonly query: string;
  readonly site: string;
  readonly engine: string;
}

/** What the site finds: for each folded phrase the plans, and the places that do not overlap. */
export async function askSite(index: SearchIndex, queries: readonly string[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const query of queries) {
    const finds = await index.find(foldText(query, index.variants));
    answers.push(new Map([...finds].map(([plan, places]) => [index.facts.ids[plan], places.length])));
  }
  return answers;
}

/** Compares answers to the same queries. */
export function compareAnswers(
  queries: readonly string[],
  site: readonly Answer[],
  engine: readonly Answer[],
): Comparison {
  const tell = (query: string, at: number, show: (answer: Answer) => string): Difference => ({
    query,
    site: show(site[at]),
    engine: show(engine[at]),
  });
  const plans = queries.map((query, at) => tell(query, at, (answer) => [...answer.keys()].sort().join(' ')));
  const places = queries.map((query, at) => tell(query, at, showPlaces));
  const differs = (difference: Difference) => difference.site !== difference.engine;
  return {
    phrases: queries.length,
    pairs: site.reduce((sum, answer) => sum + answer.size, 0),
    otherPlans: plans.filter(differs),
    otherPlaces: places.filter(
      (difference, at) =>
        !differs(plans[at]) && differs(difference) && isCounted(foldText(difference.query, variants)),
    ),
  };
}

function showPlaces(answer: Answer): string {
  return [...answer]
    .map(([id, places]) => `${id}:${places}`)
    .sort()
    .join(' ');
}

/** Two characters and more that no end of their own begins again. */
function isCounted(phrase: string): boolean {
  const chars = [...phrase];
  const overlaps = chars.some(
    (_, at) => at > 0 && chars.slice(at).every((char, next) => char === chars[next]),
  );
  return chars.length > 1 && !overlaps;
}
