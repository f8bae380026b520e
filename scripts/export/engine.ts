/** What is said once for every search engine that plans can be exported to. */
import type { Fold } from './fold-table.ts';
import type { PlanRow } from './plan-row.ts';

/** Text that goes to the end of a file, named without its folder. A file that another one follows is complete. */
export interface Piece {
  readonly file: string;
  readonly text: string;
}

export interface Engine {
  /** The files, piece by piece; rows are taken one at a time, as pieces are. */
  readonly write: (rows: Iterable<PlanRow>, folds: readonly Fold[]) => Iterable<Piece>;
  /** All files it may ever write: one of an earlier export that is not written again is deleted. */
  readonly generated: RegExp;
  /** The request for a folded phrase of one character or more, as the engine takes it. */
  readonly ask: (phrase: string) => string;
  /** A command that loads what stands in the folder, which is quoted for a shell, and prints only what went wrong. */
  readonly load: (folder: string) => string;
}
