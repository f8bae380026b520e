/** The site for browser tests: the pages as a build makes them and a search index made by the same code, served together. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { listPlans, readTopics } from '../../scripts/search/read-plans.ts';
import { writeIndex } from '../../scripts/search/write-index.ts';
import { builtSite } from '../site/built-site.ts';

export interface ServedSite {
  /** Address of the home page, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds what is missing and serves it on a free port, under the folder `base`. */
export async function serveSite(base: '/' | '/sub/' = '/'): Promise<ServedSite> {
  const { folder } = await builtSite(base);
  const indexRoot = mkdtempSync(join(tmpdir(), 'jiku-site-'));
  await writeIndex(listPlans('content/plans'), readTopics('content/topics'), join(indexRoot, 'pagefind'));
  const pages = sirv(folder, { dev: true });
  const index = sirv(indexRoot, { dev: true });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const notFound = () => void response.writeHead(404).end();
    if (!path.startsWith(base)) return notFound();
    request.url = `/${path.slice(base.length)}`;
    index(request, response, () => pages(request, response, notFound));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(indexRoot, { recursive: true, force: true });
    },
  };
}
