import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { planSchema } from './schema/plan.ts';

const plans = defineCollection({
  loader: glob({
    base: './content/plans',
    pattern: '*.mdx',
    generateId: ({ entry }) => entry.slice(0, -'.mdx'.length),
  }),
  schema: planSchema,
});

export const collections = { plans };
