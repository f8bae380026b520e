/** The outlines a draft can start from: what most plans of a kind are divided into. */
import type { APIRoute } from 'astro';
import { loadCorpus } from '../../lib/corpus.ts';
import { kindOutlines } from '../../lib/kind-outlines.ts';

export const GET: APIRoute = async () => Response.json(kindOutlines(await loadCorpus()));
