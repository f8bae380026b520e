/** Reads `content/moved.yml`: which id a plan or source has now that had another. */
import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { movedKinds, movedSchema } from '../schema/moved.ts';
import type { MovedKind } from '../schema/moved.ts';

/** New ids by old ones, plans and sources apart. */
export type Moved = Readonly<Record<MovedKind, ReadonlyMap<string, string>>>;

/** Ids that there are. */
export type PresentIds = Readonly<Record<MovedKind, ReadonlySet<string>>>;

/** The file does not say what it should; lines count from 1. */
export class MovedError extends Error {
  override readonly name = 'MovedError';
  constructor(line: number, reason: string) {
    super(`content/moved.yml:${line}: ${reason}`);
  }
}

/** Where the file is the curator's too, it is changed as it stands; `moved` is what it says, with no id that leads to a third. */
export interface MovedFile {
  readonly document: Document;
  readonly moved: Moved;
  /** Line of an entry. */
  readonly lineOf: (kind: MovedKind, from: string) => number;
}

/** Reads the text of the file; an empty one names none. Throws `MovedError`. */
export function readMoved(text: string): MovedFile {
  const lines = new LineCounter();
  // The library looks for keys that are there twice by comparing each with all.
  const document = parseDocument(text, { lineCounter: lines, merge: false, uniqueKeys: false });
  const broken = document.errors[0];
  if (broken) throw new MovedError(lines.linePos(broken.pos[0]).line, broken.message.split('\n')[0]);
  const places = readPlaces(document, lines);
  const checked = movedSchema.safeParse(toJs(document));
  if (!checked.success) {
    const { path, message } = checked.error.issues[0];
    const field = path.map(String).join('.');
    const line = places.get(field) ?? places.get(String(path[0])) ?? 1;
    throw new MovedError(line, `${field || 'the file'}: ${message}`);
  }
  const lineOf = (kind: MovedKind, from: string) => places.get(`${kind}.${from}`) ?? 1;
  const follow = (kind: MovedKind) =>
    followAll(new Map(Object.entries(checked.data[kind] ?? {})), (from, reason) => {
      throw new MovedError(lineOf(kind, from), reason);
    });
  return { document, moved: { plans: follow('plans'), sources: follow('sources') }, lineOf };
}

/** Lines of keys: `plans`, `plans.abc-01`. Throws where one is there twice. */
function readPlaces({ contents }: Document, lines: LineCounter): Map<string, number> {
  const places = new Map<string, number>();
  const read = (node: unknown, prefix: string) => {
    for (const { key, value } of isMap(node) ? node.items : []) {
      const name = `${prefix}${isScalar(key) ? String(key.value) : ''}`;
      const { line } = lines.linePos(isScalar(key) ? (key.range?.[0] ?? 0) : 0);
      if (places.has(name))
        throw new MovedError(line, `${name}: Unexpected entry, expected none: it has one already`);
      places.set(name, line);
      if (prefix === '') read(value, `${name}.`);
    }
  };
  read(contents, '');
  return places;
}

/** Nobody nests aliases in a list of ids; a file that does would unfold for ever. */
function toJs(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) ?? {};
  } catch (error) {
    throw new MovedError(1, (error as Error).message);
  }
}

/** Each id with the end of its way; `fail` is told of an id whose way has none. */
function followAll(
  moves: ReadonlyMap<string, string>,
  fail: (from: string, reason: string) => never,
): Map<string, string> {
  const ends = new Map<string, string>();
  for (const from of moves.keys()) {
    const way = new Set<string>();
    let end = from;
    for (; moves.has(end) && !ends.has(end); end = moves.get(end)!) {
      if (way.has(end)) fail(from, `Unexpected way from ${from} back to ${end}, expected an end`);
      way.add(end);
    }
    for (const id of way) ends.set(id, ends.get(end) ?? end);
  }
  return ends;
}

/** Of the moves those that lead somewhere: from an id that is gone to one that is there. */
export function liveMoves(moved: Moved, present: PresentIds): Moved {
  const live = (kind: MovedKind) =>
    new Map([...moved[kind]].filter(([from, to]) => !present[kind].has(from) && present[kind].has(to)));
  return { plans: live('plans'), sources: live('sources') };
}

/** How many they are. */
export function countMoves(moved: Moved): number {
  return movedKinds.reduce((sum, kind) => sum + moved[kind].size, 0);
}
