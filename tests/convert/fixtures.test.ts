import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { convertSource } from '../../scripts/pipeline.ts';
import { printConversion } from '../fixtures/print-conversion.ts';

const root = join(import.meta.dirname, '../fixtures');
const knowledge = readKnowledge('content');
const oddities = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** `expected.txt` is read by people first: change it only after looking (`npx vitest run tests/convert -u`). */
test.each(oddities)('%s', async (oddity) => {
  const bytes = readFileSync(join(root, oddity, 'source.txt'));
  const printed = printConversion(await convertSource({ name: 'fixture.txt', bytes }, knowledge));
  await expect(printed).toMatchFileSnapshot(join(root, oddity, 'expected.txt'));
});
