import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../scripts/decode/pdf/read-pdf.ts';
import { applyChanges, listEdits, openLedger, replayEdits } from '../../../scripts/ledger.ts';
import { makePdf } from './make-pdf.ts';
import type { Ink } from './make-pdf.ts';

/** Each text stands once in a document: its number, in Chinese capitals, is part of it. */
const name = (n: number) => Array.from(String(n), (digit) => '零壹贰叁肆伍陆柒捌玖'[Number(digit)]).join('');

const place = fc.record({
  x: fc.integer({ min: 20, max: 250 }),
  y: fc.integer({ min: 20, max: 820 }),
  size: fc.constantFrom(6, 9, 12, 12, 12, 22),
  turn: fc.constantFrom(0, 0, 0, 0, 90, 180, 270, 33),
  words: fc.constantFrom('工作', '一、', '3.', '第 1 页', 'PDF ', '⼯⻔', '加强医疗质量管理', '，', '— 2 —'),
});
/** What leaves the page is not printed, and not read. */
const turnedWithin = ({ x, y, turn }: { x: number; y: number; turn: number }) => ({
  x: 297 + x / 10,
  y: 421 + y / 10,
  turn,
  size: 9,
});
const pages = fc.array(fc.array(place, { maxLength: 14 }), { minLength: 1, maxLength: 5 });

describe('the text of a PDF', () => {
  test('holds every run exactly once, and its changes keep the law', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(pages, async (places) => {
        const inks = places.map((page) =>
          page.map(({ words, ...at }): Ink => ({
            ...(at.turn === 0 ? at : turnedWithin(at)),
            text: `甲${name(count++)}乙${words}丙`,
          })),
        );
        if (inks.flat().length === 0) return;
        const { text, changes } = await readPdf(makePdf(inks.map((ink) => ({ ink }))));
        const bare = text.replace(/\s/g, '');
        for (const { text: run } of inks.flat())
          expect(bare.split(run.replace(/\s/g, '')), `${run} in ${text}`).toHaveLength(2);
        expect(bare).toHaveLength(
          inks.flat().reduce((sum, ink) => sum + ink.text.replace(/\s/g, '').length, 0),
        );
        const ledger = applyChanges(openLedger(text), changes);
        expect(replayEdits(text, listEdits(ledger))).toBe(ledger.text);
      }),
      { numRuns: 150 },
    );
  });

  test('is the same on every reading', async () => {
    const bytes = makePdf([{ ink: [{ text: '加强管理。', x: 90, y: 100 }] }]);
    expect(await readPdf(bytes)).toEqual(await readPdf(bytes));
  });
});
