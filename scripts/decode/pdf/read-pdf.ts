/** PDF with a text layer to a decoded source: every run of every page, and what the layout tells of it. */
import type { Change } from '../../ledger.ts';
import { SourceError } from '../decoded-source.ts';
import type { DecodedSource } from '../decoded-source.ts';
import { doubtPages } from './doubt-pages.ts';
import { foldGlyphs } from './fold-glyphs.ts';
import { findJoints } from './join-page-lines.ts';
import { openPdf } from './open-pdf.ts';
import { listPageLines } from './page-text.ts';
import type { PageLine } from './page-text.ts';
import { mostCharacters, readPage } from './text-items.ts';
import type { PdfPage } from './text-items.ts';

/** Pages are parted by a form feed on a line of its own. */
const pageBreak = '\f\n';

/**
 * Reads the text layer of a PDF. Throws `SourceError` where there is none, and where the file is no PDF, is broken,
 * locked or too large. Scripts, attachments, links and forms in it are never run, opened or followed.
 */
export async function readPdf(bytes: Uint8Array): Promise<DecodedSource> {
  const pages = await readPages(bytes);
  if (pages.every((page) => page.runs.length === 0))
    throw new SourceError('it holds pictures of pages and no text: run it through a text recognition first');
  return layOut(pages);
}

async function readPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const document = await openPdf(bytes);
  try {
    const pages: PdfPage[] = [];
    let budget = mostCharacters;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const read = await readPage(page, budget);
      budget -= read.runs.reduce((sum, run) => sum + run.text.length, 0);
      pages.push(read);
      page.cleanup();
    }
    return pages;
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError('the PDF is broken: one of its pages cannot be read');
  } finally {
    await document.loadingTask.destroy();
  }
}

/** A line and where it stands in the text; `end` is in front of its line feed. */
interface PlacedLine extends PageLine {
  readonly start: number;
  readonly end: number;
}

/** Pages to text and changes. */
function layOut(pages: readonly PdfPage[]): DecodedSource {
  const lines: PlacedLine[] = [];
  const changes: Change[] = [];
  let text = '';
  for (const [i, page] of listPageLines(pages).entries()) {
    if (i > 0) {
      changes.push({
        start: text.length,
        end: text.length + pageBreak.length,
        after: '',
        rule: 'pdf-page-break',
      });
      text += pageBreak;
    }
    for (const line of page) {
      const end = text.length + line.text.length;
      if (line.rule) changes.push({ start: text.length, end: end + 1, after: '', rule: line.rule });
      else lines.push({ ...line, start: text.length, end });
      text += `${line.text}\n`;
    }
  }
  for (const { line, after, drop } of findJoints(lines)) {
    const { end } = lines[line];
    changes.push({ start: end - drop, end: end + 1, after, rule: 'pdf-line' });
  }
  for (const line of lines) {
    const folds = foldGlyphs(line.text);
    for (const { start, end, ...fold } of folds)
      changes.push({ start: line.start + start, end: line.start + end, ...fold });
  }
  changes.sort((a, b) => a.start - b.start);
  return { text, encoding: 'pdf', changes, doubts: doubtPages(text, pages, pageBreak) };
}
