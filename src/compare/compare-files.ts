/** Fetches what the comparison is made from; each file once, and again after it failed. */
import { MissingFileError, fetchCurrent } from '../search/packed-file.ts';
import { bundleName, bundleOf } from './bundle.ts';
import type { TopicsFile } from './label-own-outline.ts';
import type { KindsFile, PlanOutline, PlansFile } from './outline-files.ts';

/** All files may change with each build while their names stay. Every call rejects where a file does not come. */
export interface CompareFiles {
  kinds(): Promise<KindsFile>;
  plans(): Promise<PlansFile>;
  topics(): Promise<TopicsFile>;
  /** The outlines there are, in the order of the ids. */
  outlines(ids: readonly string[]): Promise<PlanOutline[]>;
}

/** `folder` is the address of the files, with a slash at its end. */
export function openFiles(folder: string): CompareFiles {
  const fetched = new Map<string, Promise<unknown>>();

  function load<Value>(name: string): Promise<Value> {
    const known = fetched.get(name) as Promise<Value> | undefined;
    if (known) return known;
    const loading = fetchCurrent<Value>(folder + name);
    fetched.set(name, loading);
    loading.catch(() => fetched.delete(name));
    return loading;
  }

  const kinds = () => load<KindsFile>('kinds.json');
  return {
    kinds,
    plans: () => load('plans.json'),
    topics: () => load('topics.json'),
    async outlines(ids) {
      const { bundles } = await kinds();
      const names = new Set(ids.map((id) => bundleName(bundleOf(id, bundles), bundles)));
      try {
        const files = await Promise.all(
          Array.from(names, (name) => load<readonly PlanOutline[]>(`outlines/${name}.json`)),
        );
        const byId = new Map(files.flat().map((outline) => [outline.id, outline]));
        return ids.flatMap((id) => byId.get(id) ?? []);
      } catch (error) {
        // The site was built anew since, in another number of files: what names them must be asked again.
        if (error instanceof MissingFileError) fetched.delete('kinds.json');
        throw error;
      }
    },
  };
}
