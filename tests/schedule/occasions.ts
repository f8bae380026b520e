/** The occasions of the vocabulary, for tests. */
import { join } from 'node:path';
import { readVocabulary } from '../../scripts/extract/vocabulary.ts';

export const { occasions } = readVocabulary(join(import.meta.dirname, '../../content/vocabulary'));
