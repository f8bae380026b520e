/** A built site served as a good host serves it: compressed, hashed files kept for ever, pages asked for again. */
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import type { SiteFolder } from './read-pages.ts';

/** A site that is being served. */
export interface HostedSite {
  /** Address of the home page, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a site on a free port of this machine, below its base. Paths without a file get its 404 page. */
export async function serveLikeHost({ folder, base }: SiteFolder): Promise<HostedSite> {
  const zip = compression();
  const files = sirv(folder, {
    etag: true,
    setHeaders(response, path) {
      const isHashed = path.startsWith('/_astro/');
      response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      // Without a word on their encoding a browser guesses wrong.
      if (path.endsWith('.txt')) response.setHeader('content-type', 'text/plain; charset=utf-8');
    },
  });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      createReadStream(join(folder, '404.html')).pipe(response);
    };
    if (!url.startsWith(base)) return notFound();
    request.url = url.slice(base.length - 1);
    // Written for Express, whose requests are these with more to them.
    type Handler = Parameters<typeof compression.filter>;
    zip(request as Handler[0], response as Handler[1], () => files(request, response, notFound));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
