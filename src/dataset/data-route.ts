/** Routes of the dataset's files: one for each extension, for Astro knows a file from a page by the end of a route's name. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadDataset } from './dataset.ts';
import type { DataFile } from './dataset.ts';

interface DataRoute {
  readonly getStaticPaths: GetStaticPaths;
  readonly GET: APIRoute<{ file: DataFile }>;
}

/** What `src/pages/data/[name].<extension>.ts` has to export. */
export function dataRoute(extension: 'csv' | 'json' | 'txt'): DataRoute {
  const ending = `.${extension}`;
  return {
    async getStaticPaths() {
      const { tables, description, manifest } = await loadDataset();
      return [...tables, description, manifest]
        .filter(({ path }) => path.endsWith(ending))
        .map((file) => ({ params: { name: file.path.slice(0, -ending.length) }, props: { file } }));
    },
    GET: ({ props: { file } }) =>
      new Response(file.content, { headers: { 'content-type': `${file.mediatype}; charset=utf-8` } }),
  };
}
