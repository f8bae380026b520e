import { beforeEach, describe, expect, test, vi } from 'vitest';
import { newBlock, newDraft } from '../../src/draft/change-draft.ts';
import { textOf } from '../../src/draft/block-text.ts';
import { startKeeping } from '../../src/draft/desk/keep-drafts.ts';
import { firstDraft } from '../../src/draft/desk/first-draft.ts';
import { noteUnsaved, readUnsaved } from '../../src/draft/desk/unsaved.ts';
import type { Draft } from '../../src/draft/draft.ts';
import type { Editor } from '../../src/draft/editor/open-editor.ts';
import { StoreError, keepDraft, readDraft, watchStore } from '../../src/draft/store.ts';
import type { StoreNews } from '../../src/draft/store.ts';

vi.mock(import('../../src/draft/store.ts'), async (original) => ({
  StoreError: (await original()).StoreError,
  keepDraft: vi.fn<typeof keepDraft>(),
  readDraft: vi.fn<typeof readDraft>(),
  readDrafts: async () => [],
  watchStore: vi.fn<typeof watchStore>(),
}));

const notes = new Map<string, string>();
let full = false;
vi.stubGlobal(
  'localStorage',
  new Proxy(
    {
      setItem(name: string, text: string) {
        if (full) throw new DOMException('full', 'QuotaExceededError');
        notes.set(name, text);
      },
      getItem: (name: string) => notes.get(name) ?? null,
      removeItem: (name: string) => notes.delete(name),
    },
    {
      ownKeys: () => [...notes.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    },
  ),
);
const page = new EventTarget();
vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
vi.stubGlobal('document', new EventTarget());

const saying = (words: string, revision = 1): Draft => ({
  ...newDraft('稿', '2026-01-01T00:00:00Z'),
  id: 'a',
  revision,
  blocks: [{ ...newBlock(0, words), id: 'b' }],
});
const words = ({ blocks }: Draft) => textOf(blocks[0].runs);

/** The store as one sees it who never waits: one draft, kept by revision. */
let stored: Draft;
let news: (of: StoreNews) => void;
let draft: Draft;
const kept: Draft[] = [];
const editor = {
  draft: () => draft,
  load: (it: Draft) => (draft = it),
  kept: ({ id, revision }: Draft) => (draft = { ...draft, id, revision }),
} as unknown as Editor;
const start = () => {
  const keeper = startKeeping(editor, { tell: () => {}, say: () => {}, onReplaced: () => {} });
  return {
    ...keeper,
    write(it: string) {
      draft = { ...draft, blocks: saying(it).blocks };
      keeper.touch();
    },
  };
};

beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers();
  notes.clear();
  kept.length = 0;
  full = false;
  draft = saying('一');
  stored = draft;
  vi.mocked(watchStore).mockImplementation((listener) => (news = listener));
  vi.mocked(readDraft).mockImplementation(async () => stored);
  vi.mocked(keepDraft).mockImplementation(async (it) => {
    if (it.id === stored.id && stored.revision > it.revision) throw new StoreError('newer', '');
    const next = { ...it, revision: it.revision + 1 };
    if (it.id === stored.id) stored = next;
    kept.push(next);
    return next;
  });
});

test('what another tab kept does not take the place of words that are just being kept', async () => {
  const keeper = start();
  let refuse = () => {};
  vi.mocked(keepDraft).mockImplementationOnce(async () => {
    await new Promise<void>((resolve) => (refuse = resolve));
    throw new StoreError('newer', '');
  });
  keeper.write('这里写的');
  stored = saying('那里写的', 2);
  const keeping = keeper.flush();
  await vi.waitFor(() => expect(keepDraft).toHaveBeenCalled());
  news({ of: 'drafts', id: 'a' });
  await vi.advanceTimersByTimeAsync(1);
  refuse();
  expect(await keeping).toBe(true);
  expect(words(draft)).toBe('这里写的');
  expect(kept.map((it) => [it.id === 'a', words(it)])).toEqual([[false, '这里写的']]);
  expect(words(stored)).toBe('那里写的');
});

