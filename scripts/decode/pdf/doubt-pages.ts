/** Doubts about the text layer of a PDF: pages without one, characters that are none, text that is not Chinese. */
import { countHan } from '../../../src/text/count-han.ts';
import type { SourceDoubt } from '../decoded-source.ts';
import type { PdfPage } from './text-items.ts';

/** A shorter text may well be a table of figures. */
const fewestLetters = 200;
/** A Chinese text has at least this share of Han among its letters and figures. */
const leastHan = 0.3;
/** Replacement characters and private use: a glyph for which the file names no character. */
const unmapped = /[\ufffd\ue000-\uf8ff]+/g;

/** `text` is that of the pages, parted by `pageBreak`. */
export function doubtPages(text: string, pages: readonly PdfPage[], pageBreak: string): SourceDoubt[] {
  const doubts = [...doubtPictures(text, pages, pageBreak), ...doubtGlyphs(text)];
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const share = letters === 0 ? 0 : countHan(text) / letters;
  if (letters >= fewestLetters && share < leastHan) {
    doubts.push({
      start: 0,
      end: text.length,
      rule: 'pdf-little-han',
      reason: `Unexpected text with ${Math.round(share * 100)}% Chinese characters, expected at least ${leastHan * 100}%`,
    });
  }
  return doubts.sort((a, b) => a.start - b.start);
}

/** Page after page without text is one doubt. */
function doubtPictures(text: string, pages: readonly PdfPage[], pageBreak: string): SourceDoubt[] {
  const doubts: SourceDoubt[] = [];
  let start = 0;
  let first: { page: number; start: number } | undefined;
  for (const [i, page] of [...pages, undefined].entries()) {
    const end = page ? endOfPage(text, start, pageBreak) : text.length;
    if (page && page.runs.length === 0) first ??= { page: page.number, start };
    else if (first) {
      const pageNumbers = first.page === i ? `page ${i}` : `pages ${first.page}–${i}`;
      doubts.push({
        start: first.start,
        end: Math.max(first.start, start),
        rule: 'pdf-picture-page',
        reason: `Unexpected ${pageNumbers} without text, expected a text layer on every page`,
      });
      first = undefined;
    }
    start = end;
  }
  return doubts;
}

function endOfPage(text: string, start: number, pageBreak: string): number {
  const at = text.indexOf(pageBreak, start);
  return at < 0 ? text.length : at + pageBreak.length;
}

function doubtGlyphs(text: string): SourceDoubt[] {
  return Array.from(text.matchAll(unmapped), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    rule: 'pdf-unmapped',
    reason: `Unexpected ${found.length === 1 ? 'glyph' : `${found.length} glyphs`} without a character, expected text`,
  }));
}
