import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../scripts/decode/html/read-html.ts';
import { applyChanges, listEdits, openLedger, replayEdits } from '../../../scripts/ledger.ts';

const folder = join(import.meta.dirname, 'pages');
const oddities = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''));

/** Lines as the page shows them, `~` what the template lost, `!` doubts. */
async function print(oddity: string): Promise<string> {
  const { text, changes, doubts } = await readHtml(readFileSync(join(folder, `${oddity}.html`)));
  const ledger = applyChanges(openLedger(text), changes);
  const edits = listEdits(ledger);
  expect(replayEdits(text, edits)).toBe(ledger.text);
  const dropped = edits.filter(({ rule }) => rule === 'html-template' || rule === 'html-hidden');
  return [
    ledger.text,
    '',
    ...dropped.map(({ rule, before }) => `~ ${rule}: ${before.replace(/\s*<[^<>]*>\s*/g, ' ').trim()}`),
    ...doubts.map(({ rule, start, end }) => `! ${rule}: ${text.slice(start, end)}`),
    '',
  ].join('\n');
}

describe('pages as sites make them', () => {
  /** `.txt` is read by people first: change it only after looking (`npx vitest run tests/decode/html -u`). */
  test.each(oddities)('%s', async (oddity) => {
    await expect(await print(oddity)).toMatchFileSnapshot(join(folder, `${oddity}.txt`));
  });
});
