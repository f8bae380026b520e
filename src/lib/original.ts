/** The originals of the sources, published so that a reader can check what a plan, an edit or a doubt says of them. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { CleaningRecord } from '../schema/record.ts';
import { placeId } from './urls.ts';

export interface Original {
  /** In UTF-8: the file byte for byte, unless it is in another encoding. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The decoded source, which all offsets count in. */
  readonly text: string;
  /** The file is in another encoding, so that `bytes` are not its own. */
  readonly converted: boolean;
}

let last: { sha256: string; original: Original | undefined } | undefined;

/** Reads the file a record is of; nothing where it is not there or is another one. Keeps the last: pages come in source order. */
export function readOriginal(
  record: Pick<CleaningRecord, 'source' | 'sha256' | 'encoding'>,
  folder = 'content/sources',
): Original | undefined {
  if (last?.sha256 !== record.sha256) last = { sha256: record.sha256, original: read(record, folder) };
  return last.original;
}

function read(
  { source, sha256, encoding }: Pick<CleaningRecord, 'source' | 'sha256' | 'encoding'>,
  folder: string,
): Original | undefined {
  const file = `${folder}/${source}`;
  if (!existsSync(file)) return undefined;
  const bytes = new Uint8Array(readFileSync(file));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return undefined;
  const text = new TextDecoder(encoding).decode(bytes);
  const converted = encoding !== 'utf-8';
  return { bytes: converted ? new TextEncoder().encode(text) : bytes, text, converted };
}

/** A stretch of a line; it has an anchor where something on the site points at its start. */
export interface Stretch {
  readonly id?: string;
  readonly text: string;
}

const lineEnd = /\r\n?|\n/g;

/** The lines of a text, without their ends, cut where one of `spans` starts or ends. Offsets are UTF-16 units. */
export function cutLines(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): Stretch[][] {
  const starts = new Set(spans.map(({ start }) => start));
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const lines: Stretch[][] = [];
  let next = 0;
  const pushLine = (from: number, to: number) => {
    const line: Stretch[] = [];
    let at = from;
    const push = (end: number) => {
      const id = starts.has(at) ? placeId(at) : undefined;
      if (at < end || id) line.push({ id, text: text.slice(at, end) });
      at = end;
    };
    while (next < cuts.length && cuts[next] <= to) {
      if (cuts[next] > at) push(cuts[next]);
      next += 1;
    }
    push(to);
    lines.push(line);
  };
  let from = 0;
  for (const { 0: end, index } of text.matchAll(lineEnd)) {
    pushLine(from, index);
    from = index + end.length;
  }
  if (from < text.length) pushLine(from, text.length);
  return lines;
}

/** The line an offset is in, counted from one, as doubts have it. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (const { 0: end, index } of text.matchAll(lineEnd)) {
    if (index + end.length > offset) break;
    line += 1;
  }
  return line;
}
