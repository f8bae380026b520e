import { readPdf } from '../../../scripts/decode/pdf/read-pdf.ts';
import { applyChanges, listEdits, openLedger, replayEdits } from '../../../scripts/ledger.ts';

/** A PDF as cleaning sees it: its text with the changes made, and the rules that made them. */
export async function readText(bytes: Uint8Array) {
  const decoded = await readPdf(bytes);
  const ledger = applyChanges(openLedger(decoded.text), decoded.changes);
  if (replayEdits(decoded.text, listEdits(ledger)) !== ledger.text) throw new Error('the law is broken');
  return {
    decoded,
    lines: ledger.text.trimEnd().split('\n'),
    removed: (rule: string) =>
      decoded.changes.filter((c) => c.rule === rule).map((c) => decoded.text.slice(c.start, c.end).trim()),
  };
}
