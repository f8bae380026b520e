/** A document as plain text, to be copied as a whole. */
import { spanText, taskTableTitle } from './compose-document.ts';
import type { ExportDocument } from './compose-document.ts';
import { taskColumns } from './task-columns.ts';

/** A paragraph a line, without indents: a program that it is pasted into has its own. The table's cells are parted by tabs. */
export function toPlainText(document: ExportDocument): string {
  const { title, blocks, attachments, signedBy, signedDate, tasks, sources } = document;
  const table = tasks && [
    taskTableTitle,
    taskColumns.map(({ name }) => name).join('\t'),
    ...tasks.rows.map((row) => taskColumns.map(({ key }) => row[key]).join('\t')),
  ];
  const parts = [
    title.length > 0 ? [spanText(title)] : [],
    blocks.map(({ number, spans }) => number + spanText(spans)),
    attachmentLines(attachments),
    [spanText(signedBy), signedDate].filter((line) => line !== ''),
    table ?? [],
    sources.length > 0
      ? ['资料来源', ...sources.map((source, i) => `${i + 1}. ${sourceLine(source)}${source.url ?? ''}`)]
      : [],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** `附件：1. 名称`, one alone without a number. */
export function attachmentLines(names: readonly string[]): string[] {
  return names.map((name, i) => `${i === 0 ? '附件：' : ''}${names.length > 1 ? `${i + 1}. ` : ''}${name}`);
}

/** `《标题》，单位，`: what stands before the address of a source, if it has one. */
export function sourceLine({ title, unit, url }: ExportDocument['sources'][number]): string {
  return `《${title}》${unit ? `，${unit}` : ''}${url ? '，' : ''}`;
}
