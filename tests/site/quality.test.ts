import { beforeAll, describe, expect, test } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import type { Source } from '../../src/lib/corpus.ts';
import { countByRule, countEncodings, setAside } from '../../src/lib/quality.ts';
import { recordSchema } from '../../src/schema/record.ts';
import { builtSite } from './built-site.ts';
import { readPages } from './pages.ts';

const source = (id: string, doubtRules: Record<string, number>) => ({ id, doubtRules }) as unknown as Source;

test('rules are counted over all sources, the most frequent first, each with its sources', () => {
  const counts = countByRule(
    [source('a', { truncated: 1, 'list-start': 2 }), source('b', { truncated: 3 })],
    ({ doubtRules }) => doubtRules,
  );
  expect(
    counts.map(({ rule, count, sources }) => [rule, count, sources.map(({ source: { id } }) => id)]),
  ).toEqual([
    ['truncated', 4, ['b', 'a']],
    ['list-start', 2, ['a']],
  ]);
});

test('encodings are counted, the most frequent first', () => {
  const encodings = ['utf-8', 'docx', 'utf-8'].map((encoding) => ({ encoding }));
  expect(countEncodings(encodings)).toEqual([
    { encoding: 'utf-8', count: 2 },
    { encoding: 'docx', count: 1 },
  ]);
});

test('files that were set aside are told with what to do about them', () => {
  const [entry] = setAside([{ name: 'a.doc', rule: 'unknown-format', reason: 'save it as .docx' }]);
  expect(entry).toMatchObject({ name: 'a.doc', reason: '格式不识' });
  expect(entry.todo).toMatch(/docx/);
});

describe('the page', () => {
  let page: string;
  beforeAll(async () => {
    const found = readPages(await builtSite('/')).find(({ path }) => path === '/about/quality/');
    page = found!.html.replace(/<[^>]*>|\s+/g, '');
  });

  test('says how many doubts and edits the records hold', () => {
    const records = readdirSync('content/records').map((name) =>
      recordSchema.parse(JSON.parse(readFileSync(`content/records/${name}`, 'utf8'))),
    );
    const count = (of: 'edits' | 'messages') =>
      records.reduce((sum, record) => sum + record[of].length, 0).toLocaleString('en');
    expect(page).toContain(`改动${count('edits')}处，存疑${count('messages')}处`);
  });

  test('says that nothing was set aside where nothing was', () => {
    expect(JSON.parse(readFileSync('content/quarantined.json', 'utf8'))).toEqual([]);
    expect(page).toContain('没有。放进来的文件全部收了。');
  });
});
