/** The cleaning record of one source: every edit, every doubt, every plan's place. */
import { z } from 'astro/zod';

/** One change: `source.slice(start, end)` was `before` and is now `after`. UTF-16 offsets into the decoded source. */
export const editSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  before: z.string(),
  after: z.string(),
  rule: z.string(),
  /** `before` holds something private: `*` stands for each of its UTF-16 units, so that lengths and offsets stay true. */
  withheld: z.boolean().optional(),
});

/** What a damaged or misread run may have been, in the characters of the source. Nothing was changed. */
export const suggestionSchema = z.object({
  text: z.string(),
  /** Natural logarithm of how likely the text is between what stands around it: higher is likelier. */
  score: z.number(),
  /** How much likelier it is than the next reading; absent where there is no other. */
  margin: z.number().nonnegative().optional(),
  /**
   * The fault that, run on the suggestion, gives the run exactly as it stands: text cut between bytes, a byte lost.
   * UTF-8 misread as Latin-1 gives it but for characters that are unseen and get lost on the way.
   */
  reproduces: z.enum(['cut', 'lost-byte', 'misread']),
});

/** One doubt: nothing was changed, somebody should look. */
export const messageSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** 1-based, in the decoded source. */
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  rule: z.string(),
  /** What stands there in the source, cut to 40 characters; `*` for what is private. */
  text: z.string(),
  /** English, for the terminal: "Unexpected X, expected Y". */
  reason: z.string(),
  /** Of a damaged or misread run, likeliest first. */
  suggestions: z.array(suggestionSchema).max(3).optional(),
});

export const recordSchema = z.object({
  /** Path under `content/sources/`; a file in a zip stands behind the zip's own path. */
  source: z.string(),
  sha256: z.string().length(64),
  encoding: z.string(),
  /** Which other encoding came next, and by how many bits its text is the stranger one; absent where there was no choice. */
  choice: z.object({ runnerUp: z.string(), margin: z.number() }).optional(),
  /** Length of the decoded source in UTF-16 units. */
  length: z.number().int().nonnegative(),
  /** Title of the collection, simplified. */
  title: z.string(),
  /** Where the file came from, as the curator says. */
  origin: z.string().optional(),
  /** How many private values were withheld, by the rule that found them. */
  masked: z.record(z.string(), z.number().int().positive()).optional(),
  edits: z.array(editSchema),
  messages: z.array(messageSchema),
  plans: z.array(z.object({ id: z.string(), start: z.number().int(), end: z.number().int() })),
});

export type Edit = z.infer<typeof editSchema>;
export type Suggestion = z.infer<typeof suggestionSchema>;
export type Message = z.infer<typeof messageSchema>;
export type CleaningRecord = z.infer<typeof recordSchema>;
