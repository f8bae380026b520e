/** The built site, as a bundle is made from it. */
import { existsSync, globSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { listSite } from '../site/list-site.ts';

export interface FinishedSite {
  readonly folder: string;
  /** Folder of a server that it was built for, with a slash at both ends: `/`, `/sub/`. */
  readonly base: string;
  /** All that goes into a bundle, in the order of their paths. */
  readonly paths: readonly string[];
}

/** What servers send in place of the files beside them, and what only programmers read. */
const besides = /\.(?:gz|br|zst|map)$/;

/** Reads what was built into `folder`. Throws where no site is there, or one without its search index or with another's. */
export function readFinishedSite(folder: string): FinishedSite {
  const home = join(folder, 'index.html');
  const side = join(folder, 'pagefind/jiku.json');
  if (!existsSync(home)) throw new Error(`${folder} holds no site yet: run npm run build first`);
  if (!existsSync(side)) throw new Error(`${folder} has no search index yet: run npm run build first`);
  const { planCount } = JSON.parse(readFileSync(side, 'utf8')) as { planCount: number };
  const plans = globSync('plans/*/index.html', { cwd: folder }).filter((path) => isPlan(join(folder, path)));
  if (plans.length !== planCount)
    throw new Error(
      `${folder}: Unexpected index of ${planCount} plans beside ${plans.length} pages: run npm run build again`,
    );
  const paths = listSite(folder).map(({ path }) => path);
  return {
    folder,
    base: readBase(readFileSync(home, 'utf8')),
    paths: paths.filter((path) => !besides.test(path)).sort(),
  };
}

/** A file of `inputs` (files and folders) that was changed after the site was built, if there is one. */
export function changedSince(site: FinishedSite, inputs: readonly string[]): string | undefined {
  const built = Math.max(
    ...['index.html', 'pagefind/jiku.json'].map((path) => statSync(join(site.folder, path)).mtimeMs),
  );
  const files = inputs.flatMap((input) =>
    statSync(input).isFile()
      ? [input]
      : readdirSync(input, { recursive: true, encoding: 'utf8' }).map((path) => join(input, path)),
  );
  return files.find((file) => statSync(file).isFile() && statSync(file).mtimeMs > built);
}

/** Whether a page is that of a plan: lists of plans stand in folders beside them. */
function isPlan(file: string): boolean {
  return readFileSync(file, 'utf8').includes(' data-plan-id="');
}

/** The folder that the home page looks for its icon in. */
function readBase(html: string): string {
  const icon = findIcon(parse(html));
  const base = icon && /^(\/(?:[^?#]*\/)?)[^/]+$/.exec(icon)?.[1];
  if (!base) throw new Error(`Unexpected icon ${icon} of the home page, expected its path on a server`);
  return base;
}

function findIcon(node: DefaultTreeAdapterTypes.Node): string | undefined {
  if ('attrs' in node && node.tagName === 'link') {
    const { rel, href } = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    if (rel === 'icon') return href;
  }
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = findIcon(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
