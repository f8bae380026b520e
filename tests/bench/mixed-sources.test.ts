import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlans } from '../../scripts/search/read-plans.ts';
import { openCache } from '../../scripts/run/result-cache.ts';
import { runConversion } from '../../scripts/run/run-conversion.ts';
import { openWorkerPool } from '../../scripts/run/worker-pool.ts';
import { broken, mixedSources, writeSources } from './mixed-sources.ts';

test('all files of a drop come through with their plans, and the broken ones are set aside', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiku-bench-'));
  const pool = openWorkerPool(2);
  try {
    const drop = mixedSources(readPlans('content/plans'), 40, 5);
    const at = (name: string) => join(folder, name);
    mkdirSync(at('sources'));
    writeSources(drop, at('sources'));
    const plans = new Map<string, number>();
    const { quarantined } = await runConversion(
      {
        sources: at('sources'),
        out: at('plans'),
        records: at('records'),
        curation: at('sources.yml'),
        scratch: at('scratch'),
      },
      openCache(at('cache'), 'test'),
      pool,
      { again: new Set(), all: true },
      { onSource: ({ path, counts }) => plans.set(path, counts.plans) },
    );
    const whole = drop.filter(({ kind }) => kind !== broken);
    expect([...plans]).toEqual(expect.arrayContaining(whole.map(({ path, plans }) => [path, plans])));
    expect(quarantined.map(({ name }) => name).sort()).toEqual(
      drop.flatMap(({ kind, path }) => (kind === broken ? [path] : [])).sort(),
    );
    const kinds = new Set(drop.map(({ kind }) => kind.replace(/,.*/, '')));
    expect([...kinds].sort()).toEqual(['broken', 'docx', 'html', 'pdf', 'text']);
  } finally {
    pool.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
