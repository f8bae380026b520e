/** The files that hosts read, by their own parsers and limits. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllHeaders } from 'netlify-headers-parser';
import { parseAllRedirects } from 'netlify-redirect-parser';
import { validateWorkflow } from '@action-validator/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readBasePath } from '../../scripts/hosts/base-path.ts';
import { caddyfile } from '../../scripts/hosts/caddy.ts';
import { headersFile } from '../../scripts/hosts/headers-file.ts';
import { nginxConfig } from '../../scripts/hosts/nginx.ts';
import { mostRedirects, redirectsFile } from '../../scripts/hosts/redirects-file.ts';
import { exampleSite } from '../../scripts/hosts/server-site.ts';
import { cacheControl } from '../../scripts/site/cache-control.ts';
import { contentType } from '../../scripts/site/content-types.ts';
import { httpsHeader, securityHeaders } from '../../src/hosts/security-headers.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiku-hosts-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Files of a built site, with and without a digest, and one that only looks as if. */
const paths = [
  '',
  'plans/town-01/',
  'theme.js',
  '_astro/Page.N6Tykt_k.css',
  'sources/town/original.txt',
  'data/plans.csv',
  'data/plans.json',
  'pagefind/jiku.json',
  'pagefind/pagefind.js',
  'pagefind/wasm.unknown.pagefind',
  'pagefind/facts.bb0d121d63.jiku',
  'pagefind/03/words.0480aa8e9f/12.jiku',
  'pagefind/index/unknown_4a1f0c2.pf_index',
  'pagefind/pagefind.unknown_5b31411b7ec18cb.pf_meta',
  'search/_astro/x.css',
];

type Rule = readonly [pattern: RegExp, headers: readonly (readonly [name: string, value: string])[]];

const parsers: Readonly<Record<string, (text: string) => Promise<Rule[]>>> = {
  async Netlify(text) {
    const { headers, errors } = await parseAllHeaders({
      headersFiles: [write('_headers', text)] as never[],
      netlifyConfigPath: undefined,
      minimal: false,
    });
    expect(errors).toEqual([]);
    return headers.map(({ forRegExp, values }) => [forRegExp!, Object.entries(values)]);
  },
  // Its parser is not to be had without its whole tool chain: this is what its documentation says.
  async 'Cloudflare Pages'(text) {
    const rules = text.trim().split(/\n\n/);
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
    return rules.map((rule): Rule => {
      const [path, ...headers] = rule.split('\n');
      expect(path.match(/\*/g)?.length, path).toBe(1);
      const pattern = path.split('*').map(RegExp.escape).join('.*');
      return [
        new RegExp(`^${pattern}$`),
        headers.map((line) => [
          line.slice(0, line.indexOf(':')).trim(),
          line.slice(line.indexOf(':') + 1).trim(),
        ]),
      ];
    });
  },
};

describe.each(Object.keys(parsers))('_headers, as %s reads it', (host) => {
  test.each(['/', '/sub/'])('says each header once, under %s', async (base) => {
    const rules = await parsers[host](headersFile(base));
    for (const path of paths) {
      const headers = rules.filter(([pattern]) => pattern.test(base + path)).flatMap(([, own]) => own);
      const expected = [...securityHeaders, httpsHeader].map(([name, value]) => [name, value]);
      if (cacheControl(path).includes('immutable')) expected.push(['Cache-Control', cacheControl(path)]);
      if (/\.(?:txt|csv)$/.test(path)) expected.push(['Content-Type', contentType(path)]);
      expect(headers, path).toEqual(expected);
    }
    if (base !== '/') expect(rules.filter(([pattern]) => pattern.test('/other/'))).toEqual([]);
  });
});

describe('_redirects', () => {
  const moves = [
    ['plans/a-03/', 'plans/b-02/'],
    ['sources/a/original.txt', 'sources/b/original.txt'],
  ] as const;

  test.each([
    ['/', {}, false],
    ['/sub/', { forced: true }, true],
  ] as const)('is read by Netlify as it is meant, under %s', async (base, options, force) => {
    const text = redirectsFile(base, moves, options);
    const { redirects, errors } = await parseAllRedirects({
      redirectsFiles: [write('_redirects', text)],
      configRedirects: [],
      minimal: true,
    });
    expect(errors).toEqual([]);
    expect(redirects).toMatchObject([
      ...(base === '/' ? [] : [{ from: '/', to: '/sub/', status: 302 }]),
      ...moves.map(([from, to]) => ({ from: base + from, to: base + to, status: 301, force })),
    ]);
  });

  test('says nothing where nothing moved', () => expect(redirectsFile('/', [])).toBe(''));

  test('keeps to what Cloudflare Pages takes', () => {
    const id = 'a'.repeat(60);
    const many = Array.from({ length: 9000 }, (_, at) => [`plans/${id}-${at}/`, `plans/b-${at}/`] as const);
    const lines = redirectsFile('/sub/', many).trimEnd().split('\n');
    expect(lines).toHaveLength(mostRedirects);
    for (const line of lines) {
      expect(line).toMatch(/^\/\S* \/\S* 30[12]$/);
      expect(line.length).toBeLessThanOrEqual(1000);
    }
  });
});

test('the configuration in hosts/ is what `npm run hosts -- --out hosts` writes', () => {
  expect(readFileSync('hosts/nginx.conf', 'utf8')).toBe(nginxConfig(exampleSite));
  expect(readFileSync('hosts/Caddyfile', 'utf8')).toBe(caddyfile(exampleSite));
});

test.each(['plans', '/plans', '/plans/', 'plans/'])('a base path may be written %s', (text) => {
  expect(readBasePath(text)).toBe('/plans/');
  expect(readBasePath('')).toBe('/');
});

test.each(['/a b/', '/a";return 200 "x/', '/a/\n/b/', '/${uri}/', '/计划/'])(
  'no configuration file gets the base path %j',
  (text) => expect(() => readBasePath(text)).toThrow('Unexpected base path'),
);

describe('the workflow for GitHub Pages', () => {
  const text = readFileSync('.github/workflows/pages.yml', 'utf8');
  const workflow = parse(text) as {
    permissions: object;
    jobs: Record<string, { permissions: object; steps: readonly { uses?: string }[] }>;
  };

  test('is one that GitHub reads', () => {
    expect(validateWorkflow(text).errors).toEqual([]);
    expect(validateWorkflow(text.replace('runs-on', 'runs_on')).errors).not.toEqual([]);
  });

  test('lets each job do what it must and no more, by actions that nobody can change', () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.jobs.build.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(workflow.jobs.deploy.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    const used = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    expect(used).toHaveLength(5);
    for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
  });
});
