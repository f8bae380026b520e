/**
 * Drafts and snippets in this browser (IndexedDB), shared by all tabs; nothing leaves the machine.
 * Every page may collect (`collect/tray.ts`); drafts are written at the desk and where one is begun.
 */
import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Draft, Snippet } from './draft.ts';
import { makeStores, storeName as name, storeVersion } from './store-layout.ts';

interface Kept extends DBSchema {
  drafts: { key: string; value: Draft };
  snippets: { key: string; value: Snippet };
}

/** What tabs tell each other. */
export type StoreNews = { readonly of: 'snippets' } | { readonly of: 'drafts'; readonly id: string };

/** Why something could not be kept. */
export class StoreError extends Error {
  override readonly cause: 'full' | 'denied' | 'newer';
  constructor(cause: StoreError['cause'], message: string) {
    super(message);
    this.cause = cause;
  }
}

let opened: Promise<IDBPDatabase<Kept>> | undefined;

function open(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>(name, storeVersion, {
    upgrade: makeStores,
    // Another tab wants a newer layout: make way, and open anew when asked next.
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => (opened = undefined),
  }).catch((error: unknown) => {
    opened = undefined;
    throw new StoreError('denied', String(error));
  });
  return opened;
}

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);

/** Tells what other tabs changed, until the page goes. */
export function watchStore(listener: (news: StoreNews) => void): void {
  channel?.addEventListener('message', ({ data }) => listener(data as StoreNews));
}

/** Oldest first. */
export async function readSnippets(): Promise<Snippet[]> {
  const snippets = await (await open()).getAll('snippets');
  return snippets.sort((a, b) => (a.collected < b.collected ? -1 : 1));
}

/** Changed last first. */
export async function readDrafts(): Promise<Draft[]> {
  const drafts = await (await open()).getAll('drafts');
  return drafts.sort((a, b) => (a.changed < b.changed ? 1 : -1));
}

export async function readDraft(id: string): Promise<Draft | undefined> {
  return (await open()).get('drafts', id);
}

/**
 * Keeps a draft and gives it back with its new revision. Throws `newer` where another tab has kept one since:
 * nothing is then written.
 */
export async function keepDraft(draft: Draft): Promise<Draft> {
  const change = (await open()).transaction('drafts', 'readwrite');
  const kept = await change.store.get(draft.id);
  if (kept && kept.revision > draft.revision) {
    await change.done;
    throw new StoreError('newer', `revision ${kept.revision} is kept, expected ${draft.revision}`);
  }
  const next = { ...draft, revision: draft.revision + 1 };
  await orFull(() => Promise.all([change.store.put(next), change.done]));
  channel?.postMessage({ of: 'drafts', id: draft.id } satisfies StoreNews);
  return next;
}

export async function dropDraft(id: string): Promise<void> {
  await (await open()).delete('drafts', id);
  channel?.postMessage({ of: 'drafts', id } satisfies StoreNews);
}

async function orFull<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw new StoreError(full ? 'full' : 'denied', String(error));
  }
}
