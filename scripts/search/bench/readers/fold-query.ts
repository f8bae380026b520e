/** Folding in the browser, with the table that stands beside an index. */
import { foldText } from '../../../../src/text/fold.ts';

/** Name of the table: pairs of a traditional and its simplified character. */
export const variantsFile = 'variants.json';

/** Fetches the table and gives the function that folds with it. */
export async function fetchFold(url: string): Promise<(text: string) => string> {
  const variants = new Map(await fetchJson<[string, string][]>(`${url}${variantsFile}`));
  return (text) => foldText(text, variants);
}

/** Fetches a file of the index. */
export async function fetchJson<Content>(url: string): Promise<Content> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} fetching ${url}`);
  return (await response.json()) as Content;
}
