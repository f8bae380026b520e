/** A Markdown file to the lines it shows: the source is the file's own text, its marks are changes of it. */
import { decodeText } from '../decode-text.ts';
import type { Reader } from '../decode-source.ts';
import type { SourceDoubt } from '../decoded-source.ts';
import { findExcess } from './bound-marks.ts';
import { isFrontMatter } from './front-matter.ts';
import { changeMarks } from './markup-changes.ts';
import { parseTokens } from './parse-tokens.ts';
import type { Token } from './parse-tokens.ts';
import { tellMarkdown } from './tell-markdown.ts';

/** Reads a Markdown file; one that is plain text but for its name, or too much for the parser, is read as plain text. */
export const readMarkdown: Reader = (bytes, encoding) => {
  const decoded = decodeText(bytes, encoding);
  const source = decoded.text;
  const excess = findExcess(source);
  if (excess) {
    const { start, end, found, expected } = excess;
    const reason = `Unexpected ${found}, expected ${expected}; the file was read as plain text`;
    const doubts = [...decoded.doubts, { start, end, rule: 'markdown-plain', reason }];
    return { ...decoded, doubts: doubts.sort((a, b) => a.start - b.start) };
  }
  const tokens = parse(source);
  const kind = tellMarkdown(source, tokens);
  if (kind === 'plain') return decoded;
  const doubts = [...decoded.doubts, ...doubtStruck(tokens)].sort((a, b) => a.start - b.start);
  return { ...decoded, changes: changeMarks(source, tokens, kind === 'markdown'), doubts };
};

/** What is struck out may be waste, or play with tildes. */
function doubtStruck(tokens: readonly Token[]): SourceDoubt[] {
  const reason = 'Unexpected text that is struck out, expected it to be gone; it was kept';
  return tokens
    .filter(({ type }) => type === 'strikethrough')
    .map(({ start, end }) => ({ start, end, rule: 'markdown-struck', reason }));
}

function parse(source: string): Token[] {
  const tokens = parseTokens(source, true);
  const head = tokens.find(({ type }) => type === 'yaml' || type === 'toml');
  return head && !isFrontMatter(source.slice(head.start, head.end)) ? parseTokens(source, false) : tokens;
}
