/** Has Pagefind write the index and puts the plans' own text into its fragments. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { blankNeighbours } from '../../src/search/blanks.ts';
import { signature } from '../../src/search/packed-file.ts';
import { cut } from '../../src/search/plan-fragment.ts';
import { packBlanks, packVariants, sideFileName } from '../../src/search/side-file.ts';
import type { SideFile, SidePart } from '../../src/search/side-file.ts';
import type { Topic } from '../../src/schema/topic.ts';
import { placePlans } from './plan-places.ts';
import { toPlanRecord } from './plan-record.ts';
import type { Fragment, PlanRecord } from './plan-record.ts';
import type { IndexedPlan } from './read-plans.ts';
import { writeSidePart } from './write-side-part.ts';
import { readVariants, variantsFor } from './variants.ts';

/** Ready-made interfaces that come with every index and that this site does not use. */
const unusedFiles = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** Plans an index: Pagefind needs more than a megabyte of memory for each, so a large corpus is cut into several. */
const plansPerIndex = 1_000;

/** Words a chunk of the index: a query fetches one chunk a word, but more chunks make a longer list of them. */
const wordsPerChunk = (plans: number) => (plans <= 500 ? 1_000 : 4_000);

export interface IndexOptions {
  /** Plans an index, 1,000 unless told. */
  readonly perIndex?: number;
  /** Called after every plan with how many are done. */
  readonly onPlan?: (done: number) => void;
}

/**
 * Writes the index of the plans to `folder`, replacing what stands there only when it is complete. Where there are many
 * plans, the first index stands in `folder` itself and the others in `1/`, `2/` … below it.
 * The same plans give the same bytes. Throws with Pagefind's own words where it refuses something.
 */
export async function writeIndex(
  plans: readonly IndexedPlan[],
  vocabulary: readonly Topic[],
  folder: string,
  { perIndex = plansPerIndex, onPlan = () => {} }: IndexOptions = {},
): Promise<void> {
  const variants = readVariants();
  const places = placePlans(plans);
  const chars = new Set<string>();
  const blanks = new Set<string>();
  const next = `${folder}.new`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  const sideParts: SidePart[] = [];
  let done = 0;
  for (const [at, part] of cutEvenly(plans, Math.ceil(plans.length / perIndex)).entries()) {
    const records = part.map((plan) => {
      const place = places.get(plan.id);
      if (!place) throw new Error(`${plan.id}: Unexpected plan, expected one with a place`);
      return toPlanRecord(plan, place, vocabulary, variants);
    });
    for (const { texts, fragment } of records) {
      for (const text of texts) for (const char of text) chars.add(char);
      const shown = fragment.content.replaceAll(cut, '').split('\n');
      for (const pair of shown.flatMap((text) => blankNeighbours(text, variants))) blanks.add(pair);
    }
    const own = at === 0 ? '' : `${at}/`;
    const fragments = await writePart(records, join(next, own), () => onPlan(++done));
    sideParts.push(await writeSidePart(fragments, next, own));
  }
  const side: SideFile = {
    planCount: plans.length,
    topics: vocabulary.map(({ name }) => name),
    parts: sideParts,
    variants: packVariants(variantsFor(chars, variants)),
    blanks: packBlanks(blanks),
  };
  writeFileSync(join(next, sideFileName), JSON.stringify(side));
  rmSync(folder, { recursive: true, force: true });
  renameSync(next, folder);
}

/** Writes one Pagefind index and says which record each of its fragments, named, belongs to. */
async function writePart(
  records: readonly PlanRecord[],
  folder: string,
  onPlan: () => void,
): Promise<ReadonlyMap<string, PlanRecord>> {
  // Pagefind reads the size from the environment when its program is started.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(wordsPerChunk(records.length));
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({ keepIndexUrl: true });
    if (!index) throw new Error(errors.join('\n'));
    for (const { record } of records) {
      throwAny((await index.addCustomRecord(record)).errors);
      onPlan();
    }
    throwAny((await index.writeFiles({ outputPath: folder })).errors);
  } finally {
    // Ends the program, and with it the memory it took.
    await pagefind.close();
  }
  for (const name of readdirSync(folder)) if (unusedFiles.test(name)) rmSync(join(folder, name));
  return replaceFragments(
    join(folder, 'fragment'),
    new Map(records.map((record) => [record.fragment.url, record])),
  );
}

/** Parts by a hash of the id, so that a new plan changes one part only. */
function cutEvenly(plans: readonly IndexedPlan[], count: number): IndexedPlan[][] {
  const parts = Array.from({ length: count }, (): IndexedPlan[] => []);
  for (const plan of plans) {
    parts[createHash('sha256').update(plan.id).digest().readUInt32BE() % count].push(plan);
  }
  return parts.filter((part) => part.length > 0);
}

function replaceFragments(
  folder: string,
  records: ReadonlyMap<string, PlanRecord>,
): ReadonlyMap<string, PlanRecord> {
  const named = new Map<string, PlanRecord>();
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const { url } = JSON.parse(gunzipSync(readFileSync(file)).toString().slice(signature.length)) as Fragment;
    const record = records.get(url);
    if (!record) throw new Error(`${name}: Unexpected fragment of ${url}, expected one of a plan`);
    writeFileSync(file, gzipSync(signature + JSON.stringify(record.fragment), { level: 9 }));
    named.set(name.replace(/\.[^.]*$/, ''), record);
  }
  return named;
}

function throwAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
