/** The service worker: pages seen before open without a network, and so does what the reader chose to save. */
import { readVersion } from '../deployed-version.ts';
import { noWorker } from '../site-files.ts';
import type { PageSays } from '../site-files.ts';
import { answer } from './answer.ts';
import { leave } from './leave.ts';
import { base, worker } from './scope.ts';
import { removeOthers, takeIn } from './take-in.ts';

worker.addEventListener('install', (event) => event.waitUntil(install()));

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const response = answer(event);
  if (response) event.respondWith(response);
});

worker.addEventListener('message', (event) => event.waitUntil(listen(event.data as PageSays)));

/** Rejects where no version of the site can be taken in: the browser tries again with the next page. */
async function install(): Promise<void> {
  const deployed = await readVersion(base);
  if (!deployed || deployed.version === noWorker) throw new Error('no version of the site');
  await takeIn(deployed.version);
}

async function listen(says: PageSays): Promise<void> {
  if (says.deployed === noWorker) return leave(worker);
  // What cannot be had now is tried again with the next page.
  await takeIn(says.deployed).catch(() => undefined);
  await removeOthers(says);
}
