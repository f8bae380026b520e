/** The sources of a run, in order, each with the key of its result; what cannot be one is set aside with its reason. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceCuration } from '../../src/schema/curation.ts';
import type { Curation } from '../curation/read-curation.ts';
import { findCompanions } from '../files/page-companions.ts';
import type { PageCompanions } from '../files/page-companions.ts';
import { listSources, readListed } from '../files/list-sources.ts';
import type { ListedFile } from '../files/list-sources.ts';
import type { Quarantined } from '../files/quarantine.ts';
import { sourceId } from '../files/source-id.ts';
import { unpackZip } from '../files/unpack-zip.ts';
import { checkName } from './check-name.ts';
import type { ResultCache } from './result-cache.ts';

/** A larger file is not a page of plans; bytes. Zips are larger for what is in them. */
export const mostBytes = 32 * 1024 * 1024;
/** What all zips together may unpack to; bytes. */
const mostUnpacked = 2 * 1024 * 1024 * 1024;
const mostZipBytes = 512 * 1024 * 1024;

/** One source of a run. */
export interface GatheredSource extends ListedFile {
  readonly id: string;
  readonly curation: SourceCuration;
  /** Of its result in the cache. */
  readonly key: string;
}

export interface Gathered {
  readonly sources: readonly GatheredSource[];
  readonly quarantined: readonly Quarantined[];
  /** Folders whose files are no sources of their own. */
  readonly passedOver: readonly PageCompanions[];
}

/**
 * Lists a folder of sources; zips are unpacked into `scratch`, which is emptied first. Throws where the folder
 * cannot be read. Reads every file once and keeps none in memory; of those that are not `ours` nothing is read or told.
 */
export async function gatherSources(
  directory: string,
  scratch: string,
  curation: Curation,
  cache: Pick<ResultCache, 'key'>,
  isOurs: (path: string) => boolean = () => true,
): Promise<Gathered> {
  const listing = listSources(directory);
  const quarantined = [...listing.quarantined];
  const files: ListedFile[] = [];
  rmSync(scratch, { recursive: true, force: true });
  let left = mostUnpacked;
  for (const file of listing.files) {
    if (!/\.zip$/i.test(file.path)) {
      files.push(file);
      continue;
    }
    const inside = await openZip(file, join(scratch, String(files.length)), Math.min(left, mostZipBytes));
    left -= inside.files.reduce((sum, { file: unpacked }) => sum + statSync(unpacked).size, 0);
    files.push(...inside.files);
    quarantined.push(...inside.quarantined);
  }
  const passedOver = findCompanions([
    ...files.map(({ path }) => path),
    ...quarantined.map(({ name }) => name),
  ]);
  const isPassed = (path: string) => passedOver.some(({ folder }) => path.startsWith(`${folder}/`));
  const sources: GatheredSource[] = [];
  const twins = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const file of files) {
    if (isPassed(file.path) || !isOurs(file.path)) continue;
    const source = checkSource(file, curation, cache, twins, ids);
    if ('reason' in source) quarantined.push(source);
    else sources.push(source);
  }
  const aside = quarantined.filter(({ name }) => !isPassed(name) && isOurs(name));
  return { sources, quarantined: aside, passedOver };
}

async function openZip(file: ListedFile, target: string, most: number) {
  const aside = (rule: Quarantined['rule'], reason: string) => ({
    files: [],
    quarantined: [{ name: file.path, rule, reason }],
  });
  try {
    mkdirSync(target, { recursive: true });
    return await unpackZip(file, target, most);
  } catch (error) {
    rmSync(target, { recursive: true, force: true });
    return aside('unreadable', `the zip cannot be read: ${(error as Error).message}`);
  }
}

function checkSource(
  file: ListedFile,
  { sources, problems }: Curation,
  cache: Pick<ResultCache, 'key'>,
  twins: Map<string, string>,
  ids: Map<string, string>,
): GatheredSource | Quarantined {
  const { path } = file;
  const aside = (rule: Quarantined['rule'], reason: string): Quarantined => ({ name: path, rule, reason });
  const problem = problems.find(({ source }) => source === path);
  if (problem)
    return aside('curated-out', `sources.yml:${problem.line}: its entry is wrong: ${problem.reason}`);
  const refused = checkName(path, ['zip']);
  if (refused) return { name: path, ...refused };
  const bytes = readListed(file, mostBytes);
  if ('reason' in bytes) return bytes;
  const digest = createHash('sha256').update(bytes).digest('hex');
  const twin = twins.get(digest);
  if (twin !== undefined && bytes.length > 0)
    return aside('same-source', `it has the same bytes as ${twin}; delete one of the two`);
  const id = sourceId(path);
  const namesake = ids.get(id);
  if (namesake !== undefined)
    return aside(
      'same-source',
      `its plans would have the same ids as those of ${namesake}; rename one of the two`,
    );
  twins.set(digest, path);
  ids.set(id, path);
  const word = sources.get(path) ?? {};
  return { ...file, id, curation: word, key: cache.key(path, bytes, word) };
}
