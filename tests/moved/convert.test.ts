/** Ids that change from one run of the converter to the next. */
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
import { reportMoved } from '../../scripts/report.ts';
import { readMoved } from '../../src/plan/read-moved.ts';
import { runInProcess } from '../run/run-in-process.ts';

/** Two plans. */
const source = readFileSync('content/sources/civilized-unit.txt', 'utf8');

let folder: string;
const at = (...path: string[]) => join(folder, ...path);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiku-moved-'));
  mkdirSync(at('sources'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const convert = async () => reportMoved((await runInProcess(folder)).moved);
const ids = () => readdirSync(at('plans')).map((name) => name.slice(0, -'.mdx'.length));
const moved = () => {
  const { plans, sources } = readMoved(readFileSync(at('moved.yml'), 'utf8')).moved;
  return { plans: Object.fromEntries(plans), sources: Object.fromEntries(sources) };
};

test('a source that gets another name keeps its addresses, and has its own back when it is renamed back', async () => {
  writeFileSync(at('sources', 'one.txt'), source);
  expect(await convert()).toEqual([]);
  expect(readdirSync(folder)).not.toContain('moved.yml');
  renameSync(at('sources', 'one.txt'), at('sources', 'first.txt'));
  expect(await convert()).toContain(
    'one-01 is now first-01: content/moved.yml leads on from its old address',
  );
  const there = { plans: { 'one-01': 'first-01', 'one-02': 'first-02' }, sources: { one: 'first' } };
  expect(moved()).toEqual(there);

  // The same text in other bytes, under a third name.
  rmSync(at('sources', 'first.txt'));
  writeFileSync(at('sources', 'third.txt'), `\ufeff${source}`);
  await convert();
  expect(moved().plans).toMatchObject({ 'one-01': 'third-01', 'first-01': 'third-01' });

  renameSync(at('sources', 'third.txt'), at('sources', 'one.txt'));
  await convert();
  expect(ids()).toEqual(['one-01', 'one-02']);
  expect(moved()).toEqual({
    plans: { 'first-01': 'one-01', 'first-02': 'one-02', 'third-01': 'one-01', 'third-02': 'one-02' },
    sources: { first: 'one', third: 'one' },
  });
});

test('plans that are numbered anew keep those addresses that no other plan has now', async () => {
  writeFileSync(at('sources', 'one.txt'), source);
  await convert();
  // The first of two plans goes: the second is the first now.
  const second = /^[^\n]*工作方案2$/m.exec(source)!;
  writeFileSync(at('sources', 'one.txt'), source.slice(second.index).replace(/2$/m, ''));
  await convert();
  expect(ids()).toEqual(['one-01']);
  expect(moved().plans).toEqual({ 'one-02': 'one-01' });
});

test('a file that says nonsense stops the run before anything is written; a way to nowhere is told', async () => {
  writeFileSync(at('sources', 'one.txt'), source);
  await convert();
  writeFileSync(at('moved.yml'), 'plans:\n  x-01: y-01\n  y-01: x-01\n');
  renameSync(at('sources', 'one.txt'), at('sources', 'two.txt'));
  await expect(convert()).rejects.toThrow(/^content\/moved\.yml:2: Unexpected way from x-01 back to x-01/);
  expect(ids()).toEqual(['one-01', 'one-02']);
  writeFileSync(at('moved.yml'), 'plans:\n  x-01: y-01\n');
  expect(await convert()).toContain('content/moved.yml:2: Unexpected y-01, expected an id that there is');
});
