/** Texts of the plans of one index, by number of the page: a file each, or several in one. */
import { fetchJson } from './packed-file.ts';
import { cut } from './plan-fragment.ts';
import type { FragmentData } from './plan-fragment.ts';
import type { Bundles } from './side-file.ts';

/** Fetches the text of a page. Rejects where it does not come. */
export type FetchText = (page: number) => Promise<FragmentData>;

/** Texts that are fragments as Pagefind names them. */
export function fetchFragments(url: string, names: readonly string[]): FetchText {
  return async (page) => {
    const fragment = await fetchJson<FragmentData>(`${url}fragment/${names[page]}.pf_fragment`);
    return { ...fragment, content: fragment.content.replaceAll(cut, '') };
  };
}

/** Texts in bundles. `ids` are the plans' by number of the page; a bundle is fetched once. */
export function fetchBundled(url: string, { folder, sizes }: Bundles, ids: readonly string[]): FetchText {
  const sorted = ids.map((id, page) => ({ id, page })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const places: { readonly bundle: number; readonly at: number }[] = [];
  let next = 0;
  sizes.forEach((size, bundle) => {
    for (let at = 0; at < size; at++) places[sorted[next++].page] = { bundle, at };
  });
  const loaded = new Map<number, Promise<readonly FragmentData[]>>();
  return async (page) => {
    const { bundle, at } = places[page];
    const loading = loaded.get(bundle) ?? fetchJson<FragmentData[]>(`${url}${folder}${bundle}.jiku`);
    loaded.set(bundle, loading);
    // What did not come may come the next time.
    loading.catch(() => loaded.delete(bundle));
    return (await loading)[at];
  };
}
