/**
 * Results of conversions by everything they depend on: a source that was converted before, by the same rules
 * and under the same word of the curator, is not converted again. Nothing else is kept between runs.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceCuration } from '../../src/schema/curation.ts';
import type { Block } from '../../src/plan/document.ts';
import type { ComparedPlan, Kinship } from '../copies/mark-copies.ts';
import type { ConvertedResult, RefusedResult, SourceResult } from './source-result.ts';

export interface ResultCache {
  readonly key: (path: string, bytes: Uint8Array, curation: SourceCuration) => string;
  readonly has: (key: string) => boolean;
  /** Throws where there is no entry, or none that can be read; it is then gone. */
  readonly read: (key: string) => ConvertedResult | RefusedResult;
  /** The part of an entry that is needed of all plans at once. */
  readonly readSketches: (key: string) => readonly ComparedPlan[];
  readonly readBlocks: (key: string) => readonly (readonly Block[])[];
  readonly write: (key: string, result: SourceResult) => void;
  /** What the plans of these sources, in this order, have from one another: found once, as long as no source changes. */
  readonly kinship: (
    keys: readonly string[],
    find: () => ReadonlyMap<string, Kinship>,
  ) => ReadonlyMap<string, Kinship>;
  /** Deletes the entries that are not among these. */
  readonly prune: (keys: ReadonlySet<string>) => void;
}

/** Opens the cache in a folder, which is made if it is not there. */
export function openCache(folder: string, version: string): ResultCache {
  mkdirSync(folder, { recursive: true });
  const fileOf = (key: string) => join(folder, `${key}.json`);
  const readLine = <T>(key: string, number: number): T => {
    try {
      return JSON.parse(readFileSync(fileOf(key), 'utf8').split('\n', number + 1)[number]) as T;
    } catch (error) {
      rmSync(fileOf(key), { force: true });
      throw new Error(`a kept result cannot be read (${(error as Error).message}); run again`);
    }
  };
  const writeLines = (key: string, lines: readonly unknown[]) => {
    // A reader never sees half an entry: it gets its name when it is whole.
    const draft = join(folder, `.${randomBytes(6).toString('hex')}`);
    try {
      writeFileSync(draft, lines.map((line) => JSON.stringify(line)).join('\n'));
      renameSync(draft, fileOf(key));
    } finally {
      rmSync(draft, { force: true });
    }
  };
  let kinshipKey = '';
  return {
    key: (path, bytes, curation) =>
      createHash('sha256')
        .update(JSON.stringify([version, path, curation]))
        .update(bytes)
        .digest('hex')
        .slice(0, 40),
    has: (key) => existsSync(fileOf(key)),
    read: (key) => readLine(key, 2),
    readSketches: (key) => readLine(key, 0),
    readBlocks: (key) => readLine(key, 1),
    write: (key, result) => {
      const { sketches, blocks, ...rest } =
        'reason' in result ? { ...result, sketches: [], blocks: [] } : result;
      writeLines(key, [sketches, blocks, rest]);
    },
    kinship: (keys, find) => {
      const digest = createHash('sha256')
        .update(JSON.stringify([version, keys]))
        .digest('hex');
      kinshipKey = `kinship-${digest.slice(0, 40)}`;
      if (existsSync(fileOf(kinshipKey))) return new Map(readLine<[string, Kinship][]>(kinshipKey, 0));
      const found = find();
      writeLines(kinshipKey, [[...found]]);
      return found;
    },
    prune: (keys) => {
      for (const name of readdirSync(folder)) {
        const key = name.replace(/\.json$/, '');
        if (!keys.has(key) && key !== kinshipKey) rmSync(join(folder, name), { force: true });
      }
    },
  };
}
