/** A saved web page to the lines of its article: the source is the page's own text, all else are changes of it. */
import { countHan } from '../../../src/text/count-han.ts';
import type { Reader } from '../decode-source.ts';
import { decodeText } from '../decode-text.ts';
import { SourceError, encodings } from '../decoded-source.ts';
import type { Encoding, SourceDoubt } from '../decoded-source.ts';
import { findMainContent } from './main-content.ts';
import { changeMarkup } from './markup-changes.ts';
import { readLines } from './page-lines.ts';
import type { Page, PageLine } from './page-lines.ts';
import { keepTitle } from './page-title.ts';
import { parsePage } from './parse-page.ts';

/** Reads a page. Throws `SourceError` where it shows no text of its own or is built to exhaust its reader. */
export const readHtml: Reader = (bytes, encoding) => {
  const decoded = decodeText(bytes, encoding, hintOf(bytes));
  const source = decoded.text;
  const { page, doubts: unfolded } = unfold(readLines(parsePage(source)));
  const main = findMainContent(page);
  const { lines, part } = keepTitle(main.lines);
  if (!lines.some(({ kept, text }) => kept && text !== '')) {
    throw new SourceError(
      page.frames
        ? 'the page holds only frames; save the page inside the frame'
        : 'the page shows no text of its own; save it as the browser shows it',
    );
  }
  const doubts = [...decoded.doubts, ...unfolded, ...main.doubts].sort((a, b) => a.start - b.start);
  return { ...decoded, changes: changeMarkup(source, lines, page.unread, part), doubts };
};

/** Where a page says which encoding it is in, in bytes from its start. */
const hintReach = 4_096;

function hintOf(bytes: Uint8Array): Encoding | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, hintReach));
  const name = /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,20})/i.exec(head)?.[1];
  if (!name) return undefined;
  try {
    const { encoding } = new TextDecoder(name);
    const known = encoding === 'gbk' ? 'gb18030' : encoding;
    return encodings.find((each) => each === known);
  } catch {
    return undefined;
  }
}

/** More of the text than this, hidden, is an article that folds out; so much in Han characters at least. */
const mostHidden = 0.4;
const leastFolded = 60;

/** Shows hidden text again where it is so much that it must be the article. */
function unfold(page: Page): { page: Page; doubts: SourceDoubt[] } {
  const sum = (lines: readonly PageLine[], hidden: boolean) =>
    lines.reduce(
      (all, { texts }) =>
        all + texts.reduce((own, text) => own + (hidden && !text.hidden ? 0 : countHan(text.value)), 0),
      0,
    );
  const concealed = sum(page.lines, true);
  if (concealed < leastFolded || concealed < mostHidden * sum(page.lines, false)) return { page, doubts: [] };
  const first = page.lines.flatMap(({ texts }) => texts).find(({ hidden }) => hidden)!;
  const lines = page.lines.map((line) => ({
    ...line,
    texts: line.texts.map(({ hidden: _, ...text }) => text),
  }));
  const reason = `Unexpected ${concealed} Han characters that the page hides, expected less than ${mostHidden * 100}% of it; they were kept`;
  return {
    page: { ...page, lines },
    doubts: [{ start: first.start, end: first.end, rule: 'html-hidden-kept', reason }],
  };
}