test('where nothing waits to be kept the other tab is followed', async () => {
  const keeper = start();
  stored = saying('那里写的', 2);
  news({ of: 'drafts', id: 'a' });
  await vi.waitFor(() => expect(words(draft)).toBe('那里写的'));
  expect(await keeper.flush()).toBe(true);
  expect(kept).toEqual([]);
});

test('words that come while others are being kept are kept after them', async () => {
  const keeper = start();
  keeper.write('甲');
  const keeping = keeper.flush();
  keeper.write('甲乙');
  expect(await keeping).toBe(true);
  expect(kept.map(words).at(-1)).toBe('甲乙');
});

test('a newer one that says the same is gone on with, not doubled', async () => {
  const keeper = start();
  keeper.write('同样的');
  stored = { ...draft, revision: 5 };
  expect(await keeper.flush()).toBe(true);
  expect(kept.map(({ id, revision }) => [id, revision])).toEqual([['a', 6]]);
});

test('a page that goes while it keeps notes what it keeps, until that is done', async () => {
  const keeper = start();
  let done = () => {};
  vi.mocked(keepDraft).mockImplementationOnce(async (it) => {
    await new Promise<void>((resolve) => (done = resolve));
    return { ...it, revision: it.revision + 1 };
  });
  keeper.write('最后的话');
  const keeping = keeper.flush();
  await vi.waitFor(() => expect(keepDraft).toHaveBeenCalled());
  page.dispatchEvent(new Event('pagehide'));
  expect((await readUnsaved()).map((it) => words(it.draft))).toEqual(['最后的话']);
  done();
  await keeping;
  expect(await readUnsaved()).toEqual([]);
});

test('another draft may take the place of one that is kept or noted, and of no other', async () => {
  const keeper = start();
  vi.mocked(keepDraft).mockRejectedValue(new StoreError('full', ''));
  keeper.write('存不上');
  expect(await keeper.release()).toBe(true);
  expect((await readUnsaved()).map((it) => words(it.draft))).toEqual(['存不上']);
  draft = { ...saying('另一份'), id: 'c' };
  keeper.touch();
  expect(await keeper.flush()).toBe(false);
  expect((await readUnsaved()).map((it) => words(it.draft))).toEqual(['存不上', '另一份']);
  full = true;
  expect(await keeper.release()).toBe(false);
  const leaving = new Event('beforeunload', { cancelable: true });
  page.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(true);
});

describe('what a page noted when it went', () => {
  const open = (search: string) => {
    vi.stubGlobal('location', { search });
    return firstDraft();
  };

  test('is kept and opened, and its note is dropped', async () => {
    noteUnsaved(saying('最后的话'));
    const first = await open('?id=a');
    expect(first).toMatchObject({ unkept: false, copies: 0 });
    expect(words(first!.draft)).toBe('最后的话');
    expect(words(stored)).toBe('最后的话');
    expect(await readUnsaved()).toEqual([]);
  });

  test('becomes a draft of its own where another has been kept since', async () => {
    noteUnsaved(saying('最后的话'));
    stored = saying('那里写的', 2);
    const first = await open('?id=a');
    expect([words(first!.draft), first!.copies]).toEqual(['那里写的', 1]);
    expect(kept.map((it) => [it.id === 'a', words(it)])).toEqual([[false, '最后的话']]);
  });

  test('is opened from its note while the store takes nothing, and stays noted', async () => {
    noteUnsaved(saying('最后的话'));
    vi.mocked(keepDraft).mockRejectedValue(new StoreError('full', ''));
    const first = await open('');
    expect([words(first!.draft), first!.unkept]).toEqual(['最后的话', true]);
    expect(await readUnsaved()).toHaveLength(1);
  });

  test('and is no draft is passed over', async () => {
    noteUnsaved({ ...saying('坏'), blocks: 'x' as unknown as Draft['blocks'] });
    expect(words((await open('?id=a'))!.draft)).toBe('一');
  });
});
