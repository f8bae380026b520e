/**
 * Starts the service worker once the page is there, and says when the site has changed since. A page never reloads by
 * itself: the reader may be in the middle of a sentence.
 */
import { ofPage, readVersion } from './deployed-version.ts';
import { noWorker, workerFile } from './site-files.ts';
import type { TakeOver } from './site-files.ts';

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
  const own = await readVersion(base, ofPage);
  if (!own) return;
  if (own.version === noWorker) {
    // What stands in the worker's place takes it away.
    await (await navigator.serviceWorker.getRegistration(base))?.update();
    return;
  }
  const registration = await navigator.serviceWorker.register(base + workerFile);
  const look = async () => {
    const current = await readVersion(base);
    if (current && !current.isKept && current.version !== own.version) showUpdate(notice);
  };
  const follow = (next: ServiceWorker | null) => {
    if (!next) return;
    const takeIn = () => {
      if (next.state !== 'installed') return;
      const message: TakeOver = { takeOver: own.version };
      next.postMessage(message);
      void look();
    };
    takeIn();
    next.addEventListener('statechange', takeIn);
  };
  follow(registration.waiting);
  // It may have been found before this page was ready to hear of it.
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  addEventListener('online', () => void look());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void look();
  });
  if (own.isKept) await look();
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
