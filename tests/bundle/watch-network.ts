/** What a page opened from files must not do. */
import type { BrowserContext } from 'playwright-core';

/** A list that grows by every request for anything but a file, every file that does not come, and every complaint. */
export function watchNetwork(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('request', (request) => /^(?:file|blob):/.test(request.url()) || faults.push(request.url()));
  context.on('requestfailed', (request) => {
    // What a page was still loading when it was left.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}`);
  });
  context.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  context.on('weberror', (error) => faults.push(error.error().message));
  return faults;
}
