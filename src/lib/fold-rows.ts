/** Which rows of two versions side by side are folded away: what is the same in both and says nothing of where one is. */
import type { AlignedRow } from '../plan/align-blocks.ts';

/** Rows that are drawn as they are, or folded under one line. */
export interface RowGroup {
  readonly folded: boolean;
  readonly rows: readonly AlignedRow[];
}

/** What is the same and has fewer characters takes no more room than the line it would be folded under. */
const worthFolding = 60;

/** Groups rows in their order. The headings right above a difference are not folded: they say where it stands. */
export function foldRows(rows: readonly AlignedRow[]): RowGroup[] {
  const groups: RowGroup[] = [];
  let same: AlignedRow[] = [];
  const close = (isBeforeChange: boolean) => {
    let cut = same.length;
    while (isBeforeChange && cut > 0 && isHeading(same[cut - 1])) cut -= 1;
    const long = same.slice(0, cut);
    if (countCharacters(long) >= worthFolding) groups.push({ folded: true, rows: long });
    else groups.push(...long.map((row) => ({ folded: false, rows: [row] })));
    groups.push(...same.slice(cut).map((row) => ({ folded: false, rows: [row] })));
    same = [];
  };
  for (const row of rows) {
    if (row.same) same.push(row);
    else {
      close(true);
      groups.push({ folded: false, rows: [row] });
    }
  }
  close(false);
  return groups;
}

/** Characters of one side of rows that are the same in both. */
export function countCharacters(rows: readonly AlignedRow[]): number {
  const pieces = rows.flatMap(({ left }) => left.flatMap((block) => block.pieces));
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

function isHeading({ left }: AlignedRow): boolean {
  return left.every(({ depth }) => depth > 0);
}
