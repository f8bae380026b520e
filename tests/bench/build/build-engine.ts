/** What is compared: how each engine's project is laid out and built. All put the page of a plan at `dist/plans/<id>/`. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchPlan } from './bench-plan.ts';

const root = join(import.meta.dirname, '../../..');
const peers = join(import.meta.dirname, '../peers');

/** One way to build a site of plans. */
export interface BuildEngine {
  readonly id: string;
  readonly name: string;
  /** Folders of templates, copied one over the other. */
  readonly templates: readonly string[];
  /** Parts of this project that it needs, besides. */
  readonly parts: readonly string[];
  /** Whose packages it runs with: this project's, or those of a folder of peers, which are installed on demand. */
  readonly packages?: 'ours' | 'eleventy' | 'starlight';
  /** Where a plan goes in its project, and as what. */
  readonly planFile: (plan: BenchPlan) => readonly [path: string, text: string];
  readonly command: readonly string[];
}

const asMdx = (folder: string) => (plan: BenchPlan) => [`${folder}/${plan.id}.mdx`, plan.mdx] as const;
const asMarkdown = (folder: string) => (plan: BenchPlan) =>
  [`${folder}/${plan.id}.md`, plan.markdown] as const;
const astroBuild = [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build', '--silent'];
const lists = 'list-pages.mjs';

/** In the order of the table. */
export const buildEngines: readonly BuildEngine[] = [
  {
    id: 'hugo',
    name: 'Hugo',
    templates: ['hugo'],
    parts: [],
    planFile: asMarkdown('content/plans'),
    command: ['hugo', '--quiet'],
  },
  {
    id: 'eleventy',
    name: 'Eleventy',
    templates: ['eleventy', lists],
    parts: [],
    packages: 'eleventy',
    planFile: asMarkdown('content/plans'),
    command: [process.execPath, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
  },
  {
    id: 'starlight',
    name: 'Starlight',
    templates: ['starlight', lists],
    parts: ['src/schema'],
    packages: 'starlight',
    // It hands its pages no components, so they are tags here too.
    planFile: (plan) => [`src/content/docs/plans/${plan.id}.mdx`, plan.markdown],
    command: astroBuild,
  },
  {
    id: 'starlight-md',
    name: 'Starlight, Markdown',
    templates: ['starlight', lists],
    parts: ['src/schema'],
    packages: 'starlight',
    planFile: asMarkdown('src/content/docs/plans'),
    command: astroBuild,
  },
  {
    id: 'astro',
    name: 'Astro, render()',
    templates: ['astro', lists],
    parts: ['src/schema'],
    packages: 'ours',
    planFile: asMdx('content/plans'),
    command: astroBuild,
  },
  {
    id: 'ours',
    name: 'ours, same pages',
    templates: ['astro', 'ours', lists],
    parts: [
      ...['src/draft', 'src/plan', 'src/schema', 'src/side-files', 'src/text'],
      ...['src/lib/plan-loader.ts', 'content/vocabulary', 'package-lock.json'],
    ],
    packages: 'ours',
    planFile: asMdx('content/plans'),
    command: astroBuild,
  },
  {
    id: 'site',
    name: 'ours, whole site',
    templates: [],
    parts: [
      'src',
      'public',
      'content',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'astro.config.mjs',
    ],
    packages: 'ours',
    planFile: asMdx('content/plans'),
    command: astroBuild,
  },
];

/**
 * What an engine lacks on this machine, and what to do about it; nothing where it is ready. Packages of other engines
 * are installed into a folder of their own, as their lockfile says.
 */
export function prepareEngine({ id, packages, command }: BuildEngine, cache: string): string | undefined {
  if (!packages) {
    const { error } = spawnSync(command[0], ['version'], { stdio: 'ignore' });
    return error && `${id} is not installed; on Debian: apt-get install ${id}`;
  }
  const folder = join(cache, packages);
  if (packages === 'ours' || existsSync(join(folder, 'node_modules'))) return undefined;
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    cpSync(join(peers, packages, file), join(folder, file));
  }
  // Not `npm ci`: it refuses a lock file without the binaries of platforms that a registry does not carry.
  const { status } = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel', 'error'],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (status === 0) return undefined;
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  return `the packages of ${id} could not be installed; npm says why above`;
}

/** Makes an engine's project anew from templates and from parts of a grown one. The plans are still to be written. */
export function layOut(engine: BuildEngine, folder: string, grown: string, cache: string): void {
  const { parts, templates, packages } = engine;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of parts) cpSync(join(grown, part), join(folder, part), { recursive: true });
  for (const name of templates) {
    const from = join(peers, name);
    cpSync(from, name.includes('.') ? join(folder, name) : folder, { recursive: true });
  }
  if (!packages) return;
  const modules = join(packages === 'ours' ? root : join(cache, packages), 'node_modules');
  symlinkSync(modules, join(folder, 'node_modules'), 'dir');
}
