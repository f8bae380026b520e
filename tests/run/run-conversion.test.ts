import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';

const plan = readFileSync('tests/fixtures/official-header/source.txt', 'utf8');
let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiku-'));
  mkdirSync(at('sources'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (before: () => void) => runInProcess(folder, before);

test('a source that changes while the run goes on is kept under the bytes that were converted', async () => {
  const file = at('sources/one.txt');
  const later = `${plan}\n附：另见通知。`;
  writeFileSync(file, plan);
  await run(() => writeFileSync(file, later));
  expect(readFileSync(at('plans/one-01.mdx'), 'utf8')).toContain('另见通知');
  writeFileSync(file, plan);
  const { converted } = await run(() => {});
  expect(converted).toBe(1);
  expect(readFileSync(at('plans/one-01.mdx'), 'utf8')).not.toContain('另见通知');
});

/** What may become of a kept result, by hand or by a disk. */
const spoilt: Readonly<Record<string, (content: string) => string>> = {
  'cut short': (content) => content.slice(0, 300),
  emptied: () => '',
  'of another form': () => '{}',
  'changed in one word': (content) => content.replace(/[a-z]{4}/g, 'plan'),
};

test.each(Object.entries(spoilt))('kept results %s are told and made anew', async (_, spoil) => {
  writeFileSync(at('sources/one.txt'), plan);
  await run(() => {});
  const before = readFileSync(at('plans/one-01.mdx'), 'utf8');
  for (const name of readdirSync(at('cache')))
    writeFileSync(at(`cache/${name}`), spoil(readFileSync(at(`cache/${name}`), 'utf8')));
  await expect(run(() => {})).rejects.toThrow(/damaged.*run again/);
  expect(readFileSync(at('plans/one-01.mdx'), 'utf8')).toBe(before);
  const { converted } = await run(() => {});
  expect(converted).toBe(1);
  expect(readFileSync(at('plans/one-01.mdx'), 'utf8')).toBe(before);
});
