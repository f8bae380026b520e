/** Writes the files of an export: all of them beside their places first, and into them only when the last is complete. */
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Piece } from './engine.ts';

/** Stands inside the folder: a rename never leaves the file system. */
const drafts = '.jiku-new';

export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
}

/**
 * Writes pieces as they come: the next one is asked for when the last is written, so only one stands in memory.
 * The folder is made if need be; of what stands in it only files that are written, or `generated` earlier, are touched.
 * Where a piece cannot be had or written, throws and leaves the folder as it was, or without it.
 */
export function writePieces(
  pieces: Iterable<Piece>,
  folder: string,
  generated: RegExp,
): readonly WrittenFile[] {
  const place = join(folder, drafts);
  let open: { readonly name: string; readonly file: number } | undefined;
  /** The outermost folder that was not there before. */
  let made: string | undefined;
  let isComplete = false;
  const names: string[] = [];
  const close = () => {
    if (open) closeSync(open.file);
    open = undefined;
  };
  try {
    rmSync(place, { recursive: true, force: true });
    made = mkdirSync(place, { recursive: true });
    for (const { file: name, text } of pieces) {
      if (open?.name !== name) {
        close();
        // An engine that came back to a file would have lost what stood in it.
        open = { name, file: openSync(join(place, name), 'wx') };
        names.push(name);
      }
      writeFileSync(open.file, text);
    }
    close();
    const written = names.map((name) => ({ name, bytes: statSync(join(place, name)).size }));
    for (const name of names) renameSync(join(place, name), join(folder, name));
    for (const name of readdirSync(folder))
      if (generated.test(name) && !names.includes(name)) rmSync(join(folder, name));
    isComplete = true;
    return written;
  } finally {
    close();
    if (isComplete || made === undefined) rmSync(place, { recursive: true, force: true });
    else rmSync(made, { recursive: true, force: true });
  }
}
