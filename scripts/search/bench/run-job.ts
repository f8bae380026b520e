/** The process that `runLimited` starts: does one job and reports. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { growCorpus } from '../../grow/grow-corpus.ts';
import type { IndexSizes } from '../index-sizes.ts';
import { samplePhrases } from '../phrase-samples.ts';
import type { PhraseSample } from '../phrase-samples.ts';
import { blocksOf, readPlans } from '../read-plans.ts';
import type { IndexedPlan } from '../read-plans.ts';
import { engines } from './engines.ts';
import type { Engine } from './engine.ts';
import { measureQueries } from './measure-queries.ts';
import type { Corpus, CorpusFacts, Job } from './results.ts';
import type { Report } from './run-limited.ts';

/** Lengths of the phrases, in characters. */
const lengths = [1, 2, 4, 8, 20];
/** Phrases that stand somewhere, each asked in both scripts, and phrases that stand nowhere. */
const [present, absent] = [300, 100];
const seed = 20_230_101;

try {
  report({ value: await run(JSON.parse(process.argv[2]) as Job) });
} catch (error) {
  report({ error: error instanceof Error ? error.message : String(error) });
}

async function run(job: Job): Promise<unknown> {
  if (job.task === 'sample') return sample(readCorpus(job.corpus), job.file);
  const engine = engines.find(({ id }) => id === job.engine);
  if (!engine) throw new Error(`Unexpected engine ${job.engine}`);
  if (job.task === 'build') {
    return build(engine, readCorpus(job.corpus), job.folder, job.sizes);
  }
  const samples = JSON.parse(readFileSync(job.samples, 'utf8')) as PhraseSample[];
  return measureQueries(engine, job.root, samples);
}

function readCorpus({ folder, size }: Corpus): IndexedPlan[] {
  const plans = readPlans(folder);
  return size <= plans.length ? plans.slice(0, size) : growCorpus(plans, size, seed);
}

function sample(plans: readonly IndexedPlan[], file: string): CorpusFacts {
  const samples = samplePhrases(plans, present, absent, lengths);
  writeFileSync(file, JSON.stringify(samples));
  const texts = plans.map((plan) => blocksOf(plan).join('\n'));
  return {
    plans: plans.length,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    phrases: samples.length,
  };
}

/** Gives the milliseconds that it took. */
async function build(
  engine: Engine,
  plans: readonly IndexedPlan[],
  folder: string,
  sizes?: Partial<IndexSizes>,
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const start = performance.now();
  await engine.build(plans, folder, sizes);
  return performance.now() - start;
}

function report(said: Omit<Report, 'resident'>): void {
  const message: Report = { ...said, resident: process.resourceUsage().maxRSS * 1024 };
  process.send?.(message, () => process.exit());
}
