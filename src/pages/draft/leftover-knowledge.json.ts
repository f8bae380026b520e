/** What the leftover check of drafts knows, fetched by `/draft/` alone. */
import type { APIRoute } from 'astro';
import { readLeftoverKnowledge } from '../../lib/leftover-vocabulary.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(readLeftoverKnowledge()), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
