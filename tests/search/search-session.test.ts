import { expect, test, vi } from 'vitest';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { startSession } from '../../src/search/search-session.ts';
import type { View } from '../../src/search/search-session.ts';

/** An index that answers when told to. */
function slowIndex() {
  const waiting = new Map<string, (error?: Error) => void>();
  const index: SearchIndex = {
    planCount: 3,
    variants: new Map(),
    blanks: new Set(),
    findNames: async () => [],
    find: (phrase) =>
      new Promise((resolve, reject) => {
        waiting.set(phrase, (error) => (error ? reject(error) : resolve([])));
      }),
    facets: async () => new Map(),
  };
  return { index, waiting };
}

const label = (view: View) => (view.state === 'done' ? view.answer.query : view.state);

test('an answer that comes after the question has changed is dropped', async () => {
  const { index, waiting } = slowIndex();
  const shown: string[] = [];
  const session = startSession(
    async () => index,
    (view) => shown.push(label(view)),
  );
  const first = session.ask('甲', {});
  const second = session.ask('乙', {});
  await vi.waitFor(() => expect(waiting.size).toBe(2));
  waiting.get('乙')?.();
  await second;
  waiting.get('甲')?.();
  await first;
  expect(shown).toEqual(['loading', 'loading', '乙']);
});

test('an error that comes after the question has changed is dropped as well', async () => {
  const { index, waiting } = slowIndex();
  const shown: string[] = [];
  const session = startSession(
    async () => index,
    (view) => shown.push(label(view)),
  );
  const first = session.ask('甲', {});
  await vi.waitFor(() => expect(waiting.size).toBe(1));
  session.stop();
  waiting.get('甲')?.(new Error('lost'));
  await first;
  expect(shown).toEqual(['loading']);
});

test('after a failure the index is opened anew and the same question asked', async () => {
  const { index } = slowIndex();
  const answers = { ...index, find: async () => [] };
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  let opened = 0;
  const views: View[] = [];
  const session = startSession(
    async () => {
      opened++;
      if (opened === 1) throw new Error('no network');
      return answers;
    },
    (view) => views.push(view),
  );
  await session.ask('甲', {});
  const failed = views.at(-1);
  if (failed?.state !== 'error') throw new Error('expected an error');
  await failed.retry();
  await session.ask('乙', {});
  expect(views.map(label)).toEqual(['loading', 'error', 'loading', '甲', 'loading', '乙']);
  expect([opened, error.mock.calls.length]).toEqual([2, 1]);
  error.mockRestore();
});
