/**
 * A document as a Word file in the layout of GB/T 9704-2012. Loaded only when somebody exports: the library is
 * several times what a page of this site loads.
 */
import {
  DocumentGridType,
  File,
  HeadingLevel,
  LineRuleType,
  Packer,
  Paragraph,
  SimpleField,
  TextRun,
} from 'docx';
import type { FileChild } from 'docx';
import { sliceSpans, spanText, taskTableTitle } from '../compose-document.ts';
import type { ExportBlock, ExportDocument, ExportSource, Span } from '../compose-document.ts';
import { titleLines } from '../title-lines.ts';
import { attachmentNote, emptyLine, signature } from './closing.ts';
import { finishPackage } from './finish-package.ts';
import { characters, fonts, grid, headingFonts, page, titleCharacters } from './official-layout.ts';
import { footers } from './page-number.ts';
import { styleIds, styles } from './styles.ts';
import { taskTable } from './task-table.ts';
import { plainRun, textRuns } from './text-runs.ts';

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

export async function writeDocx(document: ExportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const file = new File({
    title: spanText(document.title),
    // The library would write `Un-named`.
    creator: '',
    lastModifiedBy: '',
    compatabilityModeVersion: 15,
    evenAndOddHeaderAndFooters: true,
    styles,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.left,
              right: page.right,
              footer: page.footer,
              gutter: 0,
            },
          },
          grid: {
            type: DocumentGridType.LINES_AND_CHARS,
            linePitch: grid.line,
            charSpace: grid.charSpace,
          },
        },
        footers,
        children: bodyOf(document),
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file));
  return finishPackage(bytes, document);
}

function bodyOf(document: ExportDocument): FileChild[] {
  return [
    ...title(document.title),
    ...document.blocks.map(blockOf),
    ...attachmentNote(document.attachments),
    ...signature(document),
    ...tasks(document),
    ...sources(document.sources),
  ];
}

/** Lines broken between words, and an empty one below. */
function title(spans: readonly Span[]): Paragraph[] {
  if (spans.length === 0) return [];
  let at = 0;
  const runs = titleLines(spanText(spans), titleCharacters).flatMap((line, i) => {
    const part = sliceSpans(spans, at, (at += line.length));
    return [...(i > 0 ? [new TextRun({ break: 1 })] : []), ...textRuns(part, fonts.title)];
  });
  return [new Paragraph({ style: styleIds.title, children: runs }), emptyLine(true)];
}

function blockOf({ depth, number, spans }: ExportBlock): Paragraph {
  if (depth === 0) return new Paragraph({ style: styleIds.text, children: textRuns(spans, fonts.fang) });
  const level = Math.min(depth, headingLevels.length) - 1;
  return new Paragraph({
    heading: headingLevels[level],
    children: [plainRun(number, headingFonts[level]), ...textRuns(spans, headingFonts[level])],
  });
}

/** `附件2` in the first line of its page, the title in the third. */
function tasks({ tasks: table, attachments }: ExportDocument): FileChild[] {
  if (!table) return [];
  const label = attachments.length > 1 ? `附件${table.attachment + 1}` : '附件';
  return [
    new Paragraph({ pageBreakBefore: true, keepNext: true, children: [plainRun(label, fonts.hei)] }),
    emptyLine(true),
    ...title([{ text: taskTableTitle, gap: false }]),
    taskTable(table.rows),
    // Word wants a paragraph behind a table: one that needs no page of its own.
    new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
  ];
}

/** On a page of its own; no part of the document, so it bears no number of an attachment. */
function sources(list: readonly ExportSource[]): Paragraph[] {
  if (list.length === 0) return [];
  return [
    new Paragraph({
      style: styleIds.title,
      pageBreakBefore: true,
      children: [plainRun('资料来源', fonts.title)],
    }),
    emptyLine(true),
    ...list.map(
      ({ title: name, unit, url }, i) =>
        new Paragraph({
          alignment: 'left',
          // Addresses have no words to be broken between.
          wordWrap: true,
          indent: { left: characters(2), hanging: characters(2) },
          children: [
            plainRun(`${i + 1}. 《${name}》${unit ? `，${unit}` : ''}${url ? '，' : ''}`, fonts.fang),
            ...(url ? [new SimpleField(`HYPERLINK "${encodeURI(decodeUrl(url))}"`, url)] : []),
          ],
        }),
    ),
  ];
}

/** As it is where it is no address that can be decoded. */
function decodeUrl(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
