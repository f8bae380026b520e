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
import type { ConvertedResult, PrintedResult, RefusedResult, SourceResult } from './source-result.ts';

export interface ResultCache {
  readonly key: (path: string, bytes: Uint8Array, curation: SourceCuration) => string;
  readonly has: (key: string) => boolean;
  /** Takes an entry over from the folder of another cache; false where that has none, or none that is whole. */
  readonly adopt: (key: string, folder: string) => boolean;
  /** Throws, like all that read, where an entry is not as it was written; the cache is then emptied. */
  readonly read: (key: string) => ConvertedResult | RefusedResult;
  /** The part of an entry that is needed of all plans at once. */
  readonly readSketches: (key: string) => readonly ComparedPlan[];
  /** The text of each of its plans, in order. */
  readonly readBlocks: (key: string) => readonly (readonly Block[])[];
  readonly write: (key: string, result: SourceResult) => void;
  /**
   * What the plans of these sources, in this order, have from one another: found once, as long as no source changes,
   * or `again`.
   */
  readonly kinship: (
    keys: readonly string[],
    again: boolean,
    find: () => ReadonlyMap<string, Kinship>,
  ) => ReadonlyMap<string, Kinship>;
  /** The files of a source, its plans marked with what they have from others: printed once, or `again`. */
  readonly printed: (
    key: string,
    kin: ReadonlyMap<string, Kinship>,
    again: boolean,
    print: () => PrintedResult | RefusedResult,
  ) => PrintedResult | RefusedResult;
  /** Deletes the entries that are neither among these nor of use since the cache was opened. */
  readonly prune: (keys: ReadonlySet<string>) => void;
}

/** Of a result: sketches, blocks, the rest. */
const resultLines = 3;
const digestLength = 40;

/** Opens the cache in a folder, which is made if it is not there. */
export function openCache(folder: string, version: string): ResultCache {
  mkdirSync(folder, { recursive: true });
  const fileOf = (key: string) => join(folder, `${key}.json`);
  const readLine = <T>(key: string, number: number): T => {
    const line = readFileSync(fileOf(key), 'utf8').split('\n', number + 1)[number] ?? '';
    if (isSigned(line)) return JSON.parse(line.slice(digestLength)) as T;
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
    throw new Error(`the kept result ${fileOf(key)} was damaged; all were deleted: run again`);
  };
  const writeLines = (key: string, lines: readonly string[]) => {
    // A reader never sees half an entry: it gets its name when it is whole.
    const draft = join(folder, `.${randomBytes(6).toString('hex')}`);
    try {
      writeFileSync(draft, lines.join('\n'));
      renameSync(draft, fileOf(key));
    } finally {
      rmSync(draft, { force: true });
    }
  };
  const asked = new Set<string>();
  const keep = <T>(key: string, again: boolean, make: () => T): T => {
    asked.add(key);
    if (!again && existsSync(fileOf(key))) return readLine<T>(key, 0);
    const made = make();
    writeLines(key, [signed(made)]);
    return made;
  };
  return {
    key: (path, bytes, curation) => digestOf(JSON.stringify([version, path, curation]), bytes),
    has: (key) => existsSync(fileOf(key)),
    adopt: (key, from) => {
      const file = join(from, `${key}.json`);
      const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
      const whole = lines.length === resultLines && lines.every(isSigned);
      if (whole) writeLines(key, lines);
      return whole;
    },
    read: (key) => readLine(key, 2),
    readSketches: (key) => readLine(key, 0),
    readBlocks: (key) => readLine(key, 1),
    write: (key, result) => {
      const { sketches, blocks, ...rest } =
        'reason' in result ? { ...result, sketches: [], blocks: [] } : result;
      writeLines(key, [sketches, blocks, rest].map(signed));
    },
    kinship: (keys, again, find) =>
      new Map(keep(`kinship-${digestOf(JSON.stringify([version, keys]))}`, again, () => [...find()])),
    printed: (key, kin, again, print) => keep(`${key}-${digestOf(JSON.stringify([...kin]))}`, again, print),
    prune: (keys) => {
      for (const name of readdirSync(folder)) {
        const key = name.replace(/\.json$/, '');
        if (!keys.has(key) && !asked.has(key)) rmSync(join(folder, name), { recursive: true, force: true });
      }
    },
  };
}

/** A line behind its digest: what a disk or a hand spoils is not taken for a result. */
function signed(line: unknown): string {
  const content = JSON.stringify(line);
  return digestOf(content) + content;
}

function isSigned(line: string): boolean {
  return line.slice(0, digestLength) === digestOf(line.slice(digestLength));
}

function digestOf(text: string, bytes: Uint8Array = new Uint8Array()): string {
  return createHash('sha256').update(text).update(bytes).digest('hex').slice(0, digestLength);
}
