/** A folder served on a free port, with an account of what was asked for. */
import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

export interface ServedFolder {
  /** With a slash at its end. */
  readonly url: string;
  /** Paths and body sizes of the answers since the last call. */
  takeRequests(): readonly { readonly path: string; readonly bytes: number }[];
  close(): Promise<void>;
}

/** Serves the files of `root`. */
export async function serveFolder(root: string): Promise<ServedFolder> {
  let requests: { path: string; bytes: number }[] = [];
  const files = sirv(root, { dev: true });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = statSync(join(root, path), { throwIfNoEntry: false });
    requests.push({ path, bytes: file?.isFile() ? file.size : 0 });
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    takeRequests() {
      const taken = requests;
      requests = [];
      return taken;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
