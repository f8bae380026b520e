import { expect, test } from 'vitest';
import { mostSaved, planOffline, totalBytes } from '../../scripts/offline/plan-offline.ts';
import { wayOf } from '../../src/offline/way-of.ts';
import type { Way } from '../../src/offline/way-of.ts';
import type { ListedFile } from '../../src/offline/site-files.ts';

const digest = '0123456789abcdef';
const site = (planBytes = 10, indexBytes = 10): ListedFile[] => [
  ['', digest, 10],
  ['404.html', digest, 10],
  ['_astro/search.abc.js', digest, 10],
  ['_headers', digest, 10],
  ['compare/', digest, 10],
  ['compare/outlines/1-0.json', digest, 10],
  ['compare/plans.json', digest, 10],
  ['data/', digest, 10],
  ['data/plans.json', digest, 10],
  ['offline/missing/', digest, 10],
  ['pagefind/index/unknown_1.pf_index', digest, indexBytes],
  ['pagefind/jiku.json', digest, 10],
  ['pagefind/pagefind.js', digest, 10],
  ['plans/a-01/', digest, planBytes],
  ['sources/a/original.txt', digest, 10],
  ['theme.js', digest, 10],
];
const paths = (files: readonly ListedFile[]) => files.map(([path]) => path);

test.each<[path: string, way: Way]>([
  ['', 'current'],
  ['plans/a-01/', 'current'],
  ['compare/plans.json', 'current'],
  ['theme.js', 'current'],
  ['pagefind/jiku.json', 'current'],
  ['_astro/search.abc.js', 'lasting'],
  ['pagefind/index/unknown_1.pf_index', 'lasting'],
  ['pagefind/pagefind.js', 'none'],
  ['pagefind/pagefind-entry.json', 'none'],
  ['data/plans.json', 'none'],
  ['sources/a/original.txt', 'none'],
  ['sw.js', 'none'],
  ['offline/files.json', 'none'],
  ['offline/frame.json', 'none'],
  ['version.txt', 'version'],
  // Something else on the same host.
  ['mail/', 'none'],
  ['api/user.json', 'none'],
])('%s is answered by way of: %s', (path, way) => {
  expect(wayOf(path, new Set(planOffline(site(), '').roots))).toBe(way);
});

test('the frame is what a reader starts from; the whole is what pages show and load, no downloads', () => {
  const { frame, list } = planOffline(site(), '');
  expect(paths(frame.frame)).toEqual([
    '',
    '_astro/search.abc.js',
    'compare/',
    'compare/plans.json',
    'offline/missing/',
    'pagefind/jiku.json',
    'theme.js',
  ]);
  expect(list.part).toBe('whole');
  const others = [
    '404.html',
    '_headers',
    'data/plans.json',
    'pagefind/pagefind.js',
    'sources/a/original.txt',
  ];
  expect(paths(list.files)).toEqual(paths(site()).filter((path) => !others.includes(path)));
  expect(list.wholeBytes).toBe(totalBytes(list.files));
});

test('a corpus too large to be saved whole can be searched, one larger still cannot be saved', () => {
  const large = planOffline(site(mostSaved), '');
  expect(large.list.part).toBe('search');
  expect(paths(large.list.files)).toContain('pagefind/index/unknown_1.pf_index');
  expect(paths(large.list.files)).not.toContain('plans/a-01/');
  const larger = planOffline(site(mostSaved, mostSaved), '').list;
  expect([larger.part, larger.files]).toEqual(['none', []]);
  expect(larger.wholeBytes).toBeGreaterThan(2 * mostSaved);
});

test('what tools fetch is no part of the frame once it is large', () => {
  const files = site().map((file): ListedFile =>
    file[0] === 'compare/plans.json' ? [file[0], digest, 1e6] : file,
  );
  expect(paths(planOffline(files, '').frame.frame)).not.toContain('compare/plans.json');
});

test('the same files in any order are one version; another byte, file or worker is another', () => {
  const version = (files: readonly ListedFile[], code = '') => planOffline(files, code).frame.version;
  const own = version(site());
  expect(version(site().reverse())).toBe(own);
  expect(version(site().slice(1))).not.toBe(own);
  expect(version([['', 'fedcba9876543210', 10], ...site().slice(1)])).not.toBe(own);
  expect(version(site(), 'code')).not.toBe(own);
});
