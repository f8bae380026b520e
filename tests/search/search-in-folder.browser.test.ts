/** The tests of the search page once more, on a site that stands in a folder of a host. */
import { describe } from 'vitest';

process.env.SEARCH_BASE = '/sub/';

describe('lanes', async () => void (await import('./search-lanes.browser.test.ts')));
describe('form', async () => void (await import('./search-form.browser.test.ts')));
describe('failures', async () => void (await import('./search-failure.browser.test.ts')));
