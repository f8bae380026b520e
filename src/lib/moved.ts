/** Old addresses of pages that lead to others, as the build draws them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { liveMoves, readMoved } from '../plan/read-moved.ts';
import type { Corpus } from './corpus.ts';
import { originalUrl, planUrl, sourceUrl } from './urls.ts';

/** A page at an old address. */
export interface MovedPage {
  /** Of the old page in the site, without a slash at either end: `plans/abc-03`. */
  readonly path: string;
  /** Address of the new page. */
  readonly to: string;
  /** What stands there. */
  readonly title: string;
}

/** The pages that `content/moved.yml` asks for. Throws, with its line, where it does not say what it should. */
export function movedPages({ plans, sources }: Corpus, root = process.cwd()): MovedPage[] {
  const file = join(root, 'content/moved.yml');
  if (!existsSync(file)) return [];
  const planTitles = new Map(plans.map(({ id, title }) => [id, title]));
  const sourceTitles = new Map(sources.map(({ id, title }) => [id, title]));
  const { moved } = readMoved(readFileSync(file, 'utf8'));
  const live = liveMoves(moved, {
    plans: new Set(planTitles.keys()),
    sources: new Set(sourceTitles.keys()),
  });
  return [
    ...Array.from(live.plans, ([from, to]) => ({
      path: `plans/${from}`,
      to: planUrl(to),
      title: planTitles.get(to)!,
    })),
    ...Array.from(live.sources).flatMap(([from, to]) => {
      const title = sourceTitles.get(to)!;
      return [
        { path: `sources/${from}`, to: sourceUrl(to), title },
        { path: `sources/${from}/original`, to: originalUrl(to), title: `${title}，原文` },
      ];
    }),
  ];
}
