/** Chromium for browser tests. */
export { launchBrowser } from '../../scripts/browser/launch-browser.ts';
