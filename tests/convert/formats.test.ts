import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeSource } from '../../scripts/decode/decode-source.ts';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { replayEdits } from '../../scripts/ledger.ts';
import { convertSource } from '../../scripts/pipeline.ts';
import { planText } from '../../src/plan/document.ts';
import { parseBody } from '../../src/plan/parse-plan.ts';
import { restoreSource } from '../../src/plan/restore-source.ts';

const knowledge = readKnowledge('content');
const folder = (root: string, ending: RegExp) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(root, name));
/** PDFs are made where they are tested: tests/decode/pdf holds the same law for those. */
const files = [
  ...folder('tests/decode', /\.(?:html|docx|pdf|md)$/),
  ...folder('tests/fixtures', /source\.\w+$/),
];

describe('the law', () => {
  test.each(files)(
    'holds for %s: edits replayed on the decoded source give the plans, and undone the source',
    async (file) => {
      const bytes = readFileSync(file);
      const { text } = await decodeSource(file, bytes);
      const { plans, record } = await convertSource({ name: file.replaceAll('/', '-'), bytes }, knowledge, {
        publish: true,
      });
      const written = plans.map(({ body }) => planText(parseBody(body).blocks)).join('\n');
      expect(replayEdits(text, record.edits)).toBe(written);
      expect(restoreSource(written, record.edits)).toHaveLength(text.length);
      if (!record.masked) expect(restoreSource(written, record.edits)).toBe(text);
    },
  );
});

test('a page saved under the name of a text is read as a page', async () => {
  const html = '<!DOCTYPE html>\n<html><body><h1>工作计划</h1><p>一、加强管理，落实责任。</p></body></html>';
  const { changes } = await decodeSource('page.txt', Buffer.from(html));
  expect(changes.length).toBeGreaterThan(0);
});
