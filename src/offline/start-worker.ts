/**
 * Starts the service worker once the page is there, and says when the site has changed since. A page never reloads by
 * itself: the reader may be in the middle of a sentence.
 */
import { pageQuery, readVersion } from './deployed-version.ts';
import { noWorker, workerFile } from './site-files.ts';
import type { PageSays, WorkerSays } from './site-files.ts';

/** Rejects where the browser refuses; the page is none the worse for it. */
export async function startWorker(): Promise<void> {
  const notice = document.querySelector<HTMLElement>('[data-update]');
  // No worker in development, on plain http, or in a page opened as a file.
  if (
    !import.meta.env.PROD ||
    !notice ||
    !('serviceWorker' in navigator) ||
    !location.protocol.startsWith('http')
  )
    return;
  const base = new URL(notice.dataset.update ?? '', location.href).href;
  const own = await readVersion(base, pageQuery);
  if (!own) return;
  if (own.version === noWorker) {
    const registration = await navigator.serviceWorker.getRegistration(base);
    const says: PageSays = { own: noWorker, deployed: noWorker };
    registration?.active?.postMessage(says);
    return;
  }
  const compare = (deployed: string) => {
    if (deployed !== own.version) showUpdate(notice);
  };
  const look = async () => {
    const current = await readVersion(base);
    if (!current || current.isKept) return;
    const says: PageSays = { own: own.version, deployed: current.version };
    navigator.serviceWorker.controller?.postMessage(says);
    compare(current.version);
  };
  navigator.serviceWorker.addEventListener('message', ({ data }) => compare((data as WorkerSays).deployed));
  await navigator.serviceWorker.register(base + workerFile);
  addEventListener('online', () => void look());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void look();
  });
  if (own.isKept) return look();
  const says: PageSays = { own: own.version, deployed: own.version };
  navigator.serviceWorker.controller?.postMessage(says);
}

function showUpdate(notice: HTMLElement): void {
  if (notice.childElementCount > 0) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'lnk';
  button.textContent = '刷新';
  button.addEventListener('click', () => location.reload());
  notice.append('内容已更新，刷新后可见。', button);
}
