/** Words that sites put in place of others to make a copied text look new: `content/vocabulary/substitutions.yml`. */
import { z } from 'astro/zod';

const words = z.array(z.string().min(1));
/** A sentence in which nothing is found. */
const cleanSentence = z.string().min(4);

const substitutionSchema = z
  .object({
    /** What stands in the spun text. Plain text, never a regular expression. */
    spun: z.string().min(2),
    /** What stood there before, as far as such texts show; the first is the usual one. */
    originals: words.min(1),
    /** It is no word of Chinese (`深入到到`): it counts wherever it stands. Others count where the words round them ask for an original. */
    always: z.boolean().default(false),
    /** Set phrases of an original: `安全生产`. Where the spun form stands in one (`平安生产`) it was put there. */
    phrases: words.default([]),
    /** Phrases in which the form is right, or is no word at all: `平安医院`, `水平安排`. */
    not: words.default([]),
    /** A sentence as it was and as it reads spun, told by this pair alone. */
    example: z.object({ spun: cleanSentence, was: cleanSentence }),
    /** Sentences that use the form, or hold its characters, rightly. */
    keeps: z.array(cleanSentence).default([]),
  })
  .refine(({ spun, not }) => not.every((phrase) => phrase.includes(spun) && phrase !== spun), {
    message: '`not` holds phrases that are longer than the form and hold it',
  })
  .refine(
    ({ originals, phrases }) =>
      phrases.every((phrase) => originals.some((original) => phrase.includes(original))),
    { message: '`phrases` hold an original' },
  )
  .refine(({ always, phrases }) => !always || phrases.length === 0, {
    message: 'a form that always counts needs no `phrases`',
  });

/** The file. */
export const substitutionsSchema = z.object({ pairs: z.array(substitutionSchema).min(1) });

const counts = z.record(z.string(), z.number().int().positive());

/**
 * What stands beside the words of the pairs in plans that are not spun: `content/vocabulary/substitution-contexts.json`,
 * written by `npm run contexts:spun`. `left` and `right` count one or two characters, as `src/plan/word-contexts.ts` reads them.
 */
export const wordContextsSchema = z.record(
  z.string(),
  z.object({ count: z.number().int().nonnegative(), left: counts, right: counts }),
);

export type Substitution = z.infer<typeof substitutionSchema>;
export type WordContexts = z.infer<typeof wordContextsSchema>;

/** What is known of words that spinners exchange. */
export interface SpunWords {
  readonly pairs: readonly Substitution[];
  readonly contexts: WordContexts;
}
