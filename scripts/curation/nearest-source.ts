/** What a path that matches no source may have been meant for. */

/** The one source that has the same name but for case, slashes, Unicode form or the folders before it; else undefined. */
export function nearestSource(path: string, sources: Iterable<string>): string | undefined {
  const plain = foldPath(path);
  const all = Array.from(sources, (source) => ({ source, folded: foldPath(source) }));
  const same = all.filter(({ folded }) => folded === plain);
  const near = same.length > 0 ? same : all.filter(({ folded }) => endsAlike(folded, plain));
  return near.length === 1 ? near[0].source : undefined;
}

function endsAlike(a: string, b: string): boolean {
  return a.endsWith(`/${b}`) || b.endsWith(`/${a}`);
}

function foldPath(path: string): string {
  return path
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('\\', '/')
    .replace(/\/{2,}/g, '/')
    .replace(/^(?:\.?\/)+/, '')
    .trim();
}
