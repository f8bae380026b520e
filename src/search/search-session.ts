/** One reader's searching: asks, retries, drops answers that come after the question has changed, and finds a slower way where the index fails. */
import { answerNear, answerQuery, loadMore, loadNear } from './answer.ts';
import type { Answer, NearAnswer } from './answer.ts';
import { MissingFileError } from './packed-file.ts';
import type { SearchRequest } from './request.ts';
import type { SearchIndex } from './search-index.ts';

/** Why nothing could be answered: no network, no index where it should be, or one that does not read. */
export type FailureReason = 'offline' | 'missing' | 'broken';

export type View =
  | { readonly state: 'loading' }
  /** All texts are being fetched, as the index could not be read; `share` from 0 to 1 is here. */
  | { readonly state: 'slow'; readonly share: number }
  | { readonly state: 'done'; readonly answer: Answer }
  | { readonly state: 'error'; readonly reason: FailureReason; readonly retry: () => Promise<void> };

export type NearView =
  | { readonly state: 'loading' }
  | { readonly state: 'done'; readonly near: NearAnswer }
  | { readonly state: 'error'; readonly retry: () => Promise<void> };

/** Ways to the corpus: the index first, then all texts. */
export interface Ways {
  open(): Promise<SearchIndex>;
  openPlain(onProgress: (share: number) => void): Promise<SearchIndex>;
}

export interface SearchSession {
  /** Fetches what every question needs, so that the first is answered sooner. Fails silently. */
  prepare(): void;
  /** Answers through `show`, with the texts of at least `count` plans, unless something else is asked meanwhile. */
  ask(request: SearchRequest, count: number): Promise<void>;
  /** Drops whatever is under way. */
  stop(): void;
  /** Loads texts of the shown answer until `count` of its plans have theirs. */
  load(answer: Answer, count: number): Promise<void>;
  /** What is near to the shown answer, with the texts of `count` places more than `known` has, through `showNear`. */
  near(answer: Answer, count: number, known?: NearAnswer): Promise<void>;
}

/** Starts a session. */
export function startSession(
  ways: Ways,
  show: (view: View) => void,
  showNear: (view: NearView) => void = () => {},
): SearchSession {
  let opened: Promise<SearchIndex> | undefined;
  let isPlain = false;
  let latest = 0;

  const open = (own: number): Promise<SearchIndex> => {
    opened ??= isPlain
      ? ways.openPlain((share) => {
          if (own === latest) show({ state: 'slow', share });
        })
      : ways.open();
    return opened;
  };

  async function run(task: (index: SearchIndex) => Promise<Answer>): Promise<void> {
    const own = ++latest;
    show({ state: 'loading' });
    try {
      const answer = await task(await open(own));
      if (own === latest) show({ state: 'done', answer });
    } catch (error) {
      if (own !== latest) return;
      console.error(error);
      opened = undefined;
      const reason = reasonOf(error);
      if (reason !== 'offline' && !isPlain) {
        isPlain = true;
        return run(task);
      }
      // Another try begins with the index again.
      isPlain = false;
      show({ state: 'error', reason, retry: () => run(task) });
    }
  }

  return {
    prepare() {
      open(latest).catch(() => (opened = undefined));
    },
    ask: (request, count) => run(async (index) => loadMore(index, await answerQuery(index, request), count)),
    stop: () => void latest++,
    load: (answer, count) => run((index) => loadMore(index, answer, count)),
    async near(answer, count, known) {
      const own = latest;
      showNear({ state: 'loading' });
      try {
        const index = await open(own);
        const near = await loadNear(index, known ?? (await answerNear(index, answer)), count);
        if (own === latest) showNear({ state: 'done', near });
      } catch (error) {
        if (own !== latest) return;
        console.error(error);
        showNear({ state: 'error', retry: () => this.near(answer, count, known) });
      }
    },
  };
}

function reasonOf(error: unknown): FailureReason {
  if (!(error instanceof MissingFileError)) return 'broken';
  return error.status === undefined ? 'offline' : 'missing';
}
