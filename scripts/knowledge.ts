/** Loads what is knowledge and not code: topics and vocabularies under `content/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { topicSchema } from '../src/schema/topic.ts';
import type { Topic } from '../src/schema/topic.ts';
import type { Language } from './damage/language.ts';
import { languageOf } from './damage/read-language.ts';
import type { SpunWords } from '../src/schema/substitution.ts';
import { readVocabulary } from './extract/vocabulary.ts';
import type { Vocabulary } from './extract/vocabulary.ts';
import type { HeadingWords } from './outline/heading-end.ts';
import { readSpunWords } from '../src/plan/read-spun-words.ts';

export interface Knowledge {
  readonly topics: readonly Topic[];
  readonly vocabulary: Vocabulary;
  readonly headingWords: HeadingWords;
  readonly spunWords: SpunWords;
  /** What damaged runs are weighed by; read when first asked for. */
  readonly language: () => Language;
}

const headingWordsSchema = z.object({
  names: z.array(z.string()),
  ends: z.array(z.string()),
  starts: z.array(z.string()),
});

/** Reads all knowledge files. Throws, naming the file, where one does not say what it should. */
export function readKnowledge(content: string): Knowledge {
  const vocabulary = join(content, 'vocabulary');
  const words = check(headingWordsSchema, join(vocabulary, 'outline-names.yml'));
  return {
    topics: readdirSync(join(content, 'topics'))
      .filter((name) => name.endsWith('.yml'))
      .sort()
      .map((name) => check(topicSchema, join(content, 'topics', name))),
    vocabulary: readVocabulary(vocabulary),
    headingWords: { ...words, names: new Set(words.names) },
    spunWords: readSpunWords(vocabulary),
    language: languageOf(vocabulary),
  };
}

function check<T>(schema: z.ZodType<T>, path: string): T {
  const result = schema.safeParse(parseFile(path));
  if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`);
  return result.data;
}

/** What YAML cannot read is told without the name of the file otherwise. */
function parseFile(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}
