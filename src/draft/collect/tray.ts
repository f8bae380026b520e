/**
 * Puts snippets into the tray and takes them out. Every page may load this, so it opens the store by the browser's own
 * interface: the library that `store.ts` uses would be half of what a page may load for collecting.
 */
import type { Snippet } from '../draft.ts';
import { makeStores, storeName, storeVersion } from '../store-layout.ts';
import type { StoreNews } from '../store.ts';
import { tellCollected } from './collected.ts';

/** Keeps snippets (those already kept are replaced) and drops others, all or nothing. Throws what the browser throws. */
export async function changeTray(kept: readonly Snippet[], dropped: readonly string[]): Promise<void> {
  const opening = indexedDB.open(storeName, storeVersion);
  opening.onupgradeneeded = () => makeStores(opening.result);
  await new Promise((done, fail) => {
    opening.onsuccess = done;
    opening.onerror = fail;
  });
  const change = opening.result.transaction('snippets', 'readwrite');
  const store = change.objectStore('snippets');
  for (const snippet of kept) store.put(snippet);
  for (const id of dropped) store.delete(id);
  const ids = store.getAllKeys();
  // Closes once the change is done with.
  opening.result.close();
  await new Promise((done, fail) => {
    change.oncomplete = done;
    change.onabort = () => fail(change.error);
  });
  tellCollected(ids.result as string[]);
  const channel = new BroadcastChannel(storeName);
  channel.postMessage({ of: 'snippets' } satisfies StoreNews);
  channel.close();
}
