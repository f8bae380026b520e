/** What a plan's page is asked to mark: the part of the search page's address that says which words were looked for. */

export interface MarkRequest {
  /** Each read like the search field: marked as a whole where it stands so, else its parts. */
  readonly fields: readonly string[];
  /** Lists of phrases parted by blanks, each phrase marked by itself. */
  readonly lists: readonly string[];
}

/** More phrases than this are no longer told apart on a page; an address from elsewhere may carry thousands. */
export const mostPhrases = 20;

/** UTF-16 units of a field, list or phrase. A longer one is passed over: its beginning alone was not looked for. */
export const longestText = 1000;

/**
 * Reads the part of an address behind the `?`. Phrases under `mark` (found near what was typed) take the place of the
 * field `q`; `all` and `any` are marked beside it, `none` never.
 */
export function readMarkRequest(search: string): MarkRequest {
  const params = new URLSearchParams(search);
  const read = (...names: readonly string[]) =>
    [...new Set(names.flatMap((name) => params.getAll(name).map((text) => text.trim())))]
      .filter((text) => text !== '' && text.length <= longestText)
      .slice(0, mostPhrases);
  const marks = read('mark');
  return { fields: marks.length > 0 ? marks : read('q').slice(0, 1), lists: read('all', 'any') };
}

/** The address of the search that led here, without what only a plan's page reads; `undefined` where none did. */
export function toSearchAddress(search: string): string | undefined {
  const params = new URLSearchParams(search);
  params.delete('mark');
  const rest = params.toString();
  return rest ? `?${rest}` : undefined;
}
