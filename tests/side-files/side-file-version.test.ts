import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outdatedTermsFile } from '../../src/plan/outdated-vocabulary.ts';
import { rendererVersion } from '../../src/side-files/plan-files.ts';
import { readerVersion } from '../../src/side-files/reading-files.ts';

test.each([
  [outdatedTermsFile, 'rendered plans', rendererVersion],
  ['src/plan/find-outdated.ts', 'rendered plans', rendererVersion],
  ['src/text/fold.ts', 'rendered plans', rendererVersion],
  ['content/topics/immunization.yml', 'readings', readerVersion],
  ['src/plan/function-rules/aim-rules.ts', 'readings', readerVersion],
])('a change of %s makes the %s stale', (file, _, version) => {
  const root = mkdtempSync(join(tmpdir(), 'jiku-version-'));
  try {
    for (const folder of ['src', 'content/vocabulary', 'content/topics', 'package-lock.json'])
      cpSync(folder, join(root, folder), { recursive: true });
    const before = version(root);
    expect(version(process.cwd())).toBe(before);
    appendFileSync(join(root, file), '\n');
    expect(version(root)).not.toBe(before);
  } finally {
    rmSync(root, { recursive: true });
  }
});
