/** The collections: plans, cleaning records and topics, each checked against its schema. */
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { parse } from 'yaml';
import { handmadeLoader } from './lib/handmade-loader.ts';
import { planLoader } from './lib/plan-loader.ts';
import { indicatorTermSchema } from './schema/indicator-term.ts';
import { planSchema } from './schema/plan.ts';
import { recordSchema } from './schema/record.ts';
import { topicSchema } from './schema/topic.ts';

/** Ids are file stems, as they stand: `glob()` alone would rewrite them. */
const stems = (folder: string, extension: string) =>
  glob({
    base: `./content/${folder}`,
    pattern: `*.${extension}`,
    generateId: ({ entry }) => entry.slice(0, -extension.length - 1),
  });

const plans = defineCollection({
  loader: planLoader('content/plans'),
  schema: planSchema.extend({ length: z.number().int(), plain: z.boolean() }),
});

/** The bodies of plans that the plan loader cannot render. */
const handmade = defineCollection({ loader: handmadeLoader('content/plans'), schema: planSchema });

const countRules = (items: readonly { readonly rule: string }[]) => {
  const counts = new Map<string, number>();
  for (const { rule } of items) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return Object.fromEntries(counts);
};

/** Only what lists need: a record's edits are read from its file where they are shown. */
const records = defineCollection({
  loader: stems('records', 'json'),
  schema: recordSchema.transform(({ edits, messages, ...record }) => ({
    ...record,
    edits: edits.length,
    messages: messages.length,
    editRules: countRules(edits),
    doubtRules: countRules(messages),
  })),
});

const topics = defineCollection({ loader: stems('topics', 'yml'), schema: topicSchema });

/** What indicators are called; `order` is the place in the file. */
const indicators = defineCollection({
  loader: file('content/vocabulary/indicators.yml', {
    parser: (text) =>
      (parse(text) as { indicators: object[] }).indicators.map((term, order) => ({ ...term, order })),
  }),
  schema: indicatorTermSchema.extend({ order: z.number().int() }),
});

export const collections = { plans, handmade, records, topics, indicators };
