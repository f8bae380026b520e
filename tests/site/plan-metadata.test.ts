import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { dublinCore, planJsonLd } from '../../src/lib/plan-metadata.ts';
import { parseFrontmatter } from '../../src/plan/parse-plan.ts';
import { planSchema } from '../../src/schema/plan.ts';
import { makePlan } from '../support/make-plan.ts';
import { topicFiles } from '../topics/vocabulary.ts';
import { builtSite, siteUrl } from './built-site.ts';
import { attribute, readPages } from './pages.ts';
import type { ParsedPage } from './pages.ts';

test.each([
  [[2023], '2023'],
  [[2022, 2021], '2021/2022'],
  [[2019, 2021, 2020], '2019/2021'],
  [undefined, undefined],
])('the years %j are the span %s', (years, span) => {
  expect(planJsonLd(makePlan('a'), []).temporalCoverage).toBeUndefined();
  expect(planJsonLd(makePlan('a', { years }), []).temporalCoverage).toBe(span);
});

test.each([
  ['2009年3月16日', '2009-03-16'],
  ['2009-3-16', '2009-03-16'],
  ['20__年12月13日', undefined],
  ['二0__年一月二十日', undefined],
  ['2009年3月', undefined],
  ['2009年2月30日', undefined],
])('the date %s is %s', (signedDate, date) => {
  const plan = makePlan('a', { signedDate });
  expect(planJsonLd(plan, []).dateCreated).toBe(date);
  expect(dublinCore(plan, []).find(({ name }) => name === 'DC.date')?.content).toBe(date);
});

test('the years a plan is for are what it covers, not its date', () => {
  const terms = dublinCore(makePlan('a', { years: [2023], regions: ['南宁市'] }), []);
  expect(terms).toContainEqual({ name: 'DC.coverage', content: '2023' });
  expect(terms).toContainEqual({ name: 'DC.coverage', content: '南宁市' });
  expect(terms.map(({ name }) => name)).not.toContain('DC.date');
});

describe.each(['/', '/sub/'] as const)('every plan under %s', (base) => {
  const names = new Map(topicFiles.map(([, { id, name }]) => [id, name]));
  const plans = readdirSync('content/plans').map((file) => ({
    id: file.replace('.mdx', ''),
    ...planSchema.parse(parseFrontmatter(readFileSync(`content/plans/${file}`, 'utf8'))),
  }));
  let pages: Map<string, ParsedPage>;

  beforeAll(async () => {
    pages = new Map(readPages(await builtSite(base)).map((page) => [page.path, page]));
  }, 240_000);

  const elementsOf = (id: string) => pages.get(`${base}plans/${id}/`)?.elements ?? [];

  test('is a schema.org DigitalDocument with its source and the documents it cites', () => {
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      const scripts = elementsOf(plan.id).filter((it) => attribute(it, 'type') === 'application/ld+json');
      expect(scripts, plan.id).toHaveLength(1);
      const text = scripts[0].childNodes.map((node) => ('value' in node ? node.value : '')).join('');
      expect(text, plan.id).not.toContain('<');
      const data = JSON.parse(text);
      expect(data).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'DigitalDocument',
        '@id': `${siteUrl}${base}plans/${plan.id}/`,
        name: plan.title,
        inLanguage: 'zh-CN',
        isPartOf: { '@type': 'Collection', name: plan.collection },
        isBasedOn: {
          '@type': 'MediaObject',
          name: plan.source.file,
          sha256: plan.source.sha256,
          contentUrl: `${siteUrl}${base}sources/${plan.source.file.replace('.txt', '')}/original.txt`,
        },
        keywords: plan.topics.map((id) => names.get(id)),
      });
      const cited = (data.citation ?? []).map(({ name }: { name: string }) => name);
      expect(cited, plan.id).toEqual(plan.regulations ?? []);
      expect(data.temporalCoverage !== undefined, plan.id).toBe(plan.years !== undefined);
      expect(data.author?.name, plan.id).toBe(plan.signedBy);
    }
  });

  test('has Dublin Core terms that say the same', () => {
    for (const plan of plans) {
      const elements = elementsOf(plan.id);
      expect(elements.some((it) => attribute(it, 'rel') === 'schema.DC')).toBe(true);
      const values = Map.groupBy(
        elements.filter((it) => attribute(it, 'name')?.startsWith('DC.')),
        (it) => attribute(it, 'name'),
      );
      const of = (name: string) => values.get(`DC.${name}`)?.map((it) => attribute(it, 'content')) ?? [];
      expect(of('title'), plan.id).toEqual([plan.title]);
      expect(of('identifier'), plan.id).toEqual([plan.id]);
      expect(of('language'), plan.id).toEqual(['zh-CN']);
      expect(of('type'), plan.id).toEqual(['Text', ...(plan.genre ? [plan.genre] : [])]);
      expect(of('subject'), plan.id).toEqual(plan.topics.map((id) => names.get(id)));
      expect(of('coverage'), plan.id).toEqual([...(plan.regions ?? []), ...(plan.years ?? []).map(String)]);
      expect(of('rights'), plan.id).toHaveLength(1);
      expect(of('source')[0], plan.id).toContain(plan.collection);
      expect([...values.values()].flat().every((it) => attribute(it, 'content'))).toBe(true);
    }
  });
});
