import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readXml } from '../../scripts/audit/feeds/read-xml.ts';
import type { XmlElement } from '../../scripts/audit/feeds/read-xml.ts';
import { feedSize, feedXml } from '../../src/lib/feed.ts';
import type { FeedPlan } from '../../src/lib/feed.ts';
import { builtSite, siteUrl } from './built-site.ts';
import { attribute, readPages } from './pages.ts';

const all = ({ children }: XmlElement, name: string) => children.filter((child) => child.name === name);
const one = (element: XmlElement, name: string) => {
  const found = all(element, name);
  expect(found, name).toHaveLength(1);
  return found[0];
};
const channelOf = (xml: string) => {
  const rss = one(readXml(xml), 'rss');
  expect(rss.attributes.version).toBe('2.0');
  return one(rss, 'channel');
};
const makeItem = (id: string, data: Partial<FeedPlan> = {}): FeedPlan => ({
  id,
  title: '计划',
  opening: '为做好工作。',
  topicNames: [],
  ...data,
});

test('whatever stands in a title, the feed is well-formed and says it', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('<', '>', '&', ']]>', '"', '\u0000', '\u000b', '计', '&amp;', '\ufffe'),
    }),
  );
  await fc.assert(
    fc.asyncProperty(text, async (hostile) => {
      const plan = makeItem('a-01', {
        title: `甲${hostile}乙`,
        opening: `丙${hostile}丁`,
        topicNames: [`戊${hostile}`],
      });
      const item = one(channelOf(await feedXml([plan], siteUrl)), 'item');
      // What XML cannot hold is gone; a reader of XML makes one line feed of every kind of line end.
      const expected = hostile
        .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
        .replaceAll(/\r\n?/g, '\n');
      expect(one(item, 'title').text).toBe(`甲${expected}乙`);
      expect(one(item, 'description').text).toBe(`丙${expected}丁`);
      expect(one(item, 'category').text).toBe(`戊${expected}`);
    }),
  );
});

test('a feed stays small however many plans there are', async () => {
  const plans = Array.from({ length: 10_000 }, (_, at) => makeItem(`a-${at}`));
  const items = all(channelOf(await feedXml(plans, siteUrl)), 'item');
  expect(items.map((item) => one(item, 'guid').text)).toEqual(
    plans.slice(0, feedSize).map(({ id }) => `${siteUrl}/plans/${id}/`),
  );
});

describe.each(['/', '/sub/'] as const)('the feed under %s', (base) => {
  test('names plans by their permanent addresses and makes up no date', async () => {
    const site = await builtSite(base);
    const pages = readPages(site);
    const channel = channelOf(readFileSync(join(site.folder, 'rss.xml'), 'utf8'));
    for (const name of ['title', 'description', 'language']) expect(one(channel, name).text).not.toBe('');
    expect(one(channel, 'link').text).toBe(`${siteUrl}${base}`);
    expect(one(channel, 'atom:link').attributes).toMatchObject({
      rel: 'self',
      href: `${siteUrl}${base}rss.xml`,
    });
    const items = all(channel, 'item');
    expect(items.length).toBeGreaterThan(0);
    expect(items.length).toBeLessThanOrEqual(feedSize);
    for (const item of items) {
      const { text: address } = one(item, 'guid');
      expect(one(item, 'guid').attributes.isPermaLink).toBe('true');
      expect(one(item, 'link').text).toBe(address);
      const page = pages.find(({ path }) => siteUrl + path === address);
      expect(page?.html, address).toContain(one(item, 'title').text);
      expect(one(item, 'description').text, address).toMatch(/\p{Script=Han}/u);
      expect(all(item, 'category').length, address).toBeGreaterThan(0);
      expect(all(item, 'pubDate')).toEqual([]);
    }
    for (const { path, elements } of pages) {
      const link = elements.find((element) => attribute(element, 'type') === 'application/rss+xml');
      expect(link && attribute(link, 'href'), path).toBe(`${base}rss.xml`);
    }
  }, 240_000);
});

test('without an address of the site there is no feed and no link to one', async () => {
  const site = await builtSite('/', { address: false });
  expect(existsSync(join(site.folder, 'rss.xml'))).toBe(false);
  for (const { path, html } of readPages(site)) expect(html, path).not.toContain('rss+xml');
}, 240_000);
