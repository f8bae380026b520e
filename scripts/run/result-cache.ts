/**
 * Results of conversions by everything they depend on: a source that was converted before, by the same rules
 * and under the same word of the curator, is not converted again. Nothing else is kept between runs.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceCuration } from '../../src/schema/curation.ts';
import type { ComparedPlan } from '../copies/mark-copies.ts';
import type { SourceResult } from './source-result.ts';

export interface ResultCache {
  readonly key: (path: string, bytes: Uint8Array, curation: SourceCuration) => string;
  /** True where there is an entry as it was written; one that was damaged or changed since is deleted. */
  readonly has: (key: string) => boolean;
  /** Throws where there is no entry that can be read. */
  readonly read: (key: string) => SourceResult;
  /** The part of an entry that is needed of all plans at once. */
  readonly readSketches: (key: string) => readonly ComparedPlan[];
  readonly write: (key: string, result: SourceResult) => void;
  /** Deletes the entries that are not among these. */
  readonly prune: (keys: ReadonlySet<string>) => void;
}

/** Opens the cache in a folder, which is made if it is not there. */
export function openCache(folder: string, version: string): ResultCache {
  mkdirSync(folder, { recursive: true });
  const fileOf = (key: string) => join(folder, `${key}.json`);
  /** A line each: a digest of the rest, the sketches, the result. */
  const readLine = (key: string, line: number): unknown => {
    try {
      return JSON.parse(readFileSync(fileOf(key), 'utf8').split('\n', line + 1)[line]) as unknown;
    } catch (error) {
      rmSync(fileOf(key), { force: true });
      throw new Error(`a kept result cannot be read (${(error as Error).message}); run again`);
    }
  };
  const isWhole = (file: string): boolean => {
    try {
      const text = readFileSync(file, 'utf8');
      const first = text.indexOf('\n');
      return text.slice(0, first) === digestOf(text.slice(first + 1));
    } catch {
      return false;
    }
  };
  return {
    key: (path, bytes, curation) =>
      createHash('sha256')
        .update(JSON.stringify([version, path, curation]))
        .update(bytes)
        .digest('hex')
        .slice(0, 40),
    has: (key) => {
      if (!existsSync(fileOf(key))) return false;
      if (isWhole(fileOf(key))) return true;
      rmSync(fileOf(key), { recursive: true, force: true });
      return false;
    },
    read: (key) => readLine(key, 2) as SourceResult,
    readSketches: (key) => readLine(key, 1) as readonly ComparedPlan[],
    write: (key, result) => {
      // A reader never sees half an entry: it gets its name when it is whole.
      const draft = join(folder, `.${randomBytes(6).toString('hex')}`);
      try {
        const sketches = 'reason' in result ? [] : result.sketches;
        const content = `${JSON.stringify(sketches)}\n${JSON.stringify(result)}`;
        writeFileSync(draft, `${digestOf(content)}\n${content}`);
        renameSync(draft, fileOf(key));
      } finally {
        rmSync(draft, { force: true });
      }
    },
    prune: (keys) => {
      for (const name of readdirSync(folder))
        if (!keys.has(name.replace(/\.json$/, '')))
          rmSync(join(folder, name), { recursive: true, force: true });
    },
  };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
