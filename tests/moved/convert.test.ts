/** Ids that change from one run of the converter to the next. */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMoved } from '../../src/plan/read-moved.ts';

/** Two plans. */
const source = readFileSync('content/sources/civilized-unit.txt', 'utf8');

let folder: string;
const at = (...path: string[]) => join(folder, ...path);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiku-moved-'));
  mkdirSync(at('sources'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function convert() {
  const result = spawnSync(
    process.execPath,
    [
      ...['scripts/convert.ts', '--quiet', '--sources', at('sources'), '--out', at('plans')],
      ...['--records', at('records'), '--cache', at('cache'), '--moved', at('moved.yml')],
    ],
    { encoding: 'utf8' },
  );
  return {
    code: result.status,
    said: result.stderr,
    ids: readdirSync(at('plans')).map((name) => name.slice(0, -4)),
  };
}

const moved = () => {
  const { plans, sources } = readMoved(readFileSync(at('moved.yml'), 'utf8')).moved;
  return { plans: Object.fromEntries(plans), sources: Object.fromEntries(sources) };
};

test('a source that gets another name keeps the addresses of its plans, and has its own back when it is renamed back', () => {
  writeFileSync(at('sources', 'one.txt'), source);
  const before = convert();
  expect(() => moved()).toThrow('ENOENT');
  renameSync(at('sources', 'one.txt'), at('sources', 'first.txt'));
  const { code, said, ids } = convert();
  expect(code).toBe(0);
  expect(said).toContain('one-01 is now first-01: content/moved.yml leads on from its old address');
  expect(moved()).toEqual({
    plans: { 'one-01': 'first-01', 'one-02': 'first-02' },
    sources: { one: 'first' },
  });
  expect(ids).toContain('first-02');

  renameSync(at('sources', 'first.txt'), at('sources', 'one.txt'));
  expect(convert().ids).toEqual(before.ids);
  expect(moved()).toEqual({
    plans: { 'first-01': 'one-01', 'first-02': 'one-02' },
    sources: { first: 'one' },
  });
});

test('plans that are numbered anew keep those addresses that no other plan has now', () => {
  writeFileSync(at('sources', 'one.txt'), source);
  convert();
  // The curator takes the first of two plans out: the second is the first now.
  const [, second] = /^([^\n]*工作方案2)$/m.exec(source)!;
  writeFileSync(at('sources', 'one.txt'), source.slice(source.indexOf(second)).replace(/2$/m, ''));
  const { ids } = convert();
  expect(ids).toEqual(['one-01']);
  expect(moved().plans).toEqual({ 'one-02': 'one-01' });
});

test('a file that says nonsense stops the run before anything is written; a way to nowhere is told', () => {
  writeFileSync(at('sources', 'one.txt'), source);
  convert();
  writeFileSync(at('moved.yml'), 'plans:\n  x-01: y-01\n  y-01: x-01\n');
  renameSync(at('sources', 'one.txt'), at('sources', 'two.txt'));
  const { code, said, ids } = convert();
  expect(code).toBe(1);
  expect(said).toMatch(/^content\/moved\.yml:2: Unexpected way .*; the old output is left as it was$/m);
  expect(ids).toEqual(['one-01', 'one-02']);
  writeFileSync(at('moved.yml'), 'plans:\n  x-01: y-01\n');
  expect(convert().said).toContain('content/moved.yml:2: Unexpected y-01, expected an id that there is');
});
