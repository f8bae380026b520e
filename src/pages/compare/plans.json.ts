/** Every plan by title and parts: to choose from, and to find those that are built alike. */
import type { APIRoute } from 'astro';
import { factsOf, labelsOf } from '../../compare/outline-files.ts';
import type { PlansFile } from '../../compare/outline-files.ts';
import { planKinds } from '../../lib/plan-kinds.ts';
import { loadOutlines } from '../../lib/plan-outlines.ts';

export const GET: APIRoute = async () => {
  const plans = await loadOutlines();
  const { parts } = planKinds(plans).at(-1)!;
  const labels = Object.keys(parts);
  const numbers = new Map(labels.map((label, at) => [label, at]));
  return Response.json({
    labels,
    texts: Object.values(parts),
    plans: plans.map(({ plan, outline }) => [
      plan.id,
      plan.title,
      [factsOf(outline), outline.which].filter(Boolean).join('，'),
      Array.from(labelsOf(outline), (label) => numbers.get(label)!),
    ]),
  } satisfies PlansFile);
};
