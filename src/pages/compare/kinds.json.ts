/** How plans of each kind are divided, and in how many files the outlines are. */
import type { APIRoute } from 'astro';
import { countBundles } from '../../compare/bundle.ts';
import type { KindsFile } from '../../compare/outline-files.ts';
import { planKinds } from '../../lib/plan-kinds.ts';
import { loadOutlines } from '../../lib/plan-outlines.ts';

export const GET: APIRoute = async () => {
  const plans = await loadOutlines();
  return Response.json({
    bundles: countBundles(plans.length),
    kinds: planKinds(plans),
  } satisfies KindsFile);
};
