/** The converter's run over a folder, in this process: its rules are loaded once for all runs of a test. */
import { join } from 'node:path';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { convertSource } from '../../scripts/pipeline.ts';
import { openCache } from '../../scripts/run/result-cache.ts';
import { runConversion } from '../../scripts/run/run-conversion.ts';
import type { RunReport } from '../../scripts/run/run-conversion.ts';
import { toResult } from '../../scripts/run/to-result.ts';
import type { WorkerPool } from '../../scripts/run/worker-pool.ts';

const knowledge = readKnowledge('content');

/** `before` is done when a source has been listed and its turn has come. */
function poolOf(before: () => void): WorkerPool {
  return {
    inTurn: (task) => {
      before();
      return task(async ({ path, bytes, curation }) => {
        const result = toResult(await convertSource({ name: path, bytes }, knowledge, curation));
        return { result, cpu: 0, spent: 0, rss: 0, peak: 0 };
      });
    },
    usage: () => ({ children: 0, cpu: 0 }),
    close: () => {},
  };
}

/** Converts `sources/` of a folder into its `plans/` and `records/`, beside `moved.yml`. */
export function runInProcess(folder: string, before: () => void = () => {}): Promise<RunReport> {
  const at = (name: string) => join(folder, name);
  const folders = {
    sources: at('sources'),
    out: at('plans'),
    records: at('records'),
    curation: at('sources.yml'),
    moved: at('moved.yml'),
    scratch: at('unpacked'),
  };
  const cache = openCache(at('cache'), 'rules');
  return runConversion(folders, cache, poolOf(before), { again: new Set(), all: false });
}
