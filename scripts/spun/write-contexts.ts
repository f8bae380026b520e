/** The reference as a file: a word a line, so that a change is seen where it is. */
import type { WordContexts } from '../../src/schema/substitution.ts';

export function writeContexts(contexts: WordContexts): string {
  const lines = Object.entries(contexts).map(
    ([word, own]) => ` ${JSON.stringify(word)}: ${JSON.stringify(own)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}
