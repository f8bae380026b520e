/** The built site as files that open by double click: nothing asks a server, nothing is a module, data come as scripts. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { build } from 'esbuild';
import { scriptEnding } from '../../src/from-files/open-files.ts';
import type { BundleFile } from './bundle-file.ts';
import { allNeeds, classicScript } from './classic-script.ts';
import type { ClassicScript } from './classic-script.ts';
import { contentScript } from './content-script.ts';
import { rolesOf } from './file-roles.ts';
import type { FileRole } from './file-roles.ts';
import type { FinishedSite } from './finished-site.ts';
import { rewritePage } from './rewrite-page.ts';
import type { PageScripts } from './rewrite-page.ts';
import { rewriteStyle } from './rewrite-style.ts';

/** Folder of the site's modules, and the script there that stands in for a server. */
const modules = '_astro/';
const startName = 'jiku-files.js';
const startSource = join(import.meta.dirname, '../../src/from-files/start.ts');

/** All files of that form, in no order. Throws where a script of the site is none that can be told to browsers so. */
export async function offlineFiles(site: FinishedSite): Promise<BundleFile[]> {
  const { base, paths } = site;
  const read = (path: string) => readFileSync(join(site.folder, path));
  const scripts = new Map<string, ClassicScript>();
  for (const path of paths.filter((path) => rolesOf(path).includes('module'))) {
    const name = posix.basename(path);
    scripts.set(name, await classicScript(name, read(path).toString('utf8')));
  }
  const pageScripts: PageScripts = {
    base,
    start: base + modules + startName,
    before: (address) => allNeeds(posix.basename(address), scripts).map((name) => base + modules + name),
  };
  const makers: Record<Exclude<FileRole, 'none'>, (path: string) => BundleFile> = {
    copy: (path) => ({ path, content: () => read(path) }),
    page: (path) => ({ path, content: () => rewritePage(path, read(path).toString('utf8'), pageScripts) }),
    style: (path) => ({ path, content: () => rewriteStyle(path, read(path).toString('utf8'), base) }),
    module: (path) => ({ path, content: () => scripts.get(posix.basename(path))!.code }),
    content: (path) => ({ path: path + scriptEnding, content: () => contentScript(path, read(path)) }),
  };
  const start: BundleFile = { path: modules + startName, content: await makeStart() };
  return [
    start,
    ...paths.flatMap((path) => rolesOf(path).flatMap((role) => (role === 'none' ? [] : makers[role](path)))),
  ];
}

async function makeStart(): Promise<BundleFile['content']> {
  const options = { bundle: true, write: false, minify: true, format: 'iife', charset: 'utf8' } as const;
  const { outputFiles } = await build({ entryPoints: [startSource], ...options });
  return () => outputFiles[0].contents;
}
