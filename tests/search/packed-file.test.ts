import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchDeflated, fetchPacked, signature } from '../../src/search/packed-file.ts';

async function fetchFrom(
  answer: RequestListener,
  fetchFile: (url: string) => Promise<unknown> = fetchPacked,
): Promise<unknown> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    return await fetchFile(`http://127.0.0.1:${port}/a`).catch((error: unknown) => error);
  } finally {
    server.close();
  }
}

test('a file of which the end never comes is one that no server answered, not one that is broken', async () => {
  const error = await fetchFrom((_, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('pagefind', () => response.destroy());
  });
  expect(error).toMatchObject({ name: 'MissingFileError', status: undefined });
});

test('a file that is not there is named with its status', async () => {
  const error = await fetchFrom((_, response) => response.writeHead(404).end());
  expect(error).toMatchObject({ name: 'MissingFileError', status: 404 });
});

/** A browser of before 2023 knows this format only. */
class GzipOnly extends DecompressionStream {
  constructor(format: CompressionFormat) {
    if (format !== 'gzip') throw new TypeError(`Unsupported compression format: '${format}'`);
    super(format);
  }
}
afterEach(() => vi.unstubAllGlobals());

test.each([
  ['of today', globalThis.DecompressionStream],
  ['that unpacks gzip only', GzipOnly],
  ['that unpacks nothing', undefined],
])('a browser %s reads both kinds of files, also where streams were joined', async (_, stream) => {
  vi.stubGlobal('DecompressionStream', stream);
  const cut = (text: string) => deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH });
  const joined = Buffer.concat([cut('一'), cut(''), cut('二三'), Buffer.from([3, 0])]);
  const deflated = await fetchFrom((_request, response) => response.end(joined), fetchDeflated);
  expect(new TextDecoder().decode(deflated as Uint8Array)).toBe('一二三');
  const packed = await fetchFrom((_request, response) => response.end(gzipSync(`${signature}一`)));
  expect(new TextDecoder().decode(packed as Uint8Array)).toBe('一');
});
