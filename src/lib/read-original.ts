/** Restores the original of a source for the pages that show or point at it. */
import { loadCorpus } from './corpus.ts';
import type { Source } from './corpus.ts';
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
