/** From the tokens of Markdown to changes of its text: what is left are the lines as they are shown. */
import { decodeHTMLStrict } from 'entities';
import type { Change } from '../../ledger.ts';
import type { Stretch } from '../../stretch.ts';
import { findTitle } from './front-matter.ts';
import { changeHtmlBlock, changeHtmlTag } from './html-changes.ts';
import { joinParagraph } from './join-lines.ts';
import { childTokens } from './parse-tokens.ts';
import type { Token } from './parse-tokens.ts';
import { isBlankLine, isMoreThan, isPlainAddress, isPlainEmphasis, isPlainItem } from './plain-marks.ts';
import { changeRow } from './table-changes.ts';

/** Where a token stands. */
interface Place {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly token: Token;
  /** Line feeds within paragraphs are no ends of lines. */
  readonly wraps: boolean;
  /** Items of each list, by the index of its token. */
  readonly items: ReadonlyMap<number, number>;
}

/** What is changed at a token; `whole` where nothing within it is looked at. */
interface Read {
  readonly changes: readonly Change[];
  readonly whole?: boolean;
}

const none: Read = { changes: [] };
const drop = ({ start, end }: Stretch, rule: string, after = ''): Change => ({ start, end, after, rule });

/** With the blanks around it and its end, where a stretch is all that a line holds. */
function wholeLine(source: string, { start, end }: Stretch): Stretch {
  const behind = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(source.slice(end, end + 200));
  const before = /(?:^|[\r\n])([ \t]*)$/.exec(source.slice(Math.max(0, start - 200), start));
  return behind && before ? { start: start - before[1].length, end: end + behind[0].length } : { start, end };
}

const mark = (token: Token): Read => ({ changes: [drop(token, 'markdown-mark')] });
const markLine = ({ source, token }: Place): Read => ({
  changes: [drop(wholeLine(source, token), 'markdown-mark')],
  whole: true,
});

/** The marks at both ends of what is stressed or struck out. */
function stressed({ source, tokens, index, token }: Place): Read {
  if (isPlainEmphasis(source, token)) return none;
  const marks = childTokens(tokens, index).filter(({ type }) => type.endsWith('Sequence'));
  return { changes: marks.map((each) => drop(each, 'markdown-mark')) };
}

/** A heading's marks with the blanks that set them off; without text they are no heading's. */
function heading({ tokens, index }: Place): Read {
  const children = childTokens(tokens, index);
  const text = children.find(({ type }) => type === 'atxHeadingText');
  if (!text) return none;
  const before = { start: tokens[index].start, end: text.start };
  const behind = { start: text.end, end: tokens[index].end };
  return {
    changes: [before, behind].filter(({ start, end }) => end > start).map((s) => drop(s, 'markdown-mark')),
  };
}

function item({ source, tokens, token, items }: Place): Read {
  if (tokens[token.parent]?.type !== 'listUnordered') return none;
  return isPlainItem(source, token, items.get(token.parent) === 1) ? none : mark(token);
}

function link({ source, tokens, index, token }: Place): Read {
  const children = childTokens(tokens, index);
  const within = tokens.slice(index + 1, token.next);
  const address = within.find(({ type }) => type === 'resourceDestinationString');
  if (address && isPlainAddress(source.slice(address.start, address.end))) return none;
  const label = children[0];
  const start = { start: label.start, end: label.start + 1 };
  const end = { start: label.end - 1, end: token.end };
  return { changes: [drop(start, 'markdown-link'), drop(end, 'markdown-link')] };
}

function definition({ source, tokens, index, token }: Place): Read {
  const address = tokens.slice(index, token.next).find(({ type }) => type === 'definitionDestinationString');
  if (address && isPlainAddress(source.slice(address.start, address.end)))
    return { changes: [], whole: true };
  return { changes: [drop(wholeLine(source, token), 'markdown-link')], whole: true };
}

/** A fence with its language; `~~~完` is a line of the text. */
function fence(place: Place): Read {
  const { source, token } = place;
  return /\P{ASCII}/u.test(source.slice(token.start, token.end))
    ? { changes: [], whole: true }
    : markLine(place);
}

