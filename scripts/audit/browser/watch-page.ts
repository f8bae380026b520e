/** What a page does that it should not, heard while it loads and is used. */
import type { Page } from 'playwright-core';

/**
 * Listens to a page: errors on its console (a broken policy is one), exceptions, and requests that leave `origin`.
 * What it returns gives the faults since it was last asked.
 */
export function watchPage(page: Page, origin: string): () => string[] {
  let faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) faults.push(`request to ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return () => {
    const told = faults;
    faults = [];
    return told;
  };
}
