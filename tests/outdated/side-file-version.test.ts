import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outdatedTermsFile } from '../../src/plan/outdated-vocabulary.ts';
import { rendererVersion } from '../../src/side-files/plan-files.ts';

test.each([outdatedTermsFile, 'src/plan/find-outdated.ts', 'src/text/fold.ts'])(
  'a change of %s makes the rendered plans stale',
  (file) => {
    const root = mkdtempSync(join(tmpdir(), 'jiku-version-'));
    try {
      for (const folder of ['src', 'content/vocabulary'])
        cpSync(folder, join(root, folder), { recursive: true });
      const before = rendererVersion(root);
      expect(rendererVersion(process.cwd())).toBe(before);
      appendFileSync(join(root, file), '\n');
      expect(rendererVersion(root)).not.toBe(before);
    } finally {
      rmSync(root, { recursive: true });
    }
  },
);
