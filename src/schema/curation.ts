/**
 * What a curator may say of a source in `sources.yml`, keyed by its path under the sources folder.
 * Offsets are UTF-16 units of the decoded source, as records and reports print them; they count only for the
 * bytes they were made for, which `sha256` names.
 */
import { z } from 'astro/zod';
import { periods } from './plan.ts';

/** The encodings a text may be in. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = (typeof encodings)[number];

const offset = z.number().int().nonnegative();

/** What stands on pages and in feeds as one line. */
const line = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]*$/u, 'expected one line without invisible characters');

/** Said of a plan: the field is replaced, or taken away by null. */
const said = <T extends z.ZodType>(field: T) => field.nullable().optional();

export const planOverrideSchema = z.strictObject({
  /** An offset inside the plan: it names the plan whatever number it comes to have. */
  at: offset,
  title: line.optional(),
  years: said(z.array(z.number().int().min(1900).max(2100))),
  yearBlank: said(z.boolean()),
  period: said(z.enum(periods)),
  genre: said(line),
  orgType: said(line),
  department: said(line),
  regions: said(z.array(line)),
  signedBy: said(line),
  signedDate: said(line),
  topics: z.array(z.string()).min(1).max(5).optional(),
});

/** An approved repair of damaged text: `before` must stand at `start`. */
export const repairSchema = z.strictObject({
  start: offset,
  before: z.string().min(1),
  after: z
    .string()
    .min(1)
    .regex(/^[^\0-\x08\x0b-\x1f\x7f-\x9f\p{Cf}\p{Cs}]*$/u, 'expected text without control characters'),
});

const fields = z.strictObject({
  /** Of the bytes that offsets refer to: the whole digest or its first twelve figures or more. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{12,64}$/, 'expected 12 to 64 figures, 0 to 9 and a to f')
    .optional(),
  /** Of the collection, in place of what the page says. */
  title: line.optional(),
  /** Where the file came from, for readers: an address or a few words. */
  origin: line.optional(),
  encoding: z.enum(encodings).optional(),
  /** It is published although it does not read like a plan; or, if false, not published although it does. */
  publish: z.boolean().optional(),
  /** A plan begins here. */
  split: z.array(offset).optional(),
  /** No plan begins here. */
  join: z.array(offset).optional(),
  /** Stretches that are left out. */
  exclude: z.array(z.strictObject({ start: offset, end: offset })).optional(),
  repairs: z.array(repairSchema).optional(),
  /** Numbers, addresses and names that are public and stay readable. */
  reveal: z.array(z.string().min(1)).optional(),
  plans: z.array(planOverrideSchema).optional(),
});

/** Fields whose offsets mean nothing without the bytes they were made for. */
const byOffset = ['split', 'join', 'exclude', 'repairs', 'plans'] as const;

export const sourceCurationSchema = fields.refine(
  (entry) => entry.sha256 !== undefined || byOffset.every((field) => entry[field] === undefined),
  {
    message: `Unexpected offsets, expected the sha256 of the file beside ${byOffset.join(', ')}: they are of its bytes`,
  },
);

export type SourceCuration = z.infer<typeof sourceCurationSchema>;
export type PlanOverride = z.infer<typeof planOverrideSchema>;
