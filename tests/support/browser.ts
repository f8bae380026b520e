/** Chromium for browser tests. */
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';

/** Starts the browser: `CHROMIUM_PATH`, or the system's own. */
export function launchBrowser(): Promise<Browser> {
  // Without a locale Chromium has no Chinese names for downloads.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  return chromium.launch({ executablePath: findChromium(), args: chromiumArguments, env });
}
