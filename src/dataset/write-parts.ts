/** Tables that are too large for one file: hosts of static sites take files up to a size. */
import { formats } from './formats.ts';
import type { Row, Table } from './table.ts';

/** Bytes of a file at most: Cloudflare Pages takes 25 MiB. */
export const mostBytes = 24_000_000;

/** A file of a table: it can be read by itself. */
export interface TablePart {
  readonly path: string;
  readonly content: string;
  /** The head not counted. */
  readonly rows: number;
}

/** A table in one file where that is no larger than `most` bytes, else halved until each part is: `phrases.csv`, `phrases-2.csv`. */
export function writeParts(
  { name, format, columns }: Pick<Table, 'name' | 'format' | 'columns'>,
  rows: readonly Row[],
  most = mostBytes,
): TablePart[] {
  const write = (own: readonly Row[]): Omit<TablePart, 'path'>[] => {
    const content = formats[format].write({ columns }, own);
    if (own.length < 2 || Buffer.byteLength(content) <= most) return [{ content, rows: own.length }];
    const half = Math.ceil(own.length / 2);
    return [...write(own.slice(0, half)), ...write(own.slice(half))];
  };
  return write(rows).map((part, at) => ({
    ...part,
    path: `${name}${at > 0 ? `-${at + 1}` : ''}.${format}`,
  }));
}
