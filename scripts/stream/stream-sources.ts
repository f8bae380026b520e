/**
 * Sources in, plans and records out, a line of JSON each: what a stage of somebody else's pipeline calls. Answers come in
 * the order of the questions, each as soon as it and those before it are there.
 */
import { Readable } from 'node:stream';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PlanSketch } from '../../src/plan/section-texts.ts';
import type { CleaningRecord } from '../../src/schema/record.ts';
import { printPlan } from '../emit/plan-mdx.ts';
import type { SourceResult } from '../run/source-result.ts';
import type { WorkerPool } from '../run/worker-pool.ts';
import { parseRequest } from './parse-request.ts';
import type { Refused } from './parse-request.ts';
import { readLines } from './read-lines.ts';
import type { Line } from './read-lines.ts';

/** A source that came through: its files, and what is needed to find copies among all sources. */
export interface StreamedSource {
  readonly name: string;
  readonly record: CleaningRecord;
  readonly plans: readonly StreamedPlan[];
}

/** A plan as its file is, but for what it has from plans of other sources. */
export interface StreamedPlan {
  readonly id: string;
  readonly mdx: string;
  readonly sketch: PlanSketch;
}

/** What is told of a line that names no source; lines count from 1. */
export interface MisreadLine {
  readonly line: number;
  readonly reason: string;
}

/** One line of the output. */
export type StreamedLine = StreamedSource | Refused | MisreadLine;

/** How many lines came through and how many did not. */
export interface StreamCounts {
  readonly sources: number;
  readonly failures: number;
}

/** The largest source in base64 with what the curator says of it; bytes. */
const mostLine = 64 * 1024 * 1024;

/**
 * Converts until the input ends, at most `inFlight` lines at once; reads no faster than `output` takes the answers, of
 * which at most twice as many wait.
 * Rejects where the input cannot be read or the output is closed.
 */
export async function streamSources(
  input: Readable,
  output: Writable,
  pool: Pick<WorkerPool, 'inTurn'>,
  inFlight: number,
): Promise<StreamCounts> {
  const counts = { sources: 0, failures: 0 };
  const answer = async (line: Line): Promise<string> => {
    const answered = await answerLine(line, pool);
    counts['record' in answered ? 'sources' : 'failures'] += 1;
    return `${JSON.stringify(answered)}\n`;
  };
  // What is in one pipeline ends together: without a reader nobody waits for more input.
  await pipeline(
    input,
    (chunks) => readLines(chunks, mostLine),
    (lines) => Readable.from(lines, { highWaterMark: 1 }).map(answer, { concurrency: inFlight }),
    output,
  );
  return counts;
}

async function answerLine(
  { number, text, reason = '' }: Line,
  pool: Pick<WorkerPool, 'inTurn'>,
): Promise<StreamedLine> {
  const request = text === undefined ? reason : parseRequest(text);
  if (typeof request === 'string') return { line: number, reason: request };
  if ('reason' in request) return request;
  const { result } = await pool.inTurn((convert) => convert(request));
  return { name: request.path, ...printResult(result) };
}

function printResult(result: SourceResult): Omit<StreamedSource, 'name'> | Omit<Refused, 'name'> {
  if ('reason' in result) return result;
  const { record, plans, sketches } = result;
  return {
    record,
    plans: plans.map(({ id, data, body }, i) => ({
      id,
      mdx: printPlan(data, body),
      sketch: sketches[i].sketch,
    })),
  };
}
