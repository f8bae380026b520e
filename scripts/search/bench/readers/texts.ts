/** All texts of a corpus in one file, as they are, folded once they are there. */
import { fetchFold, fetchJson } from './fold-query.ts';
import type { FoldedPlan } from './minisearch.ts';

/** Name of the file: id and blocks of every plan, the blocks joined by line feeds. */
export const textsFile = 'texts.json';

/** Fetches the texts and what folds them. */
export async function fetchTexts(
  url: string,
): Promise<{ fold: (text: string) => string; texts: FoldedPlan[] }> {
  const [fold, plans] = await Promise.all([
    fetchFold(url),
    fetchJson<[id: string, text: string][]>(`${url}${textsFile}`),
  ]);
  // Folding drops line feeds, and without them a phrase would be found across two blocks.
  const foldBlocks = (text: string) => text.split('\n').map(fold).join('\n');
  return { fold, texts: plans.map(([id, text]) => ({ id, text: foldBlocks(text) })) };
}
