import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeSource } from '../../../scripts/decode/decode-source.ts';
import { readKnowledge } from '../../../scripts/knowledge.ts';
import { applyChanges, listEdits, openLedger, replayEdits } from '../../../scripts/ledger.ts';
import { convertSource } from '../../../scripts/pipeline.ts';

const folder = join(import.meta.dirname, 'files');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace('.md', ''));

/** Lines as the file shows them, `~` what is left out of them, `!` doubts. */
async function print(name: string): Promise<string> {
  const { text, changes, doubts } = await decodeSource(
    `${name}.md`,
    readFileSync(join(folder, `${name}.md`)),
  );
  const ledger = applyChanges(openLedger(text), changes);
  const edits = listEdits(ledger);
  expect(replayEdits(text, edits)).toBe(ledger.text);
  const left = edits.filter(({ before }) => /[\p{L}\p{N}]/u.test(before));
  return [
    ledger.text,
    '',
    ...left.map(
      ({ rule, before, after }) => `~ ${rule}: ${JSON.stringify(before)} > ${JSON.stringify(after)}`,
    ),
    ...doubts.map(({ rule, start, end }) => `! ${rule}: ${text.slice(start, end)}`),
    '',
  ].join('\n');
}

describe('files as people write them', () => {
  /** `.txt` is read by people first: change it only after looking (`npx vitest run tests/decode/markdown -u`). */
  test.each(names)('%s', async (name) => {
    await expect(await print(name)).toMatchFileSnapshot(join(folder, `${name}.txt`));
  });
});

test('a plain text under the name of Markdown gives the same as under its own', async () => {
  const bytes = readFileSync(join(folder, 'plain-text-by-another-name.md'));
  const knowledge = readKnowledge('content');
  const [asMarkdown, asText] = await Promise.all(
    ['md', 'txt'].map((ending) => convertSource({ name: `plan.${ending}`, bytes }, knowledge)),
  );
  expect(asMarkdown.record.edits).toEqual(asText.record.edits);
  expect(asMarkdown.plans.map(({ body }) => body)).toEqual(asText.plans.map(({ body }) => body));
});
