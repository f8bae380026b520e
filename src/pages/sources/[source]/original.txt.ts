/** A source as it came, for a reader to check. Text by its name, so that no server hands it out as anything that runs. */
import type { APIRoute } from 'astro';
import { loadCorpus } from '../../../lib/corpus.ts';
import type { Source } from '../../../lib/corpus.ts';
import { readOriginal } from '../../../lib/original.ts';

export async function getStaticPaths() {
  const { sources } = await loadCorpus();
  return sources
    .filter((source) => readOriginal(source))
    .map((source) => ({ params: { source: source.id }, props: { source } }));
}

export const GET: APIRoute<{ source: Source }> = ({ props }) =>
  new Response(readOriginal(props.source)?.bytes, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
