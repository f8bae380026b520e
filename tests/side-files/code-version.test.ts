import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { codeVersion, reachedFiles } from '../../src/side-files/code-version.ts';
import { makers } from '../../scripts/search/plan-shards.ts';

const shardMakers = makers.map((name) => join('scripts/search', name));

test.each([
  ['a shard of the index', shardMakers],
  ['a plan file', ['src/side-files/plan-files.ts']],
  ['a reading', ['src/side-files/reading-files.ts']],
])('the version of %s is made of all code that a bundler finds in its making', async (_, modules) => {
  const { metafile } = await build({
    entryPoints: modules,
    outdir: 'unused',
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const bundled = Object.keys(metafile.inputs).sort();
  expect(reachedFiles(modules).map((file) => relative('.', file))).toEqual(expect.arrayContaining(bundled));
  expect(bundled.length).toBeGreaterThan(15);
});

test('it changes with a file that is imported by another, not with one that only lends a type', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiku-version-'));
  const write = (name: string, code: string) => writeFileSync(join(folder, name), code);
  const version = () => codeVersion(resolve('.'), [join(folder, 'a.ts')]);
  try {
    write('a.ts', "import { b } from './b.ts';\nimport type { D } from './d.ts';\nexport { b };\n");
    write('b.ts', "export {\n  c,\n} from './c.ts';\nexport const load = () => import('./e.ts');\n");
    for (const name of ['c.ts', 'd.ts', 'e.ts']) write(name, 'export const c = 1;\n');
    const before = version();
    expect(version()).toBe(before);
    write('d.ts', 'export type D = string;\n');
    expect(version()).toBe(before);
    write('c.ts', 'export const c = 2;\n');
    const after = version();
    expect(after).not.toBe(before);
    write('e.ts', 'export const c = 2;\n');
    expect(version()).not.toBe(after);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
