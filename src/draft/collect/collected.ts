/**
 * Which snippets lie in the tray, for every page to show without opening the store: their ids, kept beside it in
 * `localStorage` by whatever changes the tray.
 */
import { storeName } from '../store-layout.ts';

const key = `${storeName} collected`;

/** Ids of the collected snippets; none where the browser keeps nothing. */
export function collectedIds(): ReadonlySet<string> {
  try {
    return new Set(JSON.parse(localStorage.getItem(key) ?? '[]') as string[]);
  } catch {
    return new Set();
  }
}

/** Takes note of what now lies in the tray, and tells this page and all other tabs. */
export function tellCollected(ids: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(ids));
  } catch {
    // They are kept all the same: what the draft shows is read from the store itself.
  }
  dispatchEvent(new Event('collected'));
}

/** Tells when it may have changed: in this page, in another tab, or while the page lay in the back/forward cache. */
export function watchCollected(listener: () => void): void {
  for (const name of ['collected', 'storage', 'pageshow']) addEventListener(name, listener);
}
