/** Runs engines over a corpus, each step in a process of its own. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IndexSizes } from '../index-sizes.ts';
import { wireSize } from '../serve-folder.ts';
import { answersName, bundleReader } from './bundle-reader.ts';
import type { Engine } from './engine.ts';
import { indexFolder } from './measure-queries.ts';
import type {
  BuildFigures,
  Corpus,
  CorpusFacts,
  CorpusResult,
  EngineResult,
  QueryFigures,
} from './results.ts';
import { runLimited } from './run-limited.ts';
import type { Limits } from './run-limited.ts';

/** Measures each engine. `tell` hears what is under way. Throws where the corpus itself cannot be had. */
export async function runBench(
  engines: readonly Engine[],
  corpus: Corpus,
  limits: Limits,
  tell: (line: string) => void,
  sizes?: Partial<IndexSizes>,
): Promise<CorpusResult> {
  const root = mkdtempSync(join(tmpdir(), 'jiku-bench-'));
  try {
    tell('phrases and what is true of them');
    const samples = join(root, 'samples.json');
    const sampled = await runLimited<CorpusFacts>({ task: 'sample', corpus, file: samples }, limits);
    if ('failed' in sampled) throw new Error(`${corpus.folder}: ${sampled.failed}`);
    const results: EngineResult[] = [];
    for (const engine of engines) {
      const place = mkdtempSync(join(root, 'engine-'));
      results.push(await runEngine(engine, corpus, samples, place, limits, tell, sizes));
      rmSync(place, { recursive: true });
    }
    return { corpus: sampled.value, engines: results };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function runEngine(
  { id, name, reader, answers }: Engine,
  corpus: Corpus,
  samples: string,
  root: string,
  limits: Limits,
  tell: (line: string) => void,
  sizes?: Partial<IndexSizes>,
): Promise<EngineResult> {
  const folder = join(root, indexFolder);
  tell(`${name}: index`);
  const built = await runLimited<number>({ task: 'build', corpus, engine: id, folder, sizes }, limits);
  if ('failed' in built) return { id, failed: `index: ${built.failed}` };
  const build = { milliseconds: built.value, peak: built.peak, ...sizesOf(folder) };
  await bundleReader(reader, folder);
  if (answers) await bundleReader(answers, folder, answersName);
  tell(`${name}: queries`);
  const asked = await runLimited<QueryFigures>({ task: 'query', samples, engine: id, root }, limits);
  if ('failed' in asked) return { id, build, failed: `queries: ${asked.failed}` };
  return { id, build, query: asked.value };
}

/** Folders of texts in this project's index. */
const bundled = /texts\.[^/\\]+$/;

function sizesOf(folder: string): Pick<BuildFigures, 'texts' | 'index' | 'files'> {
  let [texts, index, files] = [0, 0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.js')) continue;
    const bytes = wireSize(join(entry.parentPath, entry.name));
    if (entry.name.endsWith('.pf_fragment') || bundled.test(entry.parentPath)) texts += bytes;
    else index += bytes;
    files++;
  }
  return { texts, index, files };
}
