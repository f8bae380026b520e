/** Outlines of plans, some dozens in a file. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { bundleName, bundleOf, countBundles } from '../../../compare/bundle.ts';
import type { PlanOutline } from '../../../compare/outline-files.ts';
import { loadOutlines } from '../../../lib/plan-outlines.ts';

export const getStaticPaths = (async () => {
  const plans = await loadOutlines();
  const bundles = countBundles(plans.length);
  const byBundle = Map.groupBy(plans, ({ plan }) => bundleOf(plan.id, bundles));
  return Array.from({ length: bundles }, (_, bundle) => ({
    params: { bundle: bundleName(bundle, bundles) },
    props: { outlines: (byBundle.get(bundle) ?? []).map(({ outline }) => outline) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ outlines: readonly PlanOutline[] }> = ({ props: { outlines } }) =>
  Response.json(outlines);
