/** A name or term that is no longer in use: `content/vocabulary/outdated-terms.yml`. */
import { z } from 'astro/zod';
import { partialDate } from './partial-date.ts';

const words = z.array(z.string().min(1));
const year = z.number().int().min(1900).max(2100);

/** What the terms are names of, in the order of the page. */
export const outdatedGroups = ['机构', '制度与用语', '法律', '证照与称谓', '专题活动', '规划时期'] as const;

const outdatedTermSchema = z
  .object({
    /** ASCII, kebab-case, permanent. */
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    term: z.string().min(2),
    /** Other ways to write it. Plain text, matched after folding; never regular expressions. */
    aliases: words.default([]),
    group: z.enum(outdatedGroups),
    /** Year of the change. */
    until: year,
    /** Years it was in use, as far as they are certain. */
    used: z.object({ from: year.optional(), to: year.optional() }).default({}),
    /** What is said today; empty where what it names is over and nothing took its place. */
    replacedBy: words.default([]),
    /** One line in Chinese. */
    note: z.string().min(1),
    /** The document that made the change. */
    source: z.object({
      text: z.string().min(1),
      date: partialDate,
    }),
    /** Longer phrases that hold its characters and are something else: in 卫生部门 there is no 卫生部. */
    not: words.default([]),
    /** Sentences in which it is found. */
    examples: words.min(1),
    /** Look-alikes in which it is not. */
    keeps: words.min(1),
  })
  .refine(({ until, used }) => (used.from ?? 0) <= (used.to ?? until), {
    message: '`used` ends before it begins',
  });

/** The file. */
export const outdatedTermsSchema = z.object({ terms: z.array(outdatedTermSchema).min(1) });

export type OutdatedTerm = z.infer<typeof outdatedTermSchema>;
