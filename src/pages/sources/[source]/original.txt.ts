/** A source as it came, as text in UTF-8. Text by its name, so that no server hands it out as anything that runs. */
import type { APIRoute } from 'astro';
import { listOriginals, readOriginal } from '../../../lib/read-original.ts';

export async function getStaticPaths() {
  return Array.from(await listOriginals(), (source) => ({ params: { source } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(await readOriginal(params.source ?? ''), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
