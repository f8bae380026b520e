/** Queries of one engine: what is found, what is fetched, how long it takes. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { seededRandom } from '../../seeded-random.ts';
import type { PhraseSample } from '../phrase-samples.ts';
import { serveFolder } from '../serve-folder.ts';
import { pretendToBeChinesePage } from '../stock-index.ts';
import { answersName, scriptName } from './bundle-reader.ts';
import type { Engine, OpenAnswers, OpenReader, Reader } from './engine.ts';
import { percentile } from './percentile.ts';
import type { QueryFigures, Tally } from './results.ts';

/** Folder of the index within what is served. */
export const indexFolder = 'pagefind';
/** Pages loaded afresh to see what they fetch, and milliseconds after which no more are. */
const [freshPages, freshTime] = [40, 120_000];
/** Times every phrase is asked once it was asked before, and milliseconds after which it is not again. */
const [rounds, roundsTime] = [3, 60_000];

/** Measures an engine whose index and bundled reader stand in `root`. */
export async function measureQueries(
  engine: Engine,
  root: string,
  samples: readonly PhraseSample[],
): Promise<QueryFigures> {
  pretendToBeChinesePage();
  const folder = join(root, indexFolder);
  const names = engine.readNames?.(folder);
  const toId = (name: string) => names?.get(name) ?? name;
  const served = await serveFolder(root);
  const url = `${served.url}${indexFolder}/`;
  const queryOf = ({ query }: PhraseSample) => engine.toQuery?.(query) ?? query;
  const load = async (): Promise<Reader> => {
    const { open } = (await importFetched(folder, url, scriptName)) as { readonly open: OpenReader };
    return open(url, (script) => importFetched(folder, url, script.slice(url.length)));
  };
  const timeAnswers = async () => {
    const script = await importFetched(folder, url, answersName);
    const answer = await (script as { readonly openAnswers: OpenAnswers }).openAnswers(url);
    return timeRounds(samples, (sample) => answer(queryOf(sample)));
  };
  try {
    const before = heldBytes();
    const reader = await load();
    const tallies = new Map<string, Tally>();
    for (const sample of samples) {
      const found = (await reader.find(queryOf(sample))).map(toId);
      const key = `${sample.kind} ${sample.length}`;
      tallies.set(key, count(sample, found, tallies.get(key)));
    }
    const find = await timeRounds(samples, (sample) => reader.find(queryOf(sample)));
    const held = heldBytes() - before;
    const answered = engine.answers ? await timeAnswers() : undefined;
    const bytes = await measureFreshPages(load, samples.map(queryOf), () =>
      served.takeRequests().reduce((sum, request) => sum + request.bytes, 0),
    );
    const times = [...find.values()].flat();
    const byLength = [...find.keys()]
      .sort((a, b) => a - b)
      .map((length) => {
        const own = answered?.get(length);
        return {
          length,
          p95: percentile(find.get(length) ?? [], 95),
          ...(own ? { answer: percentile(own, 95) } : {}),
        };
      });
    const latency = { p50: percentile(times, 50), p95: percentile(times, 95), byLength };
    return { tallies: [...tallies.values()], ...bytes, ...latency, held };
  } finally {
    await served.close();
  }
}

/** Milliseconds that each sample took, in every round, by length of the phrase. */
async function timeRounds(
  samples: readonly PhraseSample[],
  ask: (sample: PhraseSample) => Promise<unknown>,
): Promise<ReadonlyMap<number, number[]>> {
  const times = new Map<number, number[]>();
  const start = performance.now();
  for (let round = 0; round < rounds && performance.now() - start < roundsTime; round++) {
    for (const sample of samples) {
      const asked = performance.now();
      await ask(sample);
      const own = times.get(sample.length) ?? [];
      times.set(sample.length, own);
      own.push(performance.now() - asked);
    }
  }
  return times;
}

/** `takeBytes` says what was fetched since it was last called. */
async function measureFreshPages(
  load: () => Promise<Reader>,
  queries: readonly string[],
  takeBytes: () => number,
): Promise<Pick<QueryFigures, 'first' | 'next' | 'show'>> {
  const random = seededRandom(queries.length);
  const pick = () => queries[Math.floor(random() * queries.length)];
  const [first, next, show]: number[][] = [[], [], []];
  const start = performance.now();
  for (let page = 0; page < freshPages && performance.now() - start < freshTime; page++) {
    takeBytes();
    const reader = await load();
    const query = pick();
    await reader.find(query);
    first.push(takeBytes());
    await reader.find(pick());
    next.push(takeBytes());
    if (!reader.show) continue;
    await reader.show(query);
    show.push(takeBytes());
  }
  return { first, next, show };
}

function count(sample: PhraseSample, found: readonly string[], so: Tally | undefined): Tally {
  const truth = new Set(sample.plans);
  return {
    kind: sample.kind,
    length: sample.length,
    phrases: (so?.phrases ?? 0) + 1,
    answered: (so?.answered ?? 0) + (found.length > 0 ? 1 : 0),
    true: (so?.true ?? 0) + truth.size,
    given: (so?.given ?? 0) + found.length,
    right: (so?.right ?? 0) + found.filter((id) => truth.has(id)).length,
  };
}

/** Node imports nothing over the network, so a script is fetched, to be counted, and read from disk. */
async function importFetched(folder: string, url: string, name: string): Promise<unknown> {
  await (await fetch(url + name)).arrayBuffer();
  return import(pathToFileURL(join(folder, name)).href);
}

function heldBytes(): number {
  // The second time takes what the first set free.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
