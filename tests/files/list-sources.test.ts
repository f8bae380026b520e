import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listSources } from '../../scripts/files/list-sources.ts';
import { unpackZip } from '../../scripts/files/unpack-zip.ts';

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'jiku-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('lists folders in folders in order, without litter', () => {
  mkdirSync(at('b', 'c'), { recursive: true });
  mkdirSync(at('__MACOSX'));
  for (const name of [
    'z.txt',
    'b/a.txt',
    'b/c/d.md',
    '.hidden',
    '~$open.docx',
    'Thumbs.db',
    '__MACOSX/x.txt',
  ])
    writeFileSync(at(name), 'x');
  const { files, quarantined } = listSources(folder);
  expect(files.map(({ path }) => path)).toEqual(['b/a.txt', 'b/c/d.md', 'z.txt']);
  expect(quarantined).toEqual([]);
});

test('follows no symbolic link, neither to a file nor round in a circle', () => {
  writeFileSync(at('secret'), 'x');
  mkdirSync(at('in'));
  symlinkSync(at('secret'), at('in', 'a.txt'));
  symlinkSync(at('in'), at('in', 'loop'));
  const { files, quarantined } = listSources(at('in'));
  expect(files).toEqual([]);
  expect(quarantined.map(({ name, rule }) => [name, rule])).toEqual([
    ['a.txt', 'unsafe-file'],
    ['loop', 'unsafe-file'],
  ]);
});

test.runIf(process.platform === 'linux')('says of a name in GBK that it cannot be read', () => {
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xbc, 0xc6, 0x2e, 0x74])]), 'x');
  const { files, quarantined } = listSources(folder);
  expect(files).toEqual([]);
  expect(quarantined).toMatchObject([{ rule: 'unsafe-file', reason: expect.stringContaining('UTF-8') }]);
});

/** Packs and unpacks; gives what came out, and the text of each file. */
async function unpack(zipped: Uint8Array) {
  writeFileSync(at('all.zip'), zipped);
  mkdirSync(at('out'));
  const { files, quarantined } = await unpackZip(
    { path: 'all.zip', file: at('all.zip') },
    at('out'),
    2 ** 30,
  );
  return {
    files: Object.fromEntries(files.map(({ path, file }) => [path, readFileSync(file, 'utf8')])),
    quarantined,
  };
}
const bytes = (text: string) => new TextEncoder().encode(text);

test('unpacks under its own names, whatever the names in the zip are', async () => {
  const hostile = ['../../evil.txt', '/etc/evil.txt', 'a/../../b.txt', 'C:\\evil.txt', '__proto__/x.txt'];
  const { files } = await unpack(zipSync(Object.fromEntries(hostile.map((name) => [name, bytes(name)]))));
  expect(Object.keys(files).every((path) => path.startsWith('all.zip/') && !path.includes('..'))).toBe(true);
  expect(Object.values(files).sort()).toEqual([...hostile].sort());
  expect(readdirSync(folder).sort()).toEqual(['all.zip', 'out']);
});

test('reads names that Chinese Windows wrote in GBK', async () => {
  const zip = zipSync({ 'NAME.txt': bytes('正文') });
  // 计划 in GBK, in place of the four letters, in both headers of the entry.
  const gbk = [0xbc, 0xc6, 0xbb, 0xae];
  for (let i = 0; i < zip.length - 4; i++)
    if (String.fromCharCode(...zip.subarray(i, i + 4)) === 'NAME') zip.set(gbk, i);
  expect((await unpack(zip)).files).toEqual({ 'all.zip/计划.txt': '正文' });
});

test('sets aside a bomb, a zip in a zip and litter, and gives the rest', async () => {
  const { files, quarantined } = await unpack(
    zipSync({
      'bomb.txt': new Uint8Array(20_000_000),
      'inner.zip': zipSync({ 'a.txt': bytes('x') }),
      '.DS_Store': bytes('x'),
      'good.txt': bytes('好'),
    }),
  );
  expect(files).toEqual({ 'all.zip/good.txt': '好' });
  expect(quarantined.map(({ name, rule }) => [name, rule])).toEqual([
    ['all.zip/bomb.txt', 'over-limits'],
    ['all.zip/inner.zip', 'unknown-format'],
  ]);
});

test('notices a damaged file by its checksum', async () => {
  const zip = zipSync({ 'a.txt': [bytes('正文'), { level: 0 }], 'b.txt': bytes('好') });
  zip[30 + 'a.txt'.length] ^= 1;
  const { files, quarantined } = await unpack(zip);
  expect(files).toEqual({ 'all.zip/b.txt': '好' });
  expect(quarantined).toMatchObject([{ name: 'all.zip/a.txt', reason: expect.stringContaining('checksum') }]);
});

test('notices a file that is larger than the zip says', async () => {
  const zip = zipSync({ 'a.txt': bytes('很长的正文'.repeat(1000)) });
  const end = zip.length - 22;
  const directory = new DataView(zip.buffer).getUint32(end + 16, true);
  new DataView(zip.buffer).setUint32(directory + 24, 10, true);
  const { files, quarantined } = await unpack(zip);
  expect(files).toEqual({});
  expect(quarantined).toHaveLength(1);
});

test('notices a file that was damaged inside the zip', async () => {
  const zip = zipSync({ 'a.txt': [bytes('工作计划'), { level: 0 }], 'b.txt': bytes('好') });
  const at = Buffer.from(zip).indexOf('工作计划');
  zip[at + 1] ^= 1;
  const { files, quarantined } = await unpack(zip);
  expect(files).toEqual({ 'all.zip/b.txt': '好' });
  expect(quarantined[0].reason).toMatch(/checksum/);
});
