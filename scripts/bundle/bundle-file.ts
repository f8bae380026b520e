/** A file of a bundle. */
export interface BundleFile {
  /** In the bundle's folder, with `/` between folders. */
  readonly path: string;
  /** Made when its turn comes, so that no more than one is held. */
  readonly content: () => Uint8Array | string | Promise<Uint8Array | string>;
}

/** By path, as bytes compare: the same order on every machine. */
export function sortByPath(files: readonly BundleFile[]): BundleFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
