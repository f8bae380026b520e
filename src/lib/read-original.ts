/** Restores the original of a source for the pages that show or point at it. */
import { loadCorpus } from './corpus.ts';
import type { Corpus, Source } from './corpus.ts';
import { planSections } from './plan-texts.ts';
import { restoreOriginal } from './original.ts';
import { readRecord } from './record.ts';

let last: { id: string; text: string | undefined } | undefined;

/** The original of a source by its id, as `restoreOriginal` has it. Keeps the last: pages come in source order. */
export async function readOriginal(id: string): Promise<string | undefined> {
  if (last?.id !== id) {
    const plans = (await loadCorpus()).sources.find((source) => source.id === id)?.plans ?? [];
    const texts = plans.map((plan) => planSections(plan));
    last = { id, text: restoreOriginal(texts, readRecord(id)) };
  }
  return last.text;
}

/**
 * A corpus of more sources has no text files of its originals: hosts take only so many files, and the page of an original
 * holds the same.
 */
const mostTextFiles = 1_000;

/** Whether originals are there as text too. */
export function hasTextFiles({ sources }: Pick<Corpus, 'sources'>): boolean {
  return sources.length <= mostTextFiles;
}

let listed: Promise<readonly Source[]> | undefined;

/** The sources whose original can be shown; found once in a build, afresh for every request while developing. */
export function listOriginals(): Promise<readonly Source[]> {
  if (!listed || import.meta.env.DEV) listed = findOriginals();
  return listed;
}

async function findOriginals(): Promise<readonly Source[]> {
  const shown: Source[] = [];
  for (const source of (await loadCorpus()).sources)
    if ((await readOriginal(source.id)) !== undefined) shown.push(source);
  return shown;
}
