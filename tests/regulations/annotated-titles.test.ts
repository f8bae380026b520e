import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRegulationVocabulary } from '../../src/lib/regulation-vocabulary.ts';
import { mergeRegulations } from '../../src/plan/merge-regulations.ts';

const vocabulary = readRegulationVocabulary(process.cwd());
const documents = new Set(vocabulary.kinds.filter(({ document }) => document).map(({ id }) => id));
const annotated = JSON.parse(
  readFileSync(join(import.meta.dirname, 'annotated-titles.json'), 'utf8'),
) as Record<'gold' | 'others' | 'elsewhere', Record<string, readonly string[]>>;

const cases = (['gold', 'others', 'elsewhere'] as const).flatMap((from) =>
  Object.entries(annotated[from]).flatMap(([kind, titles]) => titles.map((title) => ({ from, kind, title }))),
);

test.for(cases)('《$title》 ($from) is taken for a $kind', ({ kind, title }) => {
  const [merged] = mergeRegulations([{ title }], vocabulary);
  expect(documents.has(merged.kind) ? 'document' : merged.kind).toBe(kind);
});
