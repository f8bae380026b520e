/** The calendar and the timetables of plans on the built site. */
import { gzipSync } from 'node:zlib';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import { planSchema } from '../../src/schema/plan.ts';
import { builtSite } from '../site/built-site.ts';
import { attribute, readPages } from '../site/pages.ts';
import type { ParsedPage } from '../site/pages.ts';

let byPath: Map<string, ParsedPage>;
let calendar: ParsedPage;
const links = (page: ParsedPage) =>
  page.elements.flatMap((element) => (element.tagName === 'a' ? (attribute(element, 'href') ?? []) : []));

beforeAll(async () => {
  byPath = new Map(readPages(await builtSite('/')).map((page) => [page.path, page]));
  calendar = byPath.get('/calendar/')!;
}, 240_000);

test('every month that has tasks is linked from the table of the year, and is there', () => {
  const months = links(calendar).filter((href) => /^#m\d+$/.test(href));
  const sections = [...calendar.ids].filter((id) => /^m\d+$/.test(id));
  expect(months.map((href) => href.slice(1))).toEqual(sections);
  expect(sections.length).toBeGreaterThanOrEqual(10);
});

test('every entry leads to a sentence or heading of a plan', () => {
  const places = links(calendar).filter((href) => href.startsWith('/plans/') && href.includes('#'));
  expect(places.length).toBeGreaterThan(100);
  const broken = places.filter((href) => {
    const [path, anchor] = href.split('#');
    return !byPath.get(path)?.ids.has(anchor);
  });
  expect(broken).toEqual([]);
});

test('the page is small as it travels', () => {
  expect(gzipSync(calendar.html).length).toBeLessThan(100_000);
});

test('a plan has a timetable where it has tasks, and only there; it leads to each of them', () => {
  for (const file of globSync('content/plans/*.mdx')) {
    const id = basename(file, '.mdx');
    const { schedule = [] } = planSchema.parse(parsePlan(readFileSync(file, 'utf8')).data);
    const page = byPath.get(`/plans/${id}/`)!;
    expect(page.ids.has('schedule'), id).toBe(schedule.length > 0);
    const anchors = new Set(links(page));
    expect(
      schedule.filter(({ anchor }) => !anchors.has(`#${anchor}`)),
      id,
    ).toEqual([]);
  }
});
