/** Has Pagefind index the plans of a shard. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPages } from '../../src/search/index-part.ts';
import { signature, unpack } from '../../src/search/packed-file.ts';
import type { Fragment, PlanRecord } from './plan-record.ts';

export interface PagefindIndex {
  /** Contents by name within the folder of the index, without fragments. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Whose fragment each is, by name within that folder: Pagefind's own hold the words of the index. */
  readonly fragments: ReadonlyMap<string, PlanRecord>;
  /** Name of the file that lists pages and chunks. */
  readonly index: string;
  /** Pages in the order in which the index numbers them. */
  readonly pages: readonly PlanRecord[];
}

/** Ready-made interfaces that come with every index and that this site does not use. */
const unusedFiles = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;
const fragmentFolder = 'fragment/';

/**
 * Indexes the records, in chunks of `chunkSize` places of words. The same records give the same bytes. Rejects with
 * Pagefind's own words where it refuses something.
 */
export async function runPagefind(
  records: readonly PlanRecord[],
  chunkSize: number,
  onPlan: (id: string) => void,
): Promise<PagefindIndex> {
  const written = await writeFiles(records, chunkSize, onPlan);
  const byUrl = new Map(records.map((record) => [record.fragment.url, record]));
  const fragments = new Map<string, PlanRecord>();
  const files = new Map<string, Buffer>();
  for (const [name, content] of written) {
    if (unusedFiles.test(name)) continue;
    if (!name.startsWith(fragmentFolder)) {
      files.set(name, content);
      continue;
    }
    const { url } = JSON.parse(gunzipSync(content).toString().slice(signature.length)) as Fragment;
    const record = byUrl.get(url);
    if (!record) throw new Error(`${name}: Unexpected fragment of ${url}, expected one of a plan`);
    fragments.set(name, record);
  }
  const [index, list] = [...files].find(([name]) => name.endsWith('.pf_meta')) ?? [];
  if (!index || !list) throw new Error('Unexpected index, expected one with a .pf_meta file');
  const pages = readPages(await unpack(new Uint8Array(list), index)).map(([name]) => {
    const record = fragments.get(`${fragmentFolder}${name}.pf_fragment`);
    if (!record) throw new Error(`${name}: Unexpected page of the index, expected one with a fragment`);
    return record;
  });
  return { files, fragments, index, pages };
}

/** What Pagefind writes, by name. */
async function writeFiles(
  records: readonly PlanRecord[],
  chunkSize: number,
  onPlan: (id: string) => void,
): Promise<ReadonlyMap<string, Buffer>> {
  // Pagefind reads the size from the environment when its program is started.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(chunkSize);
  const pagefind = await import('pagefind');
  const folder = mkdtempSync(join(tmpdir(), 'jiku-shard-'));
  try {
    const { index, errors } = await pagefind.createIndex({ keepIndexUrl: true });
    if (!index) throw new Error(errors.join('\n'));
    for (const { record, fact } of records) {
      throwAny((await index.addCustomRecord(record)).errors);
      onPlan(fact.id);
    }
    throwAny((await index.writeFiles({ outputPath: folder })).errors);
    return readFolder(folder);
  } finally {
    // Ends the program, and with it the memory it took.
    await pagefind.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function readFolder(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return new Map(names.map((name) => [name.replaceAll(sep, '/'), readFileSync(join(folder, name))]));
}

function throwAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
