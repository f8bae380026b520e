/** A document as Markdown, written from a tree: no text can become markup. */
import type { Link, Nodes, RootContent } from 'mdast';
import { spanText, taskTableTitle } from './compose-document.ts';
import type { ExportDocument } from './compose-document.ts';
import { taskColumns } from './task-columns.ts';
import { attachmentLines, sourceLine } from './to-plain-text.ts';

/** With tables as GitHub writes them. The library is loaded when this is first called. */
export async function toMarkdown(document: ExportDocument): Promise<string> {
  const [{ toMarkdown: write }, { gfmToMarkdown }] = await Promise.all([
    import('mdast-util-to-markdown'),
    import('mdast-util-gfm'),
  ]);
  const children = [
    ...textOf(document),
    ...closingOf(document),
    ...tableOf(document),
    ...sourcesOf(document),
  ];
  // Widths of columns are counted in characters, which Chinese ones are twice as wide as: not aligned.
  const extensions = [gfmToMarkdown({ tablePipeAlign: false })];
  return write({ type: 'root', children }, { bullet: '-', extensions });
}

function textOf({ title, blocks }: ExportDocument): RootContent[] {
  return [
    ...(title.length > 0 ? [heading(1, spanText(title))] : []),
    ...blocks.map(({ depth, number, spans }) => {
      const text = number + spanText(spans);
      return depth > 0 ? heading(depth + 1, text) : paragraph(text);
    }),
  ];
}

function closingOf({ attachments, signedBy, signedDate }: ExportDocument): RootContent[] {
  const closing = [spanText(signedBy), signedDate].filter((line) => line !== '');
  return [...attachmentLines(attachments), ...closing].map(paragraph);
}

function tableOf({ tasks }: ExportDocument): RootContent[] {
  if (!tasks) return [];
  const row = (cells: readonly string[]) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => ({ type: 'tableCell' as const, children: [text(cell)] })),
  });
  return [
    heading(2, taskTableTitle),
    {
      type: 'table',
      children: [
        row(taskColumns.map(({ name }) => name)),
        ...tasks.rows.map((task) => row(taskColumns.map(({ key }) => task[key]))),
      ],
    },
  ];
}

function sourcesOf({ sources }: ExportDocument): RootContent[] {
  if (sources.length === 0) return [];
  return [
    heading(2, '资料来源'),
    {
      type: 'list',
      ordered: true,
      spread: false,
      children: sources.map((source) => ({
        type: 'listItem',
        spread: false,
        children: [
          {
            type: 'paragraph',
            children: [text(sourceLine(source)), ...(source.url ? [link(source.url)] : [])],
          },
        ],
      })),
    },
  ];
}

function link(url: string): Link {
  return { type: 'link', url, children: [text(url)] };
}

function heading(depth: number, value: string): RootContent {
  return { type: 'heading', depth: Math.min(depth, 6) as 1, children: [text(value)] };
}

function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [text(value)] };
}

function text(value: string): Extract<Nodes, { type: 'text' }> {
  return { type: 'text', value };
}
