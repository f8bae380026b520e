/**
 * What the browser's store is called and holds. Apart from `store.ts`, so that pages which only collect need not load
 * what drafts need.
 */

/** Of this site alone: others may stand on the same host under another path. */
export const storeName = `jiku ${import.meta.env?.BASE_URL ?? '/'}`;

/** Raised where stores are added or change. */
export const storeVersion = 1;

/** Makes the stores of a new database. */
export function makeStores(db: {
  createObjectStore(name: 'drafts' | 'snippets', options: IDBObjectStoreParameters): unknown;
}): void {
  db.createObjectStore('drafts', { keyPath: 'id' });
  db.createObjectStore('snippets', { keyPath: 'id' });
}
