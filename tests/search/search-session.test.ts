import { expect, test, vi } from 'vitest';
import { MissingFileError } from '../../src/search/packed-file.ts';
import { joinFacts } from '../../src/search/plan-facts.ts';
import { askFor } from '../../src/search/request.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { startSession } from '../../src/search/search-session.ts';
import type { View } from '../../src/search/search-session.ts';

/** An index that answers when told to. */
function slowIndex() {
  const waiting = new Map<string, (error?: Error) => void>();
  const index: SearchIndex = {
    facts: joinFacts([]),
    topics: new Set(),
    isPlain: false,
    variants: new Map(),
    blanks: new Set(),
    placesSize: 0,
    findNames: async () => new Set(),
    find: (phrase) =>
      new Promise((resolve, reject) => {
        waiting.set(phrase, (error) => (error ? reject(error) : resolve(new Map())));
      }),
    places: async () => () => [],
    load: () => Promise.reject(new Error('no text')),
  };
  return { index, waiting };
}
const { index: anyIndex } = slowIndex();
const ready: SearchIndex = { ...anyIndex, find: async () => new Map() };
const neverPlain = () => Promise.reject(new Error('not expected'));

const label = (view: View) =>
  view.state === 'done' ? view.answer.request.query : view.state === 'error' ? view.reason : view.state;

test('an answer that comes after the question has changed is dropped', async () => {
  const { index, waiting } = slowIndex();
  const shown: string[] = [];
  const session = startSession({ open: async () => index, openPlain: neverPlain }, (view) =>
    shown.push(label(view)),
  );
  const first = session.ask(askFor('甲'), 0);
  await vi.waitFor(() => expect(waiting.size).toBe(1));
  const second = session.ask(askFor('乙'), 0);
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
  const session = startSession({ open: async () => index, openPlain: neverPlain }, (view) =>
    shown.push(label(view)),
  );
  const first = session.ask(askFor('甲'), 0);
  await vi.waitFor(() => expect(waiting.size).toBe(1));
  session.stop();
  waiting.get('甲')?.(new Error('lost'));
  await first;
  expect(shown).toEqual(['loading']);
});

test('without a network nothing else is tried; the same question is asked when the reader tries again', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const views: View[] = [];
  let opened = 0;
  const open = async () => {
    if (++opened === 1) throw new MissingFileError('jiku.json');
    return ready;
  };
  const session = startSession({ open, openPlain: neverPlain }, (view) => views.push(view));
  await session.ask(askFor('甲'), 0);
  const failed = views.at(-1);
  if (failed?.state !== 'error') throw new Error('expected an error');
  await failed.retry();
  await session.ask(askFor('乙'), 0);
  expect(views.map(label)).toEqual(['loading', 'offline', 'loading', '甲', 'loading', '乙']);
  expect([opened, error.mock.calls.length]).toEqual([2, 1]);
  error.mockRestore();
});

test('an index that cannot be read is passed over for the texts, once and for all questions', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const shown: string[] = [];
  let opened = 0;
  const broken: SearchIndex = {
    ...ready,
    find: () => Promise.reject(new MissingFileError('a.pf_index', 404)),
  };
  const openPlain = async (onProgress: (share: number) => void) => {
    opened++;
    onProgress(0.5);
    return { ...ready, isPlain: true };
  };
  const session = startSession({ open: async () => broken, openPlain }, (view) => shown.push(label(view)));
  await session.ask(askFor('甲'), 0);
  await session.ask(askFor('乙'), 0);
  expect(shown).toEqual(['loading', 'loading', 'slow', '甲', 'loading', '乙']);
  expect(opened).toBe(1);
  error.mockRestore();
});

test('where the texts are not there either, it says so', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const shown: string[] = [];
  const fail = () => Promise.reject(new MissingFileError('jiku.json', 404));
  const session = startSession({ open: fail, openPlain: fail }, (view) => shown.push(label(view)));
  await session.ask(askFor('甲'), 0);
  expect(shown.at(-1)).toBe('missing');
  error.mockRestore();
});

test('what is prepared in vain does not undo the way that was found meanwhile', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const openPlain = vi.fn(async () => ({ ...ready, isPlain: true }));
  const open = () => Promise.reject(new MissingFileError('a.pf_meta', 404));
  const session = startSession({ open, openPlain }, () => {});
  const asked = session.ask(askFor('甲'), 0);
  session.prepare();
  await asked;
  await session.ask(askFor('乙'), 0);
  expect(openPlain).toHaveBeenCalledTimes(1);
  error.mockRestore();
});

test('a fault in drawing an answer is no fault of the index', async () => {
  const session = startSession({ open: async () => ready, openPlain: neverPlain }, ({ state }) => {
    if (state === 'done') throw new Error('drawing');
  });
  await expect(session.ask(askFor('甲'), 0)).rejects.toThrow('drawing');
});

test('of what was typed while the index came only the last is looked up', async () => {
  const find = vi.fn(async () => new Map());
  let come = (_: SearchIndex) => {};
  const open = () => new Promise<SearchIndex>((resolve) => (come = resolve));
  const session = startSession({ open, openPlain: neverPlain }, () => {});
  const asked = ['甲', '乙', '丙'].map((query) => session.ask(askFor(query), 0));
  come({ ...ready, find });
  await Promise.all(asked);
  expect(find.mock.calls).toEqual([['丙']]);
});

test('how far the texts have come is said to whoever asks meanwhile, and to nobody after that', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const shown: string[] = [];
  let progress = (_: number) => {};
  let come = (_: SearchIndex) => {};
  const openPlain = (onProgress: (share: number) => void) => {
    progress = onProgress;
    return new Promise<SearchIndex>((resolve) => (come = resolve));
  };
  const open = () => Promise.reject(new MissingFileError('a.pf_meta', 404));
  const session = startSession({ open, openPlain }, (view) => shown.push(label(view)));
  const first = session.ask(askFor('甲'), 0);
  await vi.waitFor(() => expect(shown).toEqual(['loading', 'loading']));
  const second = session.ask(askFor('乙'), 0);
  progress(0.5);
  session.stop();
  progress(0.9);
  come({ ...ready, isPlain: true });
  await Promise.all([first, second]);
  expect(shown).toEqual(['loading', 'loading', 'loading', 'slow']);
  error.mockRestore();
});
