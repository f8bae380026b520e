/** The terms by which headings of one's own outline are told: the topics without what is written about them. */
import type { APIRoute } from 'astro';
import type { TopicsFile } from '../../compare/label-own-outline.ts';
import { loadCorpus } from '../../lib/corpus.ts';

export const GET: APIRoute = async () => {
  const { topics } = await loadCorpus();
  return Response.json(
    topics.map(({ id, name, within, match }) => ({ id, name, within, match })) satisfies TopicsFile,
  );
};
