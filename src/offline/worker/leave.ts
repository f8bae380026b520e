/** Takes away what a worker kept, and the worker. */
import { cacheNames } from '../cache-names.ts';

/** Open pages go on as they are: without the worker from the next one. */
export async function leave(worker: ServiceWorkerGlobalScope): Promise<void> {
  const { isOwn } = cacheNames(new URL('./', worker.location.href).pathname);
  const own = (await caches.keys()).filter(isOwn);
  await Promise.all(own.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
