/** In which order the files of a site go to object storage, and what is said of them there. */
import { cacheControl } from './cache-control.ts';
import { contentType } from './content-types.ts';
import { isImmutable } from './is-immutable.ts';

/** Files that go together, as all of them get the same headers. */
export interface UploadStep {
  readonly cacheControl: string;
  readonly contentType: string;
  /** Paths in the site. */
  readonly paths: readonly string[];
}

/**
 * All files of a site in steps. First what pages load and search reads, which stands beside the old; then what names it,
 * the entry of the index and data; pages last: at no moment does a page ask for what is not there yet.
 */
export function uploadSteps(paths: readonly string[]): UploadStep[] {
  const turn = (path: string) => (isImmutable(path) ? 0 : path.endsWith('.html') ? 2 : 1);
  const groups = Map.groupBy(
    paths.filter((path) => !isForHost(path)),
    (path) => `${turn(path)} ${contentType(path)}`,
  );
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => ({
      cacheControl: cacheControl(own[0]),
      contentType: contentType(own[0]),
      paths: own.toSorted(),
    }));
}

/** What other hosts read, and copies that object storage cannot choose between. */
function isForHost(path: string): boolean {
  return /^_(?:headers|redirects)$|\.(?:br|gz)$/.test(path);
}
