import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mostBulkBytes, openSearch } from '../../scripts/export/opensearch.ts';
import { writePieces } from '../../scripts/export/write-pieces.ts';
import { readPlans } from '../../scripts/search/read-plans.ts';
import { foldText } from '../../src/text/fold.ts';
import { makePlan, serveIndex } from '../search/served-index.ts';
import type { ServedIndex } from '../search/served-index.ts';
import { askSite, compareAnswers } from './compare-answers.ts';
import { drawPhrases } from './draw-phrases.ts';
import { emulateOpenSearch, readRule } from './emulate-opensearch.ts';
import type { BulkPlan, IndexDefinition, Mapping } from './emulate-opensearch.ts';
import { exportPlans, folds, toRow, variants } from './export-plans.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiku-opensearch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kinds: Readonly<Record<string, z.ZodType>> = {
  text: z.string(),
  keyword: z.string(),
  integer: z.int32(),
  boolean: z.boolean(),
};

/** What a document must be to be taken: fields that the mapping names and no others, each one value or a list of them. */
function schemaOf({ type, dynamic, properties }: Mapping): z.ZodType {
  if (!properties) return kinds[type!].or(z.array(kinds[type!])).optional();
  expect(dynamic).toBe('strict');
  const shape = Object.entries(properties).map(([name, own]) => [name, schemaOf(own)] as const);
  const object = z.strictObject(Object.fromEntries(shape));
  return type === 'nested' ? z.array(object) : object;
}

const actionSchema = z.strictObject({ index: z.strictObject({ _id: z.string().min(1).max(512) }) });

function readBulk(place: string) {
  const definition = JSON.parse(readFileSync(join(place, 'index.json'), 'utf8')) as IndexDefinition;
  const schema = schemaOf(definition.mappings);
  const names = readdirSync(place).filter((name) => name.startsWith('bulk-'));
  const files = names.map((name) => {
    const text = readFileSync(join(place, name), 'utf8');
    const lines = text.split('\n');
    expect(lines.pop()).toBe('');
    const plans = lines.flatMap((line, at): BulkPlan[] => {
      if (at % 2 === 0) return [];
      const { _id } = actionSchema.parse(JSON.parse(lines[at - 1])).index;
      const plan = schema.parse(JSON.parse(line)) as BulkPlan;
      expect(plan.id).toBe(_id);
      return [plan];
    });
    expect(plans).toHaveLength(lines.length / 2);
    return { name, bytes: Buffer.byteLength(text), plans };
  });
  return { definition, schema, files };
}

describe('the plans of the site for OpenSearch', () => {
  const plans = readPlans('content/plans');
  let served: ServedIndex;
  let bulk: ReturnType<typeof readBulk>;
  beforeAll(async () => {
    exportPlans(openSearch, plans, folder);
    bulk = readBulk(folder);
    served = await serveIndex(plans);
  });
  afterAll(() => served.close());

  test('keep to the mapping, line by line, which turns away what it does not name', () => {
    const all = bulk.files.flatMap((file) => file.plans);
    expect(all.map(({ id }) => id)).toEqual(plans.map(({ id }) => id));
    const [plan] = all;
    for (const wrong of [
      { ...plan, other: 1 },
      { ...plan, years: ['2023年'] },
      { ...plan, blocks: [{ ...plan.blocks[0], other: '' }] },
      { ...plan, title: { a: 1 } },
    ])
      expect(bulk.schema.safeParse(wrong).success).toBe(false);
  });

  test('have rules for the characters that fold, as the filter reads them', () => {
    const { mappings } = bulk.definition.settings.analysis.char_filter.fold;
    expect(mappings.map(readRule)).toEqual(folds.map(({ char, folded }) => [char, folded]));
    expect(mappings.every((rule) => /^[!-~]+ => [!-~]*$/.test(rule))).toBe(true);
  });

  test('are found by 500 phrases where the site finds them, in an emulation', async () => {
    const queries = drawPhrases(plans).map(({ query }) => query);
    const answer = emulateOpenSearch(
      bulk.definition,
      bulk.files.flatMap((file) => file.plans),
    );
    const site = await askSite(served.index, queries);
    const given = queries.map((query) => answer(openSearch.ask(foldText(query, variants))));
    const { phrases, pairs, ...wrong } = compareAnswers(queries, site, given);
    expect(wrong).toEqual({ otherPlans: [], otherPlaces: [] });
    expect(phrases).toBeGreaterThan(500);
    expect(pairs).toBeGreaterThan(phrases);
  });
});

/** Plans `p-0`, `p-1` … of a paragraph of so many bytes. */
function writeLong(place: string, sizes: readonly number[]): void {
  const [block] = toRow(makePlan('p', ['计'])).blocks;
  const rows = sizes.map((bytes, at) => {
    const blocks = [{ ...block, text: '计'.repeat(bytes / 3) }];
    return { ...toRow(makePlan(`p-${at}`, [])), blocks };
  });
  writePieces(openSearch.write(rows, folds), place, openSearch.generated);
}

test('bulk files keep to their size, and a plan that is longer has one of its own', () => {
  const place = join(folder, 'long');
  writeLong(place, [4e6, 4e6, 4e6, 12e6, 1e6]);
  const { files } = readBulk(place);
  expect(files.map(({ name, plans }) => [name, plans.map(({ id }) => id).join()])).toEqual([
    ['bulk-0001.ndjson', 'p-0,p-1'],
    ['bulk-0002.ndjson', 'p-2'],
    ['bulk-0003.ndjson', 'p-3'],
    ['bulk-0004.ndjson', 'p-4'],
  ]);
  expect(files.filter(({ bytes }) => bytes > mostBulkBytes).map(({ name }) => name)).toEqual([
    'bulk-0003.ndjson',
  ]);
});

const hasCurl = spawnSync('curl', ['--version']).status === 0;
if (!hasCurl) console.warn('curl not installed: the command that loads plans into OpenSearch is not run.');

test.skipIf(!hasCurl)(
  'the command that is printed sends the index and then every bulk file as it is',
  async () => {
    const place = join(folder, 'it is');
    writeLong(place, [6e6, 6e6]);
    const requests: string[] = [];
    const bodies: Buffer[] = [];
    const server = createServer(async (request, response) => {
      requests.push(`${request.method} ${request.url} ${request.headers['content-type']}`);
      bodies.push(Buffer.concat(await Array.fromAsync(request)));
      response.end('{}\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const command = openSearch.load(`'${place}'`).replaceAll('localhost:9200', `127.0.0.1:${port}`);
      const child = spawn('sh', ['-c', command], { stdio: 'ignore' });
      expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
    } finally {
      server.close();
    }
    const bulk = 'POST /plans/_bulk?filter_path=errors,items.*.error application/x-ndjson';
    expect(requests).toEqual(['PUT /plans application/json', bulk, bulk]);
    const files = ['index.json', 'bulk-0001.ndjson', 'bulk-0002.ndjson'];
    files.forEach((name, at) => expect(bodies[at].equals(readFileSync(join(place, name))), name).toBe(true));
  },
);
