/** The language model the converter uses: counted when first asked for, from text that is committed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { countLanguage } from './language.ts';
import type { Language } from './language.ts';

/** The text that is counted, under the folder of vocabularies. */
export const languageFile = 'plan-language.txt.gz';

/** Gives the model of a folder of vocabularies; nothing is read before the first call of what it returns. */
export function languageOf(vocabulary: string): () => Language {
  let language: Language | undefined;
  return () => (language ??= countLanguage(readLanguageLines(vocabulary)));
}

/** The lines that are counted. */
function readLanguageLines(vocabulary: string): string[] {
  const packed = readFileSync(join(vocabulary, languageFile));
  return gunzipSync(packed).toString('utf8').split('\n');
}
