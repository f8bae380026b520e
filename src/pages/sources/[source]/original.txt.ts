/** A source as it came, as text in UTF-8. Text by its name, so that no server hands it out as anything that runs. */
import type { APIRoute } from 'astro';
import { loadCorpus } from '../../../lib/corpus.ts';
import { pageKeys } from '../../../lib/page-keys.ts';
import { hasTextFiles, listOriginals, readOriginal } from '../../../lib/read-original.ts';

export async function getStaticPaths() {
  const corpus = await loadCorpus();
  if (!hasTextFiles(corpus)) return [];
  const keys = pageKeys(corpus);
  return (await listOriginals()).map((source) => ({
    params: { source: source.id },
    cacheKey: keys.source(source),
  }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(await readOriginal(params.source ?? ''), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
