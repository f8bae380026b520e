/** The comparison as a table for a spreadsheet. */
import { isUsual } from './align-outlines.ts';
import type { Cell, Row } from './align-outlines.ts';
import { factsOf } from './outline-files.ts';
import type { OutlinePart, PlanKind, PlanOutline } from './outline-files.ts';
import { writeCsv } from '../text/write-csv.ts';

/** The heading of what stands before the first heading. */
const leadName = '开头（没有单独成节）';

/** Rows as they are shown; of each plan the headings, one a line of the cell, their characters and indicators. */
export function compareCsv(outlines: readonly PlanOutline[], rows: readonly Row[], kind: PlanKind): string {
  const head = outlines.flatMap((outline) => {
    const name = [outline.title, factsOf(outline), outline.which].filter(Boolean).join('，');
    return [name, '字数', '指标'];
  });
  return writeCsv([
    ['部分', `同类份数（共${kind.texts}份）`, '过半', ...head],
    ...rows.map(({ label, texts, cells }) => [
      label ?? '未归类',
      label === undefined ? '' : texts,
      label !== undefined && isUsual(kind, label) ? '是' : '',
      ...cells.flatMap(writeCell),
    ]),
  ]);
}

function writeCell(cell: Cell): (string | number)[] {
  if (cell.has === 'part') {
    const sum = (count: (part: OutlinePart) => number) =>
      cell.parts.reduce((all, part) => all + count(part), 0);
    return [
      cell.parts.map(({ heading }) => heading || leadName).join('\n'),
      sum(({ length }) => length),
      sum(({ indicators }) => indicators),
    ];
  }
  if (cell.has === 'below') {
    const lines = cell.places.flatMap(({ part, headings }) =>
      headings.map(({ heading }) => `${heading}（在“${part.heading}”之内）`),
    );
    return [lines.join('\n'), '', ''];
  }
  return [cell.has === 'gap' ? '多数计划有，这份没有' : '', '', ''];
}
