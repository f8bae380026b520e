/** The task table, as an attachment on a page of its own: three lines, its head on every page. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { ITableCellOptions } from 'docx';
import type { TaskRow } from '../../draft.ts';
import { taskColumns } from '../task-columns.ts';
import { characters, fonts } from './official-layout.ts';
import type { Font } from './official-layout.ts';
import { styleIds } from './styles.ts';
import { plainRun } from './text-runs.ts';

/** In characters of the text, together a line of it. */
const widths: Readonly<Record<keyof TaskRow, number>> = {
  task: 11,
  department: 5,
  due: 5.5,
  indicator: 6.5,
};

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** Of 1.5 and 0.75 points, counted in eighths. */
const thick = { style: BorderStyle.SINGLE, size: 12, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 6, color: 'auto' } as const;

export function taskTable(rows: readonly TaskRow[]): Table {
  const columnWidths = taskColumns.map(({ key }) => characters(widths[key]));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: taskColumns.map(({ name }, i) =>
      cell(name, columnWidths[i], fonts.hei, AlignmentType.CENTER, { borders: { bottom: thin } }),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: taskColumns.map(({ key }, i) =>
          cell(row[key], columnWidths[i], fonts.fang, AlignmentType.LEFT),
        ),
      }),
  );
  return new Table({
    rows: [head, ...body],
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: {
      top: thick,
      bottom: thick,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
  });
}

function cell(
  text: string,
  width: number,
  font: Font,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  options: Partial<ITableCellOptions> = {},
): TableCell {
  return new TableCell({
    ...options,
    width: { size: width, type: WidthType.DXA },
    children: [
      new Paragraph({ style: styleIds.table, alignment, children: text ? [plainRun(text, font)] : [] }),
    ],
  });
}
