import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { planSchema } from '../../src/schema/plan.ts';
import { builtSite, siteUrl } from '../site/built-site.ts';
import type { BuiltSite } from '../site/built-site.ts';
import { attribute, readPages } from '../site/pages.ts';
import type { ParsedPage } from '../site/pages.ts';
import { packageSchema, readTable, schemaFaults } from './table-schema.ts';
import type { ReadRow, Resource } from './table-schema.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.each(['/', '/sub/'] as const)('the dataset under %s', (base) => {
  let site: BuiltSite;
  let pages: Map<string, ParsedPage>;
  let resources: readonly Resource[];
  const rows = new Map<string, readonly ReadRow[]>();
  const bytes = (path: string) => readFileSync(join(site.folder, 'data', path));

  beforeAll(async () => {
    site = await builtSite(base);
    pages = new Map(readPages(site).map((page) => [page.path, page]));
    resources = packageSchema.parse(JSON.parse(bytes('datapackage.json').toString())).resources;
    for (const resource of resources)
      rows.set(resource.name, readTable(bytes(resource.path).toString(), resource));
  }, 240_000);

  test('has the files it is known by', () => {
    expect(resources.map(({ path }) => path)).toEqual([
      'plans.json',
      'phrases.csv',
      'indicators.csv',
      'regulations.csv',
      'schedule.csv',
      'topics.csv',
      'indicator-names.csv',
    ]);
  });

  test('is described as the Data Package standard requires', () => {
    const read: unknown = JSON.parse(bytes('datapackage.json').toString());
    expect(packageSchema.parse(read)).toMatchObject({ homepage: `${siteUrl}${base}data/` });
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    for (const { schema } of resources) {
      const names = schema.fields.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names).toEqual(expect.arrayContaining(schema.primaryKey));
    }
  });

  test('holds in every file what its description says of bytes, marks and line ends', () => {
    for (const { path, format, bytes: size, hash } of resources) {
      const content = bytes(path);
      expect(content.length, path).toBe(size);
      expect(`sha256:${sha256(content)}`, path).toBe(hash);
      if (format !== 'csv') continue;
      expect([...content.subarray(0, 3)], path).toEqual([0xef, 0xbb, 0xbf]);
      expect(content.subarray(-2).toString(), path).toBe('\r\n');
    }
  });

  test('keeps to its schema in every row', () => {
    for (const { name, schema } of resources)
      expect(schemaFaults(rows.get(name) ?? [], schema), name).toEqual([]);
  });

  test('refers to nothing that is not there', () => {
    for (const { name, schema } of resources) {
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const targets = new Set(rows.get(reference.resource ?? name)?.map((row) => row[reference.fields[0]]));
        const values = (rows.get(name) ?? []).flatMap((row) => row[fields[0]] ?? []);
        expect(
          values.filter((value) => !targets.has(value)),
          `${name}.${fields[0]}`,
        ).toEqual([]);
      }
    }
  });

  test('gives addresses of pages and anchors that are', () => {
    const lost: unknown[] = [];
    for (const row of [...rows.values()].flat()) {
      const { origin, pathname, hash } = new URL(String(row.address));
      const page = origin === siteUrl ? pages.get(pathname) : undefined;
      const anchor = hash.slice(1);
      if (!page || (anchor !== '' && !page.ids.has(anchor))) lost.push(row.address);
    }
    expect(lost).toEqual([]);
    for (const { places } of rows.get('phrases') ?? []) {
      for (const [plan, anchor] of String(places)
        .split(';')
        .map((place) => place.split('#')))
        expect(pages.get(`${base}plans/${plan}/`)?.ids.has(anchor), `${plan}#${anchor}`).toBe(true);
    }
  });

  test('has every plan of the content, with a head that the schema takes', () => {
    const plans = rows.get('plans') ?? [];
    expect(plans.map(({ id }) => `${id}.mdx`).sort()).toEqual(
      globSync('*.mdx', { cwd: 'content/plans' }).sort(),
    );
    for (const plan of plans) expect(planSchema.safeParse(plan).error, String(plan.id)).toBeUndefined();
  });

  test('has a right checksum for every one of its files', () => {
    const lines = bytes('manifest-sha256.txt').toString().trimEnd().split('\n');
    const listed = lines.map((line) => /^([0-9a-f]{64}) {2}(\S+)$/.exec(line)?.slice(1) ?? [line, '']);
    for (const [hash, path] of listed) expect(sha256(bytes(path)), path).toBe(hash);
    const files = globSync('**/*.*', { cwd: join(site.folder, 'data') });
    expect([...listed.map(([, path]) => path), 'index.html', 'manifest-sha256.txt'].sort()).toEqual(
      files.sort(),
    );
  });

  test('is shown with every file and every column, and described to machines', () => {
    const page = pages.get(`${base}data/`);
    const links = page?.elements.flatMap((element) => attribute(element, 'href') ?? []);
    for (const path of [...resources.map((it) => it.path), 'datapackage.json', 'manifest-sha256.txt'])
      expect(links).toContain(`${base}data/${path}`);
    const script = page?.elements.find((it) => attribute(it, 'type') === 'application/ld+json');
    const text = script?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '';
    expect(text).not.toContain('<');
    const { '@type': type, distribution } = JSON.parse(text);
    expect(type).toBe('Dataset');
    for (const { contentUrl, sha256: hash } of distribution)
      expect(sha256(bytes(contentUrl.replace(`${siteUrl}${base}data/`, '')))).toBe(hash);
    for (const { schema } of resources)
      for (const { description } of schema.fields)
        expect(page?.html).toContain(description.split(/[<>&"']/)[0]);
  });
});

test('two builds give the same bytes but for the addresses in them', async () => {
  const [root, sub] = await Promise.all([builtSite('/'), builtSite('/sub/')]);
  const files = globSync('data/**/*.{csv,json}', { cwd: root.folder }).filter(
    (it) => !it.endsWith('package.json'),
  );
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const [one, other] = [root, sub].map(({ folder }) => readFileSync(join(folder, file), 'utf8'));
    expect(other.replaceAll(`${siteUrl}/sub/`, `${siteUrl}/`), file).toBe(one);
  }
}, 240_000);

test('without an address of the site the dataset has paths, and no home page', async () => {
  const { folder } = await builtSite('/', { address: false });
  const read = (path: string) => readFileSync(join(folder, 'data', path), 'utf8');
  const descriptor = packageSchema.parse(JSON.parse(read('datapackage.json')));
  expect(descriptor.homepage).toBeUndefined();
  expect(descriptor.licenses[0].path).toBe('index.html#terms');
  for (const { id, address } of JSON.parse(read('plans.json'))) expect(address).toBe(`/plans/${id}/`);
}, 240_000);
