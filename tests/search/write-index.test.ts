import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import type { IndexedPlan } from '../../scripts/search/read-plans.ts';
import { inMemory, writeIndex } from '../../scripts/search/write-index.ts';
import { makePlan } from './served-index.ts';

const root = mkdtempSync(join(tmpdir(), 'jiku-index-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Names and contents of an index, as one digest a file. */
async function build(name: string, plans: readonly IndexedPlan[]): Promise<Map<string, string>> {
  const folder = join(root, name);
  await writeIndex(inMemory(plans), [], folder);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [
        path.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ] as const;
    }),
  );
}

const plans = [
  makePlan('a-01', ['#一、护理', '提升质量：抓考核。', '第二段'], { years: [2023], orgType: '医院' }),
  makePlan('a-02', ['另一份计划，质量考核。']),
];

test('the same plans give the same bytes, also over an index that stands there', async () => {
  const first = await build('one', plans);
  expect(await build('two', plans)).toEqual(first);
  expect(await build('two', plans)).toEqual(first);
});

test('a fragment whose text changes gets another name, even where its words stay the same', async () => {
  const fragments = (files: Map<string, string>) =>
    [...files.keys()].filter((name) => name.startsWith('fragment/'));
  const before = fragments(await build('before', plans));
  const retyped = makePlan('a-01', ['#一、护理', '提升质量:抓考核。', '第二段'], {
    years: [2023],
    orgType: '医院',
  });
  const after = fragments(await build('after', [retyped, plans[1]]));
  expect(before.filter((name) => after.includes(name))).toHaveLength(1);
});

test('a fragment holds the plan as it reads, not the words of the index', async () => {
  await build('text', plans);
  const folder = join(root, 'text', 'fragment');
  const texts = readdirSync(folder).map((name) => {
    const raw = gunzipSync(readFileSync(join(folder, name))).toString();
    expect(raw.startsWith('pagefind_dcd{')).toBe(true);
    return JSON.parse(raw.slice('pagefind_dcd'.length)).content.replaceAll('\u200b', '');
  });
  expect(texts.sort()).toEqual(['一、护理\n提升质量：抓考核。\n第二段\n', '另一份计划，质量考核。\n']);
});

test('the ready-made interfaces are left out, script and program stay', async () => {
  const files = [...(await build('files', plans)).keys()];
  expect(files.filter((name) => /ui|highlight/.test(name))).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining(['pagefind.js', 'pagefind-entry.json', 'jiku.json', 'wasm.unknown.pagefind']),
  );
});
