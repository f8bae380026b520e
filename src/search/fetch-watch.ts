/**
 * Counts requests that failed. Pagefind passes over an index file that does not come and answers as if the words
 * stood nowhere; a reader must not be told so of a phrase that could not be looked up.
 */

let failures = 0;
let watched: typeof fetch | undefined;

/** Runs `task`; rejects where any request failed meanwhile, even if the task itself did not notice. */
export async function failOnLostRequests<Result>(task: () => Promise<Result>): Promise<Result> {
  watch();
  const before = failures;
  const result = await task();
  if (failures > before) throw new Error('part of the index did not load');
  return result;
}

function watch(): void {
  if (watched === globalThis.fetch) return;
  const plain = globalThis.fetch.bind(globalThis);
  watched = async (...request) => {
    try {
      const response = await plain(...request);
      if (!response.ok) failures++;
      return response;
    } catch (error) {
      failures++;
      throw error;
    }
  };
  globalThis.fetch = watched;
}
