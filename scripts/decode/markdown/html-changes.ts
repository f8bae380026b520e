/** HTML within Markdown: whole blocks as the reader of pages takes them, single tags by themselves. */
import type { Change } from '../../ledger.ts';
import type { Stretch } from '../../stretch.ts';
import { blocks, parts, preformatted, unread } from '../html/elements.ts';
import { changeMarkup } from '../html/markup-changes.ts';
import { readLines } from '../html/page-lines.ts';
import { parsePage } from '../html/parse-page.ts';
import { weighLines } from '../html/weigh-lines.ts';

const inline = new Set(
  'br img wbr sub sup del s strike mark kbd q cite abbr label tt var samp time bdi bdo ruby rt rb'.split(' '),
);
const known = [blocks, parts, preformatted, unread, inline];

/** The name of the tag that a text begins with; undefined for comments and for what HTML does not know: `<公司名称>`, `<name>`. */
function tagName(html: string): string | undefined {
  const name = /^<\/?([A-Za-z][A-Za-z\d-]*)/.exec(html)?.[1].toLowerCase();
  return name !== undefined && known.some((names) => names.has(name)) ? name : undefined;
}

/** Opened and never closed, such a block would take the rest of the file with it. */
const enclosed: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/^\s*<!--/, /-->/],
  [/^\s*<\?/, /\?>/],
  [/^\s*<!\[CDATA\[/, /\]\]>/],
  [/^\s*<(?:script|style|pre|textarea)\b/i, /<\/(?:script|style|pre|textarea)>/i],
  [/^\s*<!/, />/],
];

/** The changes of a block of HTML; marks of a quotation around it count as blanks. */
export function changeHtmlBlock(
  source: string,
  { start, end }: Stretch,
  marks: readonly Stretch[],
): Change[] {
  const html = source.slice(start, end);
  const [, closing] = enclosed.find(([opening]) => opening.test(html)) ?? [];
  if (closing ? !closing.test(html) : !tagName(html.trimStart())) return [];
  let view = html;
  for (const mark of marks) {
    const blank = ' '.repeat(mark.end - mark.start);
    view = view.slice(0, mark.start - start) + blank + view.slice(mark.end - start);
  }
  const page = readLines(parsePage(view));
  const lines = weighLines(page.lines).map((line) => ({ ...line, kept: true }));
  return changeMarkup(view, lines, page.unread).map((change) => ({
    ...change,
    start: start + change.start,
    end: start + change.end,
  }));
}

/** Whether a tag within a line breaks it. */
export function breaksLine(html: string): boolean {
  const name = tagName(html);
  return name === 'br' || (name !== undefined && blocks.has(name));
}

/** The change of a tag or a comment within a line: a line feed for one that breaks it, nothing for others. */
export function changeHtmlTag(source: string, { start, end }: Stretch): Change[] {
  const html = source.slice(start, end);
  if (!html.startsWith('<!') && !html.startsWith('<?') && tagName(html) === undefined) return [];
  return [{ start, end, after: breaksLine(html) ? '\n' : '', rule: 'html-markup' }];
}
