/** From the address a server would answer to the file that answers it, and back. */

/** Where the pages stand. */
export interface Place {
  /** Folder of the site on a server, as the pages were built for: `/`, `/sub/`. */
  readonly base: string;
  /** Folder of the files, as seen from where the address is used: `../../`, `file:///C:/jiku/site/`. */
  readonly root: string;
}

/**
 * The file behind an address of the site; what stands behind `?` and `#` is kept. A folder's address leads to its
 * `index.html`, which no browser looks for by itself. Other addresses (`#s1`, `?q=…`, `https://…`) stay as they are.
 */
export function fileAddress(address: string, { base, root }: Place): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const inside = address.slice(base.length);
  const end = inside.search(/[?#]/);
  const path = end < 0 ? inside : inside.slice(0, end);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return root + file + inside.slice(path.length);
}

/** The address on a server of what `file` leads to: what `fileAddress` was given. Addresses of elsewhere stay as they are. */
export function serverAddress(file: string, { base, root }: Place): string {
  if (!file.startsWith(root)) return file;
  return base + file.slice(root.length).replace(/^([^?#]*\/)?index\.html(?=[?#]|$)/, '$1');
}
