import { describe, expect, test } from 'vitest';
import { dataPackage } from '../../src/dataset/data-package.ts';
import { tables } from '../../src/dataset/tables.ts';
import { writeParts } from '../../src/dataset/write-parts.ts';
import { readTable } from './table-schema.ts';

const rows = Array.from({ length: 100 }, (_, at) => ({ id: `护理-${at}`, count: at }));
const schema = {
  fields: ['id', 'count'].map((name) => ({ name, type: 'string', title: name, description: name })),
};
const table = {
  name: 'plans',
  columns: [
    { name: 'id', type: 'string', title: '编号', description: '编号。' },
    { name: 'count', type: 'integer', title: '数', description: '数。' },
  ],
} as const;

describe.each(['csv', 'json'] as const)('a table as %s', (format) => {
  const most = 700;

  test('is one file where it fits', () => {
    expect(writeParts({ ...table, format }, rows)).toMatchObject([{ path: `plans.${format}`, rows: 100 }]);
  });

  test('is in files that are small enough, each complete, and together hold every row in order', () => {
    const parts = writeParts({ ...table, format }, rows, most);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(({ path }) => path).slice(0, 3)).toEqual([
      `plans.${format}`,
      `plans-2.${format}`,
      `plans-3.${format}`,
    ]);
    for (const { content } of parts) expect(Buffer.byteLength(content)).toBeLessThanOrEqual(most);
    const read = parts.flatMap(({ content }) => readTable(content, { format, schema: schema as never }));
    expect(read.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(parts.reduce((sum, part) => sum + part.rows, 0)).toBe(rows.length);
  });

  test('is never cut within a row', () => {
    expect(writeParts({ ...table, format }, rows.slice(0, 2), 10).map((part) => part.rows)).toEqual([1, 1]);
  });
});

test('the description names every file of a table, and says that they are read on', () => {
  const file = (path: string) => ({
    table: tables[0],
    path,
    mediatype: 'application/json',
    size: 1,
    sha256: 'a',
  });
  const [whole] = dataPackage([file('plans.json')]).resources as Record<string, unknown>[];
  expect(whole).toMatchObject({ path: 'plans.json', bytes: 1, hash: 'sha256:a' });
  const cut = dataPackage([file('plans.json'), file('plans-2.json')]).resources as Record<string, unknown>[];
  expect(cut).toHaveLength(1);
  expect(cut[0]).toMatchObject({ path: ['plans.json', 'plans-2.json'] });
  expect(cut[0].description).toContain('分为 2 个文件');
  expect(cut[0]).not.toHaveProperty('hash');
});
