import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { renderers } from '../../src/side-files/plan-files.ts';
import { readers } from '../../src/side-files/reading-files.ts';

/** Files of the project that a file takes values from, itself included. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, from] of code.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'/gmu))
    reached(normalize(join(dirname(file), from)), seen);
  return seen;
}

test('a side file is stale when any code it is made with changes', () => {
  const making = reached('src/side-files/plan-files.ts');
  // Checks the frontmatter, which the side file does not hold.
  making.delete('src/schema/plan.ts');
  expect([...making].filter((file) => !renderers.includes(file))).toEqual([]);
});

test('a reading is stale when any rule it is made with changes', () => {
  const making = ['src/plan/match-topics.ts', 'src/plan/match-functions.ts'].flatMap((file) => [
    ...reached(file),
  ]);
  expect(making.filter((file) => !readers.includes(file))).toEqual([]);
});
