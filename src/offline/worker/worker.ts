/** The service worker: pages seen before open without a network, and so does what the reader chose to save. */
import type { TakeOver } from '../site-files.ts';
import { answer } from './answer.ts';
import { install, removeOthers } from './install.ts';
import { base, site, worker } from './scope.ts';

worker.addEventListener('install', (event) => event.waitUntil(install()));

worker.addEventListener('activate', (event) =>
  event.waitUntil(removeOthers().then(() => worker.clients.claim())),
);

worker.addEventListener('fetch', (event) => {
  const response = answer(event);
  if (response) event.respondWith(response);
});

worker.addEventListener('message', (event) => event.waitUntil(takeOver(event.data)));

/**
 * A new version waits until no page of an older one is open, as those may still load parts of it. A browser alone waits
 * longer: until the last window is closed. So a page of the new version says that it is one, and if it is the only page
 * open the waiting is over.
 */
async function takeOver(data: TakeOver): Promise<void> {
  if (data.takeOver !== site.version) return;
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.filter(({ url }) => url.startsWith(base)).length === 1) await worker.skipWaiting();
}
