/** Files of the index: gzip of Pagefind's signature and what it announces, and raw deflate streams. */

/** What Pagefind puts before the content of every file it packs. */
export const signature = 'pagefind_dcd';

/** A file of the index that did not come. */
export class MissingFileError extends Error {
  override readonly name = 'MissingFileError';
  /** HTTP status; `undefined` where no server answered. */
  readonly status: number | undefined;

  constructor(url: string, status?: number, options?: ErrorOptions) {
    super(`${status ?? 'no answer'} fetching ${url}`, options);
    this.status = status;
  }
}

/** Files that a reader is not made to wait for. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';

  constructor(bytes: number, most: number) {
    super(`Unexpected ${bytes} bytes, expected ${most} at most`);
  }
}

/** Fetches a file. Rejects with `MissingFileError` where it does not come, or not to its end. */
async function fetchFile(url: string, cache?: RequestCache): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(url, { cache });
    if (!response.ok) throw new MissingFileError(url, response.status);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof MissingFileError) throw error;
    throw new MissingFileError(url, undefined, { cause: error });
  }
}

/**
 * Fetches a file of plain JSON whose name stays while what it names changes with each build: never taken from the
 * browser's cache unasked, as it would then name files that are gone. Rejects as `fetchPacked` does.
 */
export async function fetchCurrent<Value>(url: string): Promise<Value> {
  return JSON.parse(new TextDecoder().decode(await fetchFile(url, 'no-cache'))) as Value;
}

/** Fetches and unpacks a file. Rejects where it does not come or is none of Pagefind's. */
export async function fetchPacked(url: string): Promise<Uint8Array> {
  return unpack(await fetchFile(url), url);
}

/** Fetches and unpacks a file of JSON. Rejects as `fetchPacked` does. */
export async function fetchJson<Value>(url: string): Promise<Value> {
  return JSON.parse(new TextDecoder().decode(await fetchPacked(url))) as Value;
}

/** Unpacks a file; a host may have unpacked it on the way. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Uint8Array> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isPacked ? await gunzip(bytes) : bytes;
  const start = new TextDecoder().decode(plain.subarray(0, signature.length));
  if (start !== signature) throw new Error(`${name}: Unexpected content, expected a file of Pagefind`);
  return plain.subarray(signature.length);
}

/** Fetches and unpacks a raw deflate stream. Rejects where it does not come or is none. */
export async function fetchDeflated(url: string): Promise<Uint8Array> {
  const bytes = await fetchFile(url);
  const stream = openStream('deflate-raw');
  if (stream) return pipe(bytes, stream);
  const { inflateSync } = await import('fflate');
  return inflateSync(bytes);
}

async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = openStream('gzip');
  if (stream) return pipe(bytes, stream);
  const { gunzipSync } = await import('fflate');
  return gunzipSync(bytes);
}

/** Undefined where the browser has none, or not for this format, which came later than the others. */
function openStream(format: CompressionFormat): DecompressionStream | undefined {
  if (typeof DecompressionStream === 'undefined') return undefined;
  try {
    return new DecompressionStream(format);
  } catch {
    return undefined;
  }
}

async function pipe(bytes: Uint8Array<ArrayBuffer>, stream: DecompressionStream): Promise<Uint8Array> {
  const plain = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(plain).arrayBuffer());
}
