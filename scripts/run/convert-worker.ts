/**
 * The child process that converts sources, one at a time: whatever a hostile file does to time or memory, it does here,
 * and `worker-pool.ts` ends it. Told to start by its parent; ends with it.
 */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { SourceError } from '../decode/decoded-source.ts';
import { readKnowledge } from '../knowledge.ts';
import type { Knowledge } from '../knowledge.ts';
import { convertSource } from '../pipeline.ts';
import { toResult } from './to-result.ts';
import type { Answer, Job, Ready } from './worker-pool.ts';

// A child that is busy cannot notice that its parent was killed; a thread beside it can.
const watchdog = `const parent = process.ppid;
setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 500);`;
new Worker(watchdog, { eval: true }).unref();

const knowledge = loadKnowledge(fileURLToPath(new URL('../../content', import.meta.url)));

process.on('disconnect', () => process.exit());
// pdf.js lets go of promises of a broken file; what matters of them fails where it is awaited too.
process.on('unhandledRejection', () => {});
process.on('message', async (job: Job) => {
  const before = spentCpu();
  const result = await convert(job);
  const spent = spentCpu();
  const answer: Answer = { result, cpu: spent - before, spent, rss: process.memoryUsage.rss() };
  process.send?.(answer);
});
process.send?.({ spent: spentCpu() } satisfies Ready);

/** A fault in a topic or vocabulary is its author's: the file and the field say more to them than where it was noticed. */
function loadKnowledge(content: string): Knowledge {
  try {
    return readKnowledge(content);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

/** Of this process since it began, milliseconds. */
function spentCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A fault of the source is told in its own words; anything else is ours and says so. */
async function convert({ path, bytes, curation }: Job): Promise<Answer['result']> {
  try {
    return toResult(await convertSource({ name: path, bytes }, knowledge, curation));
  } catch (error) {
    if (error instanceof SourceError) return { rule: error.fault, reason: error.message };
    const reason = `the converter failed on it (${(error as Error).message}); please report the file`;
    return { rule: 'converter-failed', reason };
  }
}
