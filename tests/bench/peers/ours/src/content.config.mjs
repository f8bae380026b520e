import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { planLoader } from './lib/plan-loader.ts';
import { planSchema } from './schema/plan.ts';

const plans = defineCollection({
  loader: planLoader('content/plans'),
  schema: planSchema.extend({ length: z.number().int(), plain: z.boolean() }),
});

export const collections = { plans };
