/** What browsers put beside a page saved as “Webpage, complete”: a folder of its pictures, styles and scripts. */

/** A folder that is passed over, and the page it belongs to. */
export interface PageCompanions {
  /** Path under the sources folder, without the slash behind it. */
  readonly folder: string;
  readonly page: string;
  /** Number of files in it and in the folders below. */
  readonly files: number;
}

/** The folders `X_files` and `X.files` that stand beside `X.html` or `X.htm`, in the order of the paths. */
export function findCompanions(paths: readonly string[]): PageCompanions[] {
  const pages = new Map(
    paths.flatMap((path) => {
      const stem = /^(.+)\.html?$/i.exec(path)?.[1];
      return stem === undefined ? [] : [[stem, path] as const];
    }),
  );
  const found = new Map<string, PageCompanions>();
  for (const path of paths) {
    const folder = foldersAbove(path).find((above) => pages.has(stemOf(above)));
    if (folder === undefined) continue;
    const { files } = found.get(folder) ?? { files: 0 };
    found.set(folder, { folder, page: pages.get(stemOf(folder))!, files: files + 1 });
  }
  return [...found.values()];
}

/** The outermost first; those alone that are named like companions. */
function foldersAbove(path: string): string[] {
  return Array.from(path.matchAll(/[_.]files(?=\/)/gi), ({ 0: end, index }) =>
    path.slice(0, index + end.length),
  );
}

function stemOf(folder: string): string {
  return folder.slice(0, -'_files'.length);
}
