/** What is known of cited documents: `content/vocabulary/regulations.yml` and `regulation-kinds.yml`. */
import { z } from 'astro/zod';
import { partialDate } from './partial-date.ts';

const words = z.array(z.string().min(1));
const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** That a document is no longer in force. Stated only where it is certain; its absence says nothing. */
const regulationStatusSchema = z.object({
  /** From this day or year on it is not in force. */
  until: partialDate,
  /** Title of the document in its place. */
  replacedBy: z.string().min(1),
  /** The text that says so. */
  source: z.string().min(1),
});

const knownRegulationSchema = z.object({
  /** In full, as it was issued, without 《》. */
  title: z.string().min(1),
  /** Other names that are right. */
  aliases: words.default([]),
  /** Names that are wrong and common. */
  misspelt: words.default([]),
  /** Id of a kind. */
  kind: id,
  status: regulationStatusSchema.optional(),
});

const regulationKindSchema = z.object({
  /** Part of the address of the kind's page. */
  id,
  name: z.string().min(1),
  /** One line for a reader. */
  note: z.string().min(1),
  /** False for what is not counted as a document and stands apart: forms, books, abbreviations that say too little. */
  document: z.boolean().default(true),
});

/** How a title tells its kind. All conditions that are given must hold. */
const kindRuleSchema = z.object({
  id,
  kind: id,
  /** In Chinese. */
  why: z.string().min(1),
  /** The title ends in one of these … */
  ends: words.default([]),
  /** … or is one of these. */
  is: words.default([]),
  /** It ends in none of these. */
  not: words.default([]),
  /** It holds one of these. */
  contains: words.default([]),
  /** It is a kind of document and no more: `条例`. */
  bare: z.boolean().default(false),
  /** It begins with a province, city or county. */
  place: z.boolean().default(false),
  /** Titles that the whole list gives this kind. */
  examples: words.min(1),
  /** Titles that it must not. */
  keeps: words.min(1),
});

/** `regulation-kinds.yml`. */
export const regulationKindsSchema = z.object({
  /** Kind of a title that no rule fits. */
  fallback: id,
  /** In the order of the page. */
  kinds: z.array(regulationKindSchema).min(1),
  /** In the order they are tried. */
  rules: z.array(kindRuleSchema).min(1),
});

/** `regulations.yml`. */
export const knownRegulationsSchema = z.object({ titles: z.array(knownRegulationSchema) });

export type RegulationKind = z.infer<typeof regulationKindSchema>;
export type KnownRegulation = z.infer<typeof knownRegulationSchema>;
export type KindRule = z.infer<typeof kindRuleSchema>;

/** Both files together. */
export type RegulationVocabulary = z.infer<typeof regulationKindsSchema> &
  z.infer<typeof knownRegulationsSchema>;
