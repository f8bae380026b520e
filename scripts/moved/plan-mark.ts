/** What tells a plan from all others although its id changes: its place in the source's bytes, and its text. */
import { createHash } from 'node:crypto';

export interface PlanMark {
  /** Of the source's bytes. */
  readonly sha256: string;
  /** UTF-16 offsets into the decoded source. */
  readonly start: number;
  readonly end: number;
  /** Digest of the text. */
  readonly text: string;
}

/** Reads the mark off the file of a plan as the converter prints it; undefined where it is not one of those. */
export function markPlan(mdx: string): PlanMark | undefined {
  const close = mdx.indexOf('\n---\n', 3);
  const head = close < 0 ? '' : mdx.slice(0, close + 1);
  const read = (pattern: RegExp) => pattern.exec(head)?.[1];
  const sha256 = read(/^  sha256: "([0-9a-f]{64})"$/m);
  const [start, end] = [read(/^  start: (\d+)$/m), read(/^  end: (\d+)$/m)];
  if (sha256 === undefined || start === undefined || end === undefined) return undefined;
  const text = createHash('sha256').update(mdx.slice(close)).digest('hex');
  return { sha256, start: Number(start), end: Number(end), text };
}
