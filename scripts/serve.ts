#!/usr/bin/env node
/** Serves dist/ on this machine, under the base path it was built for, and prints the address. PORT sets the port. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';

const dist = resolve('dist');
const base = `/${(process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
const wanted = Number(process.env.PORT ?? 4321);
/** Ports tried in turn where the wanted one is taken. */
const tries = 10;

if (!existsSync(join(dist, 'index.html'))) {
  console.error('dist/ holds no site yet: run npm run build first');
  process.exit(1);
}
// `dev` reads files afresh on every request, so that a rebuild shows at once.
const serveFile = sirv(dist, {
  dev: true,
  setHeaders(response, path) {
    // The originals: without a word on their encoding a browser guesses wrong.
    if (path.endsWith('.txt')) response.setHeader('content-type', 'text/plain; charset=utf-8');
    // Else a browser may hold on to an old worker.
    if (path === '/sw.js' || path === '/version.txt') response.setHeader('cache-control', 'no-cache');
  },
});
const server = createServer((request, response) => {
  const url = request.url ?? '/';
  if (!url.startsWith(base)) {
    response.writeHead(302, { location: base }).end();
    return;
  }
  request.url = url.slice(base.length - 1);
  serveFile(request, response, () => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    createReadStream(join(dist, '404.html')).pipe(response);
  });
});

let port = wanted;
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE' || port >= wanted + tries) throw error;
  port += 1;
  server.listen(port, '127.0.0.1');
});
server.on('listening', () =>
  console.log(`\n计库 is served at http://localhost:${port}${base}  (stop with Ctrl+C)`),
);
server.listen(port, '127.0.0.1');
