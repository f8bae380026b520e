/** Reads `sources.yml`: what a curator says of each source. A wrong entry is told with its line and sets its source aside. */
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Pair } from 'yaml';
import { sourceCurationSchema } from '../../src/schema/curation.ts';
import type { SourceCuration } from '../../src/schema/curation.ts';
import { nearestSource } from './nearest-source.ts';
import { showValue, tellIssue } from './tell-issue.ts';

/** An entry that does not say what it should; lines count from 1. */
export interface CurationProblem {
  /** The source it is about; absent where it is about the whole file. */
  readonly source?: string;
  readonly line: number;
  readonly reason: string;
}

export interface Curation {
  readonly sources: ReadonlyMap<string, SourceCuration>;
  readonly problems: readonly CurationProblem[];
  /** Entries for sources that are not among these paths. */
  readonly unused: (paths: ReadonlySet<string>) => CurationProblem[];
}

/** Nobody nests aliases in a list of overrides; a file that does would unfold for ever. */
const mostAliases = 0;

/** Throws, with the line, where the text is no YAML map: then nothing is known of any source. */
export function readCuration(text: string): Curation {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, merge: false });
  const broken = document.errors[0];
  if (broken) throw new CurationError(lines.linePos(broken.pos[0]).line, broken.message.split('\n')[0]);
  const sources = new Map<string, SourceCuration>();
  const problems: CurationProblem[] = [];
  const places = new Map<string, number>();
  const unused = (paths: ReadonlySet<string>) =>
    Array.from(places)
      .filter(([source]) => sources.has(source) && !paths.has(source))
      .map(([source, line]) => {
        const near = nearestSource(source, paths);
        const hint = near === undefined ? '' : `; is it ${near}?`;
        return { source, line, reason: `no source is called ${source}${hint}` };
      });
  const root = document.contents;
  if (root === null) return { sources, problems, unused };
  if (!isMap(root)) throw new CurationError(1, 'expected a map from file names to what is said of them');
  for (const pair of root.items) {
    const { name, line } = readKey(pair, lines);
    if (!places.has(name)) places.set(name, line);
    const fail = (reason: string) => problems.push({ source: name, line, reason });
    if (sources.has(name)) {
      fail('Unexpected entry, expected none: this source has one already');
      continue;
    }
    const value = isMap(pair.value) ? toJs(pair.value, document) : {};
    if (!isMap(pair.value) || value instanceof Error) {
      fail(
        value instanceof Error
          ? value.message
          : `Unexpected ${showNode(pair.value)}, expected a map of fields`,
      );
      continue;
    }
    const checked = sourceCurationSchema.safeParse(value, { reportInput: true });
    if (checked.success) sources.set(name, checked.data);
    else for (const issue of checked.error.issues) fail(tellIssue(issue));
  }
  return { sources, problems, unused };
}

/** The file as a whole cannot be read. */
export class CurationError extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

function readKey({ key }: Pair, lines: LineCounter): { name: string; line: number } {
  const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
  return { name: String(isScalar(key) ? key.value : key), line: lines.linePos(at).line };
}

function toJs(value: { toJS: (...args: never[]) => unknown }, document: unknown): unknown {
  try {
    return value.toJS(document as never, { maxAliasCount: mostAliases } as never);
  } catch (error) {
    return error as Error;
  }
}

function showNode(node: unknown): string {
  if (isScalar(node)) return showValue(node.value);
  return node === null ? 'nothing' : isSeq(node) ? 'a list' : 'an alias';
}
