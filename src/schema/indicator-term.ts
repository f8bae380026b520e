/** An indicator of the vocabulary in `content/vocabulary/indicators.yml`: what plans call it, and what it is. */
import { z } from 'astro/zod';

/** What indicators are counted in. Shares can be drawn on one axis; the others are only listed. */
const unitKinds = [
  'percent',
  'permille',
  'per-100000',
  'days',
  'minutes',
  'times',
  'count',
  'money',
] as const;

const words = z.array(z.string().min(1));

/** One indicator of the vocabulary. */
export const indicatorTermSchema = z.object({
  /** ASCII, kebab-case, permanent. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** The name it is shown under. */
  name: z.string().min(1),
  unit: z.enum(unitKinds),
  /** Id of the topic it belongs to. */
  topic: z.string(),
  /** What it measures, in one line. */
  definition: z.string().min(1),
  /** What it is a share of, where plans do not all mean the same. */
  denominator: z.string().optional(),
  /** How plans write it. Plain text, found anywhere in a name after folding; the name itself counts as one. */
  aliases: words.default([]),
  /** Words that make another thing of it: 高危 before 住院分娩率. */
  not: words.default([]),
  /** Names of plans that mean it. */
  examples: words.min(1),
  /** Look-alikes that do not. */
  keeps: words.min(1),
});

export type IndicatorTerm = z.infer<typeof indicatorTermSchema>;
/** What an indicator is counted in. */
export type UnitKind = (typeof unitKinds)[number];
