#!/usr/bin/env node
/**
 * Serves dist/ on this machine as hosts do, under the base path it was built for, and prints the address. PORT sets the
 * port.
 */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { extname } from 'node:path/posix';
import sirv from 'sirv';
import { securityHeaders } from '../src/hosts/security-headers.ts';
import { basePath } from './hosts/base-path.ts';
import { cacheControl } from './site/cache-control.ts';
import { contentType } from './site/content-types.ts';

const dist = resolve('dist');
const base = basePath(process.env.BASE_PATH);
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
  etag: true,
  gzip: true,
  brotli: true,
  setHeaders(response, path) {
    for (const header of securityHeaders) response.setHeader(...header);
    response.setHeader('cache-control', cacheControl(path.slice(1)));
    if (extname(path) !== '') response.setHeader('content-type', contentType(path));
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
    for (const header of securityHeaders) response.setHeader(...header);
    response.writeHead(404, { 'content-type': contentType('404.html') });
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
