/** The files of the dataset: the tables, their description, and a list of checksums. */
import { createHash } from 'node:crypto';
import { loadCorpus } from '../lib/corpus.ts';
import { recordJson } from '../lib/record.ts';
import { fullUrl, toUrl } from '../lib/urls.ts';
import { dataPackage } from './data-package.ts';
import { gatherInput } from './gather-input.ts';
import type { DatasetInput } from './gather-input.ts';
import type { Table } from './table.ts';
import { tables } from './tables.ts';
import { formats } from './formats.ts';
import { writeParts } from './write-parts.ts';

/** A file as it is published. */
export interface DataFile {
  /** Path below `/data/`. */
  readonly path: string;
  readonly mediatype: string;
  readonly content: string;
  /** In bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** A table, written, or one of the files it is in. */
export interface TableFile extends DataFile {
  readonly table: Table;
  /** How many rows there are, the head not counted. */
  readonly rows: number;
  /** 1-based. */
  readonly part: number;
}

/** Everything below `/data/` but the cleaning records. */
export interface Dataset {
  /** The files of a table stand together. */
  readonly tables: readonly TableFile[];
  readonly description: DataFile;
  readonly manifest: DataFile;
}

let loaded: Promise<Dataset> | undefined;

/** The dataset; made once in a build, afresh for every request while developing. */
export function loadDataset(): Promise<Dataset> {
  if (!loaded || import.meta.env.DEV) loaded = makeDataset();
  return loaded;
}

async function makeDataset(): Promise<Dataset> {
  const { sources } = await loadCorpus();
  const home = import.meta.env.SITE ? fullUrl(toUrl('data/')) : undefined;
  const written = writeTables(await gatherInput());
  const description = dataFile(
    'datapackage.json',
    'application/json',
    `${JSON.stringify(dataPackage(written, home), null, 2)}\n`,
  );
  const records = sources.map(({ id }) => ({ path: `records/${id}.json`, sha256: digest(recordJson(id)) }));
  const manifest = dataFile(
    'manifest-sha256.txt',
    'text/plain',
    writeManifest([...written, description, ...records]),
  );
  return { tables: written, description, manifest };
}

/** Every table as a file, or several. */
function writeTables(input: DatasetInput): TableFile[] {
  return tables.flatMap((table) =>
    writeParts(table, table.rows(input)).map(({ path, content, rows }, at) => ({
      ...dataFile(path, formats[table.format].mediatype, content),
      table,
      rows,
      part: at + 1,
    })),
  );
}

/** A line a file, as BagIt and `sha256sum -c` have it; paths are below the list's own folder. */
function writeManifest(files: readonly Pick<DataFile, 'path' | 'sha256'>[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

function dataFile(path: string, mediatype: string, content: string): DataFile {
  const bytes = Buffer.from(content);
  return { path, mediatype, content, size: bytes.length, sha256: digest(bytes) };
}

function digest(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
