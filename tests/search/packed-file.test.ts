import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { fetchPacked } from '../../src/search/packed-file.ts';

async function fetchFrom(answer: RequestListener): Promise<unknown> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    return await fetchPacked(`http://127.0.0.1:${port}/a`).catch((error: unknown) => error);
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
