/** Puts files of one version into a cache: every one is held against its digest, whatever it comes from. */
import { digestOf } from './digest-of.ts';
import type { ListedFile } from './site-files.ts';

/** `network`: no answer; `changed`: the site holds another file, as while it is being deployed; `full`: no room. */
export type FillFailure = 'network' | 'changed' | 'full';

/** Why a cache could not be filled. What is in it stays: the next try goes on from there. */
export class FillError extends Error {
  override readonly name = 'FillError';
  readonly reason: FillFailure;

  constructor(reason: FillFailure, url: string, options?: ErrorOptions) {
    super(`${reason}: ${url}`, options);
    this.reason = reason;
  }
}

export interface FillOptions {
  /** Address that the files are below, with a slash at its end. */
  readonly base: string;
  /** The caches a file may be copied from. */
  readonly isOwn: (name: string) => boolean;
  readonly onFile?: (file: ListedFile) => void;
  readonly signal?: AbortSignal;
}

/** Files fetched at a time. */
const atOnce = 6;
/** Says to the worker that a file is not for showing: it would keep it a second time. */
export const fillHeader = 'x-jiku-fill';

/** Rejects with `FillError`, or with the signal's reason. */
export async function fillCache(
  cache: Cache,
  files: readonly ListedFile[],
  { base, isOwn, onFile, signal }: FillOptions,
): Promise<void> {
  const names = (await caches.keys()).filter(isOwn);
  const kept = await listKept([...(await Promise.all(names.map((name) => caches.open(name)))), cache]);
  const queue = files.values();
  let isStopped = false;
  const work = async () => {
    for (const file of queue) {
      signal?.throwIfAborted();
      if (isStopped) return;
      const url = new URL(file[0], base).href;
      await putFile(cache, url, file[1], kept.get(url) ?? []);
      onFile?.(file);
    }
  };
  const workers = Array.from({ length: atOnce }, () =>
    work().catch((error: unknown) => {
      isStopped = true;
      throw error;
    }),
  );
  await Promise.all(workers);
}

/** Where each address is kept, the last cache first. */
async function listKept(all: readonly Cache[]): Promise<Map<string, Cache[]>> {
  const kept = new Map<string, Cache[]>();
  for (const cache of all) {
    for (const { url } of await cache.keys()) kept.set(url, [cache, ...(kept.get(url) ?? [])]);
  }
  return kept;
}

/** Copies a file from a cache that holds it as it should be, or fetches it. */
async function putFile(cache: Cache, url: string, digest: string, kept: readonly Cache[]): Promise<void> {
  for (const source of kept) {
    const copy = await source.match(url, { ignoreVary: true });
    if (!copy || (await digestOf(await copy.clone().arrayBuffer())) !== digest) continue;
    return source === cache ? undefined : put(cache, url, copy);
  }
  const response = await fetchFresh(url);
  if (!response.ok || (await digestOf(await readWhole(response.clone(), url))) !== digest)
    throw new FillError('changed', url);
  await put(cache, url, response);
}

async function fetchFresh(url: string): Promise<Response> {
  try {
    return await fetch(url, { cache: 'no-cache', headers: { [fillHeader]: '' } });
  } catch (cause) {
    throw new FillError('network', url, { cause });
  }
}

async function readWhole(response: Response, url: string): Promise<ArrayBuffer> {
  try {
    return await response.arrayBuffer();
  } catch (cause) {
    throw new FillError('network', url, { cause });
  }
}

async function put(cache: Cache, url: string, response: Response): Promise<void> {
  try {
    await cache.put(url, response);
  } catch (cause) {
    throw new FillError('full', url, { cause });
  }
}
