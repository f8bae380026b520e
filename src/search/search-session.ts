/** One reader's searching: asks, retries, drops answers that come after the question has changed, and finds a slower way where the index fails. */
import { answerQuery, loadMore } from './answer.ts';
import type { Answer } from './answer.ts';
import { answerNear, loadNear } from './near-answer.ts';
import type { NearAnswer } from './near-answer.ts';
import { MissingFileError, TooLargeError } from './packed-file.ts';
import type { SearchRequest } from './request.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * Why nothing could be answered: no network or a host that fails, no index where it should be, or one that does not
 * read; or one of the last two, and too many texts to look through instead.
 */
export type FailureReason = 'offline' | 'missing' | 'broken' | 'large';

export type View =
  | { readonly state: 'loading' }
  /** All texts are being fetched, as the index could not be read; `share` from 0 to 1 is here. */
  | { readonly state: 'slow'; readonly share: number; readonly isMore: boolean }
  | { readonly state: 'done'; readonly answer: Answer }
  /** `isMore`: what is shown holds, only more of it did not come. */
  | {
      readonly state: 'error';
      readonly reason: FailureReason;
      readonly isMore: boolean;
      readonly retry: () => Promise<void>;
    };

export type NearView =
  | { readonly state: 'loading' }
  | { readonly state: 'done'; readonly near: NearAnswer }
  | { readonly state: 'error' };

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
  /** The question that was asked last: none is under way once `latest` has gone on. */
  let running = 0;
  /** Whether it asks for more of what is shown. */
  let isMore = false;

  function open(): Promise<SearchIndex> {
    if (opened) return opened;
    const opening = isPlain
      ? ways.openPlain((share) => {
          if (running === latest) show({ state: 'slow', share, isMore });
        })
      : ways.open();
    opened = opening;
    // The next one tries again; what was opened meanwhile in another way stays.
    opening.catch(() => {
      if (opened === opening) opened = undefined;
    });
    return opening;
  }

  async function run(task: (index: SearchIndex) => Promise<Answer>, more = false): Promise<void> {
    const own = ++latest;
    running = own;
    isMore = more;
    show({ state: 'loading' });
    let answer: Answer;
    try {
      const index = await open();
      // Keys pressed while the index came need no answers of their own.
      if (own !== latest) return;
      answer = await task(index);
    } catch (error) {
      return fail(error, own, task);
    }
    // Not within the try: a fault in drawing says nothing of the index.
    if (own === latest) show({ state: 'done', answer });
  }

  function fail(
    error: unknown,
    own: number,
    task: (index: SearchIndex) => Promise<Answer>,
  ): Promise<void> | undefined {
    if (own !== latest) return undefined;
    console.error(error);
    const reason = reasonOf(error);
    const more = isMore;
    const retry = () => run(task, more);
    if (reason !== 'offline' && !isPlain) {
      isPlain = true;
      opened = undefined;
      return retry();
    }
    // Another try begins with the index again; where only the network failed, with what of it is here.
    if (isPlain) opened = undefined;
    isPlain = false;
    show({ state: 'error', reason, isMore, retry });
    return undefined;
  }

  return {
    prepare() {
      open().catch(() => {});
    },
    ask: (request, count) => run(async (index) => loadMore(index, await answerQuery(index, request), count)),
    stop: () => void latest++,
    load: (answer, count) => run((index) => loadMore(index, answer, count), true),
    async near(answer, count, known) {
      const own = latest;
      showNear({ state: 'loading' });
      try {
        const index = await open();
        const near = await loadNear(index, known ?? (await answerNear(index, answer)), count);
        if (own === latest) showNear({ state: 'done', near });
      } catch (error) {
        if (own !== latest) return;
        console.error(error);
        showNear({ state: 'error' });
      }
    },
  };
}

function reasonOf(error: unknown): FailureReason {
  if (error instanceof TooLargeError) return 'large';
  if (!(error instanceof MissingFileError)) return 'broken';
  const { status } = error;
  // A host that is overloaded or behind a failing proxy will have the file the next time.
  const isPassing = status === undefined || status === 429 || status >= 500;
  return isPassing ? 'offline' : 'missing';
}
