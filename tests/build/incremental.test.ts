import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { afterAll, describe, expect, test } from 'vitest';
import { readMoved } from '../../src/plan/read-moved.ts';
import { launchBrowser } from '../support/browser.ts';
import { openTrialProject } from './trial-project.ts';
import type { Build } from './trial-project.ts';

const project = openTrialProject();
afterAll(() => project.close());

/** Names of files that differ, or that only one of two builds has. */
const differing = (one: Build, other: Build) =>
  [...new Set([...one.files.keys(), ...other.files.keys()])].filter(
    (file) => one.files.get(file) !== other.files.get(file),
  );
const plansIn = ({ drawn }: Build) =>
  [...drawn].flatMap((path) => /^\/plans\/([^/]+-\d+)\/index\.html$/.exec(path)?.[1] ?? []).sort();
const plansOf = (source: string) =>
  project
    .list('content/plans')
    .filter((name) => name.startsWith(`${source}-`))
    .map((name) => name.replace('.mdx', ''));
const plansOn = (topic: string) =>
  project
    .list('content/plans')
    .filter((name) => project.read(`content/plans/${name}`).includes(`\n  - "${topic}"\n`))
    .map((name) => name.replace('.mdx', ''));

/** In a browser, with scripts to the same sentence and without them too. */
async function expectToLeadOn(from: string, to: string): Promise<void> {
  const server = createServer(sirv(join(project.folder, 'dist'), { dev: true }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchBrowser();
  try {
    for (const javaScriptEnabled of [true, false]) {
      const page = await browser.newPage({ javaScriptEnabled });
      await page.goto(`${origin}/${from}?q=%E6%8A%A4#s1.1`);
      await page.waitForURL(`${origin}/${to}${javaScriptEnabled ? '?q=%E6%8A%A4#s1.1' : ''}`, {
        timeout: 10_000,
      });
      expect(await page.locator('h1').textContent()).toBeTruthy();
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

describe(
  'a build that takes pages from the last one is the same as a clean one',
  { timeout: 300_000 },
  () => {
    test('what is kept of plans is the same by one process or three, and no build makes it again', async () => {
      await project.run('scripts/build-data.ts', '--cache', 'alone');
      for (const shard of ['1/3', '3/3', '2/3']) await project.run('scripts/build-data.ts', '--shard', shard);
      const kept = project.digests('.cache');
      expect(kept).toEqual(project.digests('alone/.cache'));
      expect(kept.size).toBe(2 * project.list('content/plans').length);
      await project.build();
      for (const [file, digest] of project.digests('.cache'))
        if (/^(?:plans|readings)\//.test(file)) expect(kept.get(file), file).toBe(digest);
    });

    test('after nothing changed: no plan is drawn', async () => {
      const first = await project.build('clean');
      expect(plansIn(first)).toHaveLength(project.list('content/plans').length);
      const again = await project.build();
      expect(plansIn(again)).toEqual([]);
      expect(differing(again, first)).toEqual([]);
    });

    test('after a source was changed, one removed, one renamed, and one added that repeats a plan', async () => {
      project.edit('content/sources/civilized-unit.txt', (text) => text.replace('。', '，责任到人。'));
      project.remove('content/sources/hospital-key-points-2023.txt');
      project.write(
        'content/sources/health-union.txt',
        project.read('content/sources/health-union-second-half.txt'),
      );
      project.remove('content/sources/health-union-second-half.txt');
      const plan = project.read('content/plans/hospital-annual-10-06.mdx').split(/^---$/mu)[2];
      project.write(
        'content/sources/zz-again.txt',
        `医院科研与教学工作计划\n${plan.replaceAll(/^#+ /gmu, '')}`,
      );
      await project.run('scripts/convert.ts', '--quiet');
      const next = await project.build();
      const moved = readMoved(project.read('content/moved.yml')).moved.plans;
      expect(plansIn(next)).toEqual([
        'civilized-unit-01',
        'civilized-unit-02',
        ...moved.values(),
        // Pages that lead on from there.
        ...moved.keys(),
        'hospital-annual-10-06',
        // One of them says that it repeats a plan of the renamed source.
        ...plansOf('township-tcm'),
        'zz-again-01',
      ]);
      expect(moved.size).toBe(7);
      expect(moved.get('health-union-second-half-07')).toBe('health-union-07');
      await project.run('scripts/write-worker.ts');
      await project.run('scripts/write-host-files.ts');
      expect(project.read('dist/_redirects')).toContain(
        '\n/plans/health-union-second-half-07/ /plans/health-union-07/ 301\n',
      );
      const old = project.read('dist/plans/health-union-second-half-07/index.html');
      expect(old).toContain('<link rel="canonical" href="https://jiku.example/plans/health-union-07/">');
      expect(old).toContain('<meta name="robots" content="noindex">');
      expect(old).toContain('content="0; url=/plans/health-union-07/"');
      await expectToLeadOn('plans/health-union-second-half-07/', 'plans/health-union-07/');
      for (const list of [
        'sitemap-0.xml',
        'plans/index.html',
        'llms.txt',
        'data/plans.json',
        'offline/files.json',
      ])
        expect(project.read(`dist/${list}`), list).not.toContain('health-union-second-half');
      expect(differing(next, await project.build('clean'))).toEqual([]);
    });

    test('after a topic, an indicator and a document got other names', async () => {
      project.edit('content/topics/immunization.yml', (text) =>
        text.replace(/^name: .*/mu, 'name: 预防接种工作'),
      );
      const next = await project.build();
      expect(plansIn(next)).toEqual(plansOn('immunization'));
      project.edit('content/vocabulary/indicators.yml', (text) => text.replace(/name: /u, 'name: 全县'));
      project.edit('content/vocabulary/regulations.yml', (text) => text.replace(/title: /u, 'title: 新编'));
      const last = await project.build();
      expect(differing(last, await project.build('clean'))).toEqual([]);
    });
  },
);
