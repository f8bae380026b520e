/** A folder served on a free port, with an account of what was asked for. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';

export interface ServedFolder {
  /** With a slash at its end. */
  readonly url: string;
  /** Paths and body sizes of the answers since the last call, as `wireSize` has them. */
  takeRequests(): readonly { readonly path: string; readonly bytes: number }[];
  close(): Promise<void>;
}

/** What hosts compress on its way; Pagefind's own files are compressed already. */
const texts = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.xml']);

/** Bytes of a file as any host sends it: text compressed by gzip, other files as they are. */
export function wireSize(file: string): number {
  return texts.has(extname(file)) ? gzipSync(readFileSync(file)).length : statSync(file).size;
}

/** Serves the files of `root`, which are taken not to change meanwhile. */
export async function serveFolder(root: string): Promise<ServedFolder> {
  let paths: string[] = [];
  const sizes = new Map<string, number>();
  const sizeOf = (path: string): number => {
    const file = join(root, path);
    const known = sizes.get(path);
    if (known !== undefined) return known;
    const size = statSync(file, { throwIfNoEntry: false })?.isFile() ? wireSize(file) : 0;
    sizes.set(path, size);
    return size;
  };
  const files = sirv(root, { dev: true });
  const server = createServer((request, response) => {
    paths.push(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    files(request, response, () => void response.writeHead(404).end());
  });
  // A client in this process that computes for long would find its connection closed without having heard of it.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    takeRequests() {
      const taken = paths.map((path) => ({ path, bytes: sizeOf(path) }));
      paths = [];
      return taken;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
