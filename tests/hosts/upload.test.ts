/** The site put into object storage: rclone itself, and a store that notes what it is sent. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRclone } from '../../scripts/servers.mjs';
import { cacheControl } from '../../scripts/site/cache-control.ts';
import { contentType } from '../../scripts/site/content-types.ts';
import { uploadSteps } from '../../scripts/site/upload-steps.ts';

const site = [
  'index.html',
  'plans/a-01/index.html',
  '404.html',
  '_astro/Page.N6Tykt_k.css',
  '_astro/_...leaf_.astro_astro_type_script_index_0_lang.BsdawoYJ.js',
  'pagefind/facts.bb0d121d63.jiku',
  'pagefind/jiku.json',
  'theme.js',
  'data/plans.csv',
  'sources/a/original.txt',
];

/** What a store says is there, folder by folder where it is asked so. */
function listing(held: ReadonlyMap<string, string>, prefix: string, delimiter: string): string {
  const own = [...held].filter(([key]) => key.startsWith(prefix));
  const cut = (key: string) => (delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length));
  const files = own.filter(([key]) => cut(key) < 0);
  const folders = new Set(own.filter(([key]) => cut(key) >= 0).map(([key]) => key.slice(0, cut(key) + 1)));
  return [
    '<ListBucketResult><IsTruncated>false</IsTruncated>',
    ...files.map(
      ([key, md5]) => `<Contents><Key>${key}</Key><ETag>"${md5}"</ETag><Size>${key.length}</Size>
        <LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents>`,
    ),
    ...Array.from(folders, (folder) => `<CommonPrefixes><Prefix>${folder}</Prefix></CommonPrefixes>`),
    '</ListBucketResult>',
  ].join('');
}

test('files that pages load go before what names them, pages last', () => {
  const steps = uploadSteps([...site, '_headers', '_redirects', 'index.html.br', 'index.html.gz']);
  const order = steps.flatMap(({ paths }) => paths);
  expect(order.toSorted()).toEqual(site.toSorted());
  const kinds = order.map((path) => (path.endsWith('.html') ? 'page' : cacheControl(path)));
  expect([...new Set(kinds)]).toEqual(['public, max-age=31536000, immutable', 'no-cache', 'page']);
  expect(kinds).toEqual(
    [...kinds].sort((a, b) => [...new Set(kinds)].indexOf(a) - [...new Set(kinds)].indexOf(b)),
  );
  for (const step of steps)
    for (const path of step.paths)
      expect([step.contentType, step.cacheControl]).toEqual([contentType(path), cacheControl(path)]);
});

describe.skipIf(!findRclone())('rclone', () => {
  let folder: string;
  let store: Server;
  let target: string;
  /** What the store was sent, in turn. */
  const sent: { method: string; path: string; headers: IncomingHttpHeaders }[] = [];
  const held = new Map<string, string>();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jiku-upload-test-'));
    for (const path of site) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), path);
    }
    store = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { pathname, searchParams } = new URL(request.url!, 'http://store');
      const path = decodeURIComponent(pathname).replace(/^\/bucket\/?/, '');
      const { method = '' } = request;
      sent.push({ method, path, headers: request.headers });
      const tag = held.get(path);
      if (method === 'PUT') {
        held.set(path, createHash('md5').update(Buffer.concat(chunks)).digest('hex'));
        response.writeHead(200, { etag: `"${held.get(path)}"` }).end();
      } else if (method === 'DELETE') {
        held.delete(path);
        response.writeHead(204).end();
      } else if (path === '') {
        response.writeHead(200, { 'content-type': 'application/xml' });
        response.end(listing(held, searchParams.get('prefix') ?? '', searchParams.get('delimiter') ?? ''));
      } else if (tag) {
        const facts = {
          etag: `"${tag}"`,
          'content-length': path.length,
          'last-modified': new Date(0).toUTCString(),
        };
        response.writeHead(200, facts).end();
      } else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(store.address() as AddressInfo).port}`;
    target = `:s3,provider=Other,env_auth=false,access_key_id=x,secret_access_key=y,no_check_bucket=true,endpoint="${endpoint}":bucket`;
  });
  afterAll(async () => {
    await new Promise((resolve) => store.close(resolve));
    rmSync(folder, { recursive: true });
  });

  const upload = async (...more: string[]) => {
    sent.length = 0;
    const env = { PATH: process.env.PATH, HOME: folder };
    const args = ['scripts/upload.ts', target, '--from', folder, ...more];
    await promisify(execFile)(process.execPath, args, { env });
    return sent.filter(({ method }) => method === 'PUT');
  };

  test('sends every file with its type and the time it may be kept, pages last', async () => {
    const puts = await upload();
    expect(puts.map(({ path }) => path).toSorted()).toEqual(site.toSorted());
    for (const { path, headers } of puts) {
      expect(headers['content-type'], path).toBe(contentType(path));
      expect(headers['cache-control'], path).toBe(cacheControl(path));
    }
    const firstPage = puts.findIndex(({ path }) => path.endsWith('.html'));
    expect(puts.slice(firstPage).every(({ path }) => path.endsWith('.html'))).toBe(true);
  });

  test('sends again only what changed, and deletes what is gone but not what open pages may load', async () => {
    writeFileSync(join(folder, 'index.html'), 'INDEX.HTML');
    for (const path of ['plans/gone-01/index.html', '_astro/old.00000000.js']) held.set(path, 'x');
    const puts = await upload('--prune');
    expect(puts.map(({ path }) => path)).toEqual(['index.html']);
    expect(sent.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual([
      'plans/gone-01/index.html',
    ]);
  });
});
