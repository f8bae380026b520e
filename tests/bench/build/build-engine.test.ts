import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addition, changePlans, readBenchPlans } from './bench-plan.ts';
import type { BenchPlan } from './bench-plan.ts';
import { buildEngines, layOut } from './build-engine.ts';
import { checkPages } from './check-pages.ts';
import { measureBuild } from './measure-build.ts';

const project = join(import.meta.dirname, '../../..');
const plans = readBenchPlans(project);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiku-bench-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('the pages of a build', () => {
  const plan = (id: string, body: string): BenchPlan => ({ id, mdx: body, markdown: body });
  const some = [plan('a-01', '## 一、甲\n\n20<Blank>\\_\\_</Blank>年。\n'), plan('a-02', '乙。\n')];
  beforeEach(() => {
    write('plans/a-01/index.html', '<h2>一、甲</h2>\n<p>20<i>__</i>年。</p>');
    write('plans/a-02/index.html', '<p>乙。</p>');
  });

  test('are counted, but for those that only lead to another', () => {
    write('plans/page/1/index.html', '<meta http-equiv="refresh" content="0; url=/plans/">');
    expect(checkPages(folder, some, [])).toBe(2);
  });

  test('are refused where a plan has none', () => {
    rmSync(join(folder, 'plans/a-02'), { recursive: true });
    expect(() => checkPages(folder, some, [])).toThrow('a-02');
  });

  test('are refused where a text is not on its page', () => {
    write('plans/a-01/index.html', '<h2>一、甲</h2>');
    expect(() => checkPages(folder, some, [])).toThrow('20__年。');
  });

  test('are refused where a change is not on its page', () => {
    expect(() => checkPages(folder, some, [plan('a-02', '乙。\n\n丙。\n')])).toThrow('丙。');
  });
});

test('our engine builds every plan, and again those that changed', async () => {
  const engine = buildEngines.find(({ id }) => id === 'ours')!;
  const build = async (written: readonly BenchPlan[], changed: readonly BenchPlan[]) => {
    for (const plan of written) write(...engine.planFile(plan));
    const costs = await measureBuild(folder, engine.command);
    return { costs, pages: checkPages(join(folder, 'dist'), plans, changed) };
  };
  layOut(engine, folder, project, '');
  const { costs, pages } = await build(plans, []);
  expect(pages).toBeGreaterThan(plans.length);
  expect(costs.cpu).toBeGreaterThan(100);
  const changed = changePlans(plans, 3);
  expect(changed.map(({ mdx }) => mdx.trimEnd().endsWith(addition))).toEqual([true, true, true]);
  expect((await build(changed, changed)).pages).toBe(pages);
}, 180_000);

test('a build that fails is told with its words', async () => {
  await expect(measureBuild(folder, ['sh', '-c', 'echo no such plan >&2; exit 3'])).rejects.toThrow(
    /code 3[^]*no such plan/,
  );
});
