/** Real web servers with the configuration that the project writes, on a free port of this machine. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { caddyMoved, caddyfile } from '../../scripts/hosts/caddy.ts';
import { nginxConfig, nginxMoved } from '../../scripts/hosts/nginx.ts';
import type { Moves } from '../../scripts/hosts/redirects-file.ts';
import { findCaddy, findNginx } from '../../scripts/servers.mjs';
import type { LaidOutSite } from './laid-out-site.ts';

export interface WebServer {
  /** Without a path: `http://127.0.0.1:40123`. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** A server that tests start, where it is installed. */
export interface ServerKind {
  readonly isHere: boolean;
  readonly start: (site: LaidOutSite, moves: Moves) => Promise<WebServer>;
}

/** Longest that a server may take to answer, ms. */
const patience = 10_000;

/** By name. */
export const serverKinds: Readonly<Record<string, ServerKind>> = {
  nginx: {
    isHere: findNginx(),
    start: (site, moves) =>
      startServer((folder, port) => {
        const movedFiles = join(folder, 'moved*.map');
        writeFileSync(join(folder, 'moved.map'), nginxMoved(site.base, moves));
        const server = nginxConfig(
          { ...site, host: '_' },
          { listen: [`127.0.0.1:${port}`], movedFiles, brotli: true },
        );
        writeFileSync(join(folder, 'site.conf'), server);
        writeFileSync(join(folder, 'nginx.conf'), nginxFrame(folder));
        return ['nginx', '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')];
      }),
  },
  Caddy: {
    isHere: findCaddy(),
    start: (site, moves) =>
      startServer((folder, port) => {
        const movedFiles = join(folder, 'moved*.map');
        writeFileSync(join(folder, 'moved.map'), caddyMoved(site.base, moves));
        const server = caddyfile({ ...site, host: `http://127.0.0.1:${port}` }, { movedFiles });
        writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n\n${server}`);
        return ['caddy', 'run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
      }),
  },
};

/** What Debian's own nginx.conf has around a site, with all that is written kept in one folder. */
function nginxFrame(folder: string): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
include /etc/nginx/modules-enabled/*.conf;
events {}
http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
${kinds.map((kind) => `    ${kind}_temp_path ${folder}/${kind};`).join('\n')}
    include ${folder}/site.conf;
}
`;
}

async function startServer(
  write: (folder: string, port: number) => readonly [command: string, ...args: string[]],
): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), 'jiku-server-'));
  mkdirSync(join(folder, 'home'));
  const port = await freePort();
  const [command, ...args] = write(folder, port);
  const env = { PATH: process.env.PATH, HOME: join(folder, 'home') };
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  for (const start = Date.now(); ; await wait(50)) {
    if (await answers(origin)) return { origin, stop };
    if (child.exitCode === null && Date.now() - start < patience) continue;
    await stop();
    throw new Error(`${command} did not start: ${said}`);
  }
}

function answers(origin: string): Promise<boolean> {
  return ask(origin, '/').then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it came, packed or not. */
  readonly bytes: Buffer;
}

/** Asks without following, unpacking or adding anything. */
export function ask(origin: string, path: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(`${origin}${path}`, { headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode!, headers: response.headers, bytes: Buffer.concat(chunks) });
    });
    request.on('error', reject);
  });
}
