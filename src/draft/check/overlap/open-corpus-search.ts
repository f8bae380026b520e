/** Whether words stand in the corpus, by the site's own index. */
import { openIndex } from '../../../search/search-index.ts';
import { foldText } from '../../../text/fold.ts';

export interface CorpusSearch {
  /** Whether the phrase stands within a block of some plan, as the search compares. Rejects where a file does not come. */
  readonly stands: (phrase: string) => Promise<boolean>;
}

/**
 * Opens the index under `bundleUrl` (with a slash at its end), as the search does, at the first phrase. Answers are
 * kept, so that measuring again asks only for what has changed; what failed is tried again.
 */
export function openCorpusSearch(bundleUrl: string): CorpusSearch {
  const index = keep((url: string) => openIndex(url));
  const stands = keep(async (phrase: string) => {
    const opened = await index(bundleUrl);
    const folded = foldText(phrase, opened.variants);
    return folded !== '' && (await opened.find(folded)).size > 0;
  });
  return { stands };
}

function keep<Result>(ask: (of: string) => Promise<Result>): (of: string) => Promise<Result> {
  const known = new Map<string, Promise<Result>>();
  return (of) => {
    const asked = known.get(of) ?? ask(of);
    known.set(of, asked);
    asked.catch(() => known.delete(of));
    return asked;
  };
}
