/** Chromium for tests and the audit. */
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { chromiumArguments, findChromium } from '../chromium.mjs';

/** Starts the browser: `CHROMIUM_PATH`, or the system's own. `more` are arguments beside the usual ones. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  // Without a locale Chromium has no Chinese names for downloads.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  return chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments, ...more], env });
}
