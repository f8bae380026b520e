/** Whether a file is Markdown at all: many a plain text is saved under its name. */
import { childTokens } from './parse-tokens.ts';
import type { Token } from './parse-tokens.ts';
import { isPlainAddress } from './plain-marks.ts';

/** How much of Markdown a file is. */
export type Kind =
  /** Headings, tables, links: a blank line parts its paragraphs. */
  | 'markdown'
  /** Nothing but lists: their marks go, every line is a line. */
  | 'lists'
  /** It stays as it is. */
  | 'plain';

/** One of these is written on purpose. */
const structure: ReadonlySet<string> = new Set([
  'yaml',
  'toml',
  'atxHeadingText',
  'table',
  'image',
  'gfmFootnoteDefinition',
]);

const fewestItems = 2;

/** Tells it by the tokens of a text; bold and quotations alone are left to the cleaning rules, which know their look-alikes. */
export function tellMarkdown(source: string, tokens: readonly Token[]): Kind {
  let lists = false;
  for (const [i, { type, start, end }] of tokens.entries()) {
    if (structure.has(type)) return 'markdown';
    // A row of tildes is a line of decoration.
    if (type === 'codeFenced' && source[start] === '`') return 'markdown';
    if (type === 'resourceDestinationString' || type === 'definitionDestinationString') {
      if (!isPlainAddress(source.slice(start, end))) return 'markdown';
    }
    if (type === 'taskListCheck') lists = true;
    if (type === 'listUnordered') {
      const items = childTokens(tokens, i).filter((token) => token.type === 'listItemPrefix').length;
      lists ||= items >= fewestItems;
    }
  }
  return lists ? 'lists' : 'plain';
}