function head({ source, token }: Place): Read {
  const title = findTitle(source, token);
  if (!title) return { changes: [drop(wholeLine(source, token), 'markdown-head')], whole: true };
  const around = [
    { start: token.start, end: title.start },
    { start: title.end, end: token.end },
  ];
  return { changes: around.map((each) => drop(each, 'markdown-head')), whole: true };
}

function reference({ source, token }: Place): Read {
  const before = source.slice(token.start, token.end);
  return { changes: [drop(token, 'html-entity', decodeHTMLStrict(before))], whole: true };
}

function check({ source, token }: Place): Read {
  const end = token.end + (/[ \t]/.test(source[token.end] ?? '') ? 1 : 0);
  return { changes: [drop({ start: token.start, end }, 'markdown-mark')], whole: true };
}

function htmlBlock({ source, tokens, index, token }: Place): Read {
  const marks = tokens.slice(index + 1, token.next).filter(({ type }) => type === 'blockQuotePrefix');
  const changes = changeHtmlBlock(source, token, marks);
  return { changes, whole: changes.length > 0 };
}

const paragraph = ({ source, tokens, index, wraps }: Place): Read =>
  wraps ? { changes: joinParagraph(source, tokens, index) } : none;

/** By type of token; what is not named here stays. Numbers of items stay: the outline is read from them. */
const readers: Readonly<Record<string, (place: Place) => Read>> = {
  yaml: head,
  toml: head,
  atxHeading: heading,
  setextHeadingLine: markLine,
  setextHeadingText: paragraph,
  paragraph,
  blockQuotePrefix: (place) => (isMoreThan(place.source, place.token) ? none : mark(place.token)),
  listItemPrefix: item,
  taskListCheck: check,
  thematicBreak: (place) => (isBlankLine(place.source, place.token) ? none : markLine(place)),
  codeFencedFence: fence,
  codeTextSequence: ({ token }) => mark(token),
  strong: stressed,
  emphasis: stressed,
  strikethrough: stressed,
  autolink: ({ tokens, index }) => ({
    changes: childTokens(tokens, index)
      .filter(({ type }) => type === 'autolinkMarker')
      .map((each) => drop(each, 'markdown-link')),
  }),
  link,
  definition,
  image: ({ token }) => ({ changes: [drop(token, 'markdown-image')], whole: true }),
  gfmFootnoteCall: ({ token }) => ({ changes: [drop(token, 'markdown-note')], whole: true }),
  gfmFootnoteDefinition: ({ source, token }) => ({
    changes: [drop(wholeLine(source, token), 'markdown-note')],
    whole: true,
  }),
  tableRow: ({ source, tokens, index }) => ({ changes: changeRow(source, tokens, index) }),
  tableDelimiterRow: ({ source, token }) => ({
    changes: [drop(wholeLine(source, token), 'markdown-table')],
    whole: true,
  }),
  characterReference: reference,
  escapeMarker: ({ token }) => ({ changes: [drop(token, 'markdown-escape')] }),
  hardBreakEscape: ({ token }) => ({ changes: [drop(token, 'markdown-escape')] }),
  htmlText: ({ source, token }) => ({ changes: changeHtmlTag(source, token), whole: true }),
  htmlFlow: htmlBlock,
};

/** The changes that take the marks out of a text. */
export function changeMarks(source: string, tokens: readonly Token[], wraps: boolean): Change[] {
  const items = new Map<number, number>();
  for (const { type, parent } of tokens) {
    if (type === 'listItemPrefix') items.set(parent, (items.get(parent) ?? 0) + 1);
  }
  const changes: Change[] = [];
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    const read = Object.hasOwn(readers, token.type)
      ? readers[token.type]({ source, tokens, index, token, wraps, items })
      : none;
    for (const change of read.changes) changes.push(change);
    index = read.whole ? token.next : index + 1;
  }
  return outermost(changes);
}

/** In order; what lies within a change that is wider has gone with it. */
function outermost(changes: readonly Change[]): Change[] {
  const sorted = changes.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  return sorted.filter(({ start, end }) => {
    if (start < at) return false;
    at = end;
    return true;
  });
}
