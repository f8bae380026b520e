/** The version of the site: the deployed one, or the one a page was served from. */
import { versionFile } from './site-files.ts';

/** Marks an answer of the worker: what it serves to the page is what it keeps, of this version. */
export const keptHeader = 'x-jiku-kept';
/** Query of a page that asks for its own version. */
export const pageQuery = '?page';

export interface ReadVersion {
  readonly version: string;
  /** Whether it is that of kept files rather than the deployed one. */
  readonly isKept: boolean;
}

/**
 * `base` is the address of the home page; `query` is `pageQuery` where a page asks what it was served from. Undefined where
 * the version cannot be had, or none is deployed.
 */
export async function readVersion(
  base: string,
  query: '' | typeof pageQuery = '',
): Promise<ReadVersion | undefined> {
  try {
    const response = await fetch(base + versionFile + query, { cache: 'no-store' });
    const version = (await response.text()).trim();
    // A host may answer with a page where it has no file.
    if (!response.ok || !/^[\w-]{1,64}$/.test(version)) return undefined;
    return { version, isKept: response.headers.has(keptHeader) };
  } catch {
    return undefined;
  }
}
