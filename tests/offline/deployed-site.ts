/** A copy of the built site that is deployed, changed, deployed again, and whose server is stopped and started. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { writeFarewell, writeWorker } from '../../scripts/offline/write-worker.ts';
import { listPlans, readTopics } from '../../scripts/search/read-plans.ts';
import { writeIndex } from '../../scripts/search/write-index.ts';
import { builtSite } from '../site/built-site.ts';

export interface DeployedSite {
  /** Address of the home page, with a slash at its end. */
  readonly url: string;
  readonly folder: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** How long it takes to answer, ms; at first not at all. */
  delay(time: number): void;
  /** Changes a file, or takes it away, without deploying. */
  change(path: string, to: ((text: string) => string) | undefined): void;
  /** Deploys what is in the folder, with a worker or without; gives the version. */
  deploy(worker?: boolean): Promise<string>;
  /** Addresses that were asked for since the last call, below the site's base. */
  asked(): string[];
  close(): Promise<void>;
}

/** Deploys the site under `base` and serves it on a port of its own. */
export async function deploySite(base: '/' | '/sub/'): Promise<DeployedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'jiku-offline-'));
  cpSync((await builtSite(base)).folder, folder, { recursive: true });
  await writeIndex(listPlans('content/plans'), readTopics('content/topics'), join(folder, 'pagefind'));
  await writeWorker(folder);
  const serveFile = sirv(folder, { dev: true });
  let asked: string[] = [];
  let wait = 0;
  let server: Server | undefined;
  let port = 0;
  const stop = async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    server = undefined;
  };
  const start = async () => {
    server = createServer((request, response) => {
      const path = (request.url ?? '/').slice(base.length);
      asked.push(path);
      request.url = `/${path}`;
      const notFound = () => void response.writeHead(404).end('<title>没有</title>');
      setTimeout(() => serveFile(request, response, notFound), wait);
    });
    await new Promise<void>((resolve) => server!.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  await start();
  return {
    url: `http://127.0.0.1:${port}${base}`,
    folder,
    start,
    stop,
    delay: (time) => void (wait = time),
    change(path, to) {
      const file = join(folder, path);
      if (to) writeFileSync(file, to(readFileSync(file, 'utf8')));
      else rmSync(file, { recursive: true });
    },
    async deploy(worker = true) {
      await (worker ? writeWorker(folder) : writeFarewell(folder));
      return readFileSync(join(folder, 'version.txt'), 'utf8').trim();
    },
    asked() {
      const since = asked;
      asked = [];
      return since;
    },
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
