import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const code = /\.(?:ts|mjs|astro)$/;
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => code.test(name));

/** Folders of src that scripts may import: the schema, the text, the plan model, what search shares with the browser, what builds keep, what hosts send, what pages do without a server or a network. */
const shared = ['schema', 'text', 'plan', 'search', 'side-files', 'hosts', 'from-files', 'offline'];

/** Relative imports of a file, from the project's root. */
function importsOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(/(?:from\s+|import\s+|import\()['"](\.[^'"]+)['"]/g);
  return Array.from(found, ([, path]) => normalize(join(dirname(file), path)));
}

describe('the tree', () => {
  test('src never imports scripts', () => {
    const wrong = filesOf('src').flatMap((file) =>
      importsOf(file)
        .filter((path) => path.startsWith('scripts'))
        .map((path) => `${file} → ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  test('scripts import of src only what is shared', () => {
    const allowed = new RegExp(`^src/(?:${shared.join('|')})/`);
    const wrong = filesOf('scripts').flatMap((file) =>
      importsOf(file)
        .filter((path) => path.startsWith('src') && !allowed.test(path))
        .map((path) => `${file} → ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  test('what scripts share imports nothing of the pages', () => {
    const files = shared.flatMap((folder) => filesOf(join('src', folder)));
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((path) => /^src\/(?:lib|components|layouts|pages)\//.test(path))
        .map((path) => `${file} → ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  test('stages of the converter touch neither the disk nor the terminal', () => {
    const stages = [
      'pipeline',
      'decode',
      'curation',
      'clean',
      'privacy',
      'kind',
      'split',
      'outline',
      'emit',
    ].flatMap((stage) => filesOf(join('scripts', stage)));
    const impure = [...stages, 'scripts/pipeline.ts', 'scripts/ledger.ts'].filter((file) =>
      /node:fs|console\.|process\.(?:std|exit)/.test(readFileSync(file, 'utf8')),
    );
    expect(impure).toEqual([]);
  });

  test('no file of code is longer than 300 lines', () => {
    const long = [...filesOf('src'), ...filesOf('scripts')].filter(
      (file) => readFileSync(file, 'utf8').split('\n').length > 300,
    );
    expect(long).toEqual([]);
  });
});
