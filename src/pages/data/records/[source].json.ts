/** The cleaning record of a source as data. */
import type { APIRoute } from 'astro';
import { loadCorpus } from '../../../lib/corpus.ts';
import { pageKeys } from '../../../lib/page-keys.ts';
import { recordJson } from '../../../lib/record.ts';

export async function getStaticPaths() {
  const corpus = await loadCorpus();
  const keys = pageKeys(corpus);
  return corpus.sources.map((source) => ({ params: { source: source.id }, cacheKey: keys.source(source) }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(recordJson(params.source ?? ''), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
