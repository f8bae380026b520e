/** One reader's searching: asks, retries, and drops answers that come after the question has changed. */
import { answerQuery, loadMore } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Selection } from './facets.ts';
import type { SearchIndex } from './search-index.ts';

export type View =
  | { readonly state: 'loading' }
  | { readonly state: 'done'; readonly answer: Answer }
  | { readonly state: 'error'; readonly retry: () => Promise<void> };

export interface SearchSession {
  /**
   * Answers through `show`, with the texts of at least `count` plans: first `loading`, then one of the others, unless
   * something else is asked meanwhile.
   */
  ask(query: string, selection: Selection, count?: number): Promise<void>;
  /** Drops whatever is under way. */
  stop(): void;
  /** Loads texts of the shown answer until `count` of its plans have theirs. */
  load(answer: Answer, count: number): Promise<void>;
}

/** Starts a session. `open` is called for the first question, and again after a failure. */
export function startSession(open: () => Promise<SearchIndex>, show: (view: View) => void): SearchSession {
  let opened: Promise<SearchIndex> | undefined;
  let latest = 0;
  const run = async (task: (index: SearchIndex) => Promise<Answer>): Promise<void> => {
    const own = ++latest;
    show({ state: 'loading' });
    try {
      opened ??= open();
      const answer = await task(await opened);
      if (own === latest) show({ state: 'done', answer });
    } catch (error) {
      if (own !== latest) return;
      console.error(error);
      // What failed may be the opening itself, which Pagefind does not try twice.
      opened = undefined;
      show({ state: 'error', retry: () => run(task) });
    }
  };
  return {
    ask: (query, selection, count = 0) =>
      run(async (index) => loadMore(await answerQuery(index, query, selection), count)),
    stop: () => void latest++,
    load: (answer, count) => run(() => loadMore(answer, count)),
  };
}
