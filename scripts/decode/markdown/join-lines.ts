/** The lines of a paragraph that an editor wrapped: by Markdown's rules they are one. */
import type { Change } from '../../ledger.ts';
import { readMarker } from '../../outline/markers.ts';
import type { Token } from './parse-tokens.ts';

interface Break {
  /** End of the line before, without blanks. */
  readonly end: number;
  /** Where the text of the next line begins. */
  readonly resume: number;
  readonly line: string;
}

/** In columns, of which a Han character takes one, a letter half: a shorter line was not wrapped. */
const narrowest = 18;
/** A numbered line so short may be a heading whose text follows. */
const longestHeading = 30;
/** A wrapped line is as wide as the others, but for a word that did not fit. */
const slack = 3;

const stop = /[。！？；：][”’」』）)》*~]{0,4}$/u;
const prefixes: ReadonlySet<string> = new Set(['linePrefix', 'listItemIndent', 'blockQuotePrefix']);
/** A line that begins so is one of its own. */
const ownLine = /^[\u3000·•●◆■□★☆※—\-+*]/u;

/** Joins what is one paragraph; `index` is its token. A stop ends it where its line is not as full as the others. */
export function joinParagraph(source: string, tokens: readonly Token[], index: number): Change[] {
  const breaks = listBreaks(source, tokens, index);
  if (breaks.length === 0) return [];
  const open = breaks.filter(({ line }) => !stop.test(line)).map(({ line }) => columnsOf(line));
  const full = Math.max(0, ...open);
  if (full < narrowest) return [];
  return breaks.flatMap(({ end, resume, line }) => {
    const width = columnsOf(line);
    const next = source.slice(resume, resume + 12);
    if (ownLine.test(next) && !next.startsWith('**')) return [];
    if (readMarker(next) || width < (readMarker(line) ? longestHeading : narrowest)) return [];
    if (stop.test(line) && Math.abs(width - full) > slack) return [];
    // Where words meet, a blank stands for the line feed.
    const words = /[A-Za-z]$/.test(line) && /^[A-Za-z]/.test(next);
    return [{ start: end, end: resume, after: words ? ' ' : '', rule: 'markdown-wrap' }];
  });
}

/** The breaks between the lines of a paragraph that nobody set on purpose. */
function listBreaks(source: string, tokens: readonly Token[], index: number): Break[] {
  const nested = isNested(tokens, index);
  const breaks: Break[] = [];
  let from = tokens[index].start;
  for (let i = index + 1; i < tokens[index].next; i++) {
    const { type, start, end } = tokens[i];
    if (type !== 'lineEnding') continue;
    let resume = end;
    for (
      let next = i + 1;
      next < tokens.length && prefixes.has(tokens[next].type);
      next = tokens[next].next
    ) {
      if (tokens[next].start >= tokens[index].end) break;
      resume = tokens[next].end;
    }
    const line = source.slice(from, start).trimEnd();
    const hard = /^hardBreak/.test(tokens[i - 1].type) || /<br\s*\/?>$/i.test(line);
    // Outside of lists and quotations an indent begins a paragraph.
    const indented = !nested && /^(?:\t| {2})/.test(source.slice(end, resume));
    if (!hard && !indented) breaks.push({ end: from + line.length, resume, line });
    from = resume;
  }
  return breaks;
}

function isNested(tokens: readonly Token[], index: number): boolean {
  for (let at = tokens[index].parent; at >= 0; at = tokens[at].parent) {
    if (/^(?:list|blockQuote)/.test(tokens[at].type)) return true;
  }
  return false;
}

function columnsOf(text: string): number {
  let columns = 0;
  for (const char of text) columns += char.codePointAt(0)! < 0x2e80 ? 0.5 : 1;
  return columns;
}
