/** The cleaning record of a source as data. */
import type { APIRoute } from 'astro';
import { loadCorpus } from '../../../lib/corpus.ts';
import { recordJson } from '../../../lib/record.ts';

export async function getStaticPaths() {
  const { sources } = await loadCorpus();
  return sources.map(({ id }) => ({ params: { source: id } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(recordJson(params.source ?? ''), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
