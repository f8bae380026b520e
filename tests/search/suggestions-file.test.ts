import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { mostSuggested } from '../../src/lib/suggestions.ts';
import { directLinks } from '../../src/search/direct-links.ts';
import { matchSuggestions } from '../../src/search/match-suggestions.ts';
import { kindOf, suggestionKinds, unpackSuggestions } from '../../src/search/suggestions.ts';
import type { PackedSuggestions, Suggestions } from '../../src/search/suggestions.ts';
import { builtSite, siteUrl } from '../site/built-site.ts';
import { readPages } from '../site/pages.ts';

/** Most bytes of the file, zipped: a field that is used at all fetches it. */
const budget = 30_000;

describe.each(['/', '/sub/'] as const)('the suggestions of the site under %s', (base) => {
  let json: string;
  let packed: PackedSuggestions;
  let suggestions: Suggestions;
  let ids: ReadonlyMap<string, ReadonlySet<string>>;

  beforeAll(async () => {
    const site = await builtSite(base);
    json = readFileSync(join(site.folder, 'search/suggestions.json'), 'utf8');
    packed = JSON.parse(json) as PackedSuggestions;
    suggestions = unpackSuggestions(packed);
    ids = new Map(readPages(site).map((page) => [page.path, page.ids]));
  }, 240_000);

  test('are of every kind, no more of one than there may be, the most frequent first', () => {
    for (const kind of suggestionKinds) {
      const counts = (packed[kind] ?? []).map(([, count]) => count);
      expect(counts.length, kind).toBeGreaterThan(0);
      expect(counts.length, kind).toBeLessThanOrEqual(mostSuggested[kind]);
      expect(counts, kind).toEqual(counts.toSorted((a, b) => b - a));
    }
  });

  test('lead to pages and places that are there', () => {
    const urls = suggestions.entries.flatMap(({ suggestion: { url } }) => url ?? []);
    const broken = urls.filter((address) => {
      const { pathname, hash } = new URL(address, siteUrl);
      const anchors = ids.get(pathname);
      return !anchors || (hash !== '' && !anchors.has(decodeURIComponent(hash.slice(1))));
    });
    expect(urls.length).toBeGreaterThan(0);
    expect(broken).toEqual([]);
  });

  test('phrases and headings are looked up, what is searched for has no blanks that would part it', () => {
    for (const { suggestion } of suggestions.entries) {
      const { kind, text, url } = suggestion;
      if (kind === 'phrase' || kind === 'heading') expect(url, text).toBeUndefined();
      if (url === undefined) expect(text).not.toMatch(/[\s"]/u);
    }
  });

  test('are few bytes', () => {
    const bytes = gzipSync(json).length;
    console.log(`${base}: ${suggestions.entries.length} suggestions, ${bytes} bytes zipped`);
    expect(bytes).toBeLessThanOrEqual(budget);
  });

  test.each([
    ['建档率', '指标', 'indicators/#health-record-rate'],
    ['九月', '月历', 'calendar/#m9'],
    ['9月', '月历', 'calendar/#m9'],
    ['9月份', '月历', 'calendar/#m9'],
    ['院感', '主题', 'topics/infection-control/'],
  ])('%s leads to its %s', (query, label, path) => {
    const [link] = directLinks(query, suggestions);
    expect([kindOf(link.kind).label, link.url]).toEqual([label, base + path]);
    expect(matchSuggestions(query, suggestions)[0].suggestion.url).toBe(base + path);
  });

  test('传染病防治法 leads to the law', () => {
    const [link] = directLinks('传染病防治法', suggestions);
    expect([kindOf(link.kind).label, link.text]).toEqual(['引用', '中华人民共和国传染病防治法']);
  });
});
