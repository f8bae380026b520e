/** How large a built site is, in all and by kind of file. */
import { largestZipped, listSite } from './list-site.ts';
import type { SiteFile, ZippedFile } from './list-site.ts';
import type { SiteSize } from './site-limits.ts';

/** Files of one kind. */
export interface KindSize {
  readonly kind: string;
  readonly files: number;
  readonly bytes: number;
}

/** What there is to say of the size of a site. */
export interface SiteMeasure extends SiteSize {
  /** The most bytes first. */
  readonly kinds: readonly KindSize[];
  /** The largest file. */
  readonly file: SiteFile;
  /** Pages that are the largest after gzip, that one first. */
  readonly pages: readonly ZippedFile[];
  /** JSON that pages fetch, in the same order; neither the dataset nor the search index. */
  readonly fetched: readonly ZippedFile[];
}

/** Pages and fetched files that are named. */
const [namedPages, namedFetched] = [10, 5];

/** Measures what stands under a folder; a site without a search index is one without its files. Throws where there is nothing. */
export function measureSite(folder: string): SiteMeasure {
  const files = listSite(folder);
  const pages = largestZipped(
    folder,
    files.filter(({ path }) => path.endsWith('.html')),
    namedPages,
  );
  const fetched = files.filter(({ path }) => path.endsWith('.json') && !/^(?:data|pagefind)\//.test(path));
  const sum = (own: readonly SiteFile[]) => own.reduce((total, { bytes }) => total + bytes, 0);
  return {
    files: files.length,
    bytes: sum(files),
    largestFile: files[0].bytes,
    largestPage: pages[0]?.gzip ?? 0,
    kinds: Array.from(
      Map.groupBy(files, ({ kind }) => kind),
      ([kind, own]) => ({
        kind,
        files: own.length,
        bytes: sum(own),
      }),
    ).sort((a, b) => b.bytes - a.bytes),
    file: files[0],
    pages,
    fetched: largestZipped(folder, fetched, namedFetched),
  };
}
