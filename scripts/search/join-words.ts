/** Joins the words of all shards into files that a browser fetches, each a stretch of the alphabet. */
import { startsName } from '../../src/search/word-files.ts';
import { packFile } from './side-files.ts';
import { lastPiece, stretches } from './word-pieces.ts';
import type { WordPieces } from './word-pieces.ts';

/**
 * Contents by name: files of about `size` bytes, of stretches that follow each other, and the list of where they begin.
 * A file holds, stretch by stretch, the piece of each shard.
 */
export function joinWords(shards: readonly WordPieces[], size: number): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  const starts: string[] = [];
  const ends = shards.map(() => 0);
  let open: Buffer[] = [];
  let length = 0;
  const close = () => {
    if (open.length > 0) files.set(`${files.size}.jiku`, Buffer.concat([...open, lastPiece]));
    open = [];
    length = 0;
  };
  stretches.forEach((start, at) => {
    const pieces = shards.map(({ bytes, lengths }, shard) =>
      bytes.subarray(ends[shard], (ends[shard] += lengths[at])),
    );
    const own = pieces.reduce((sum, piece) => sum + piece.length, 0);
    if (length + own > size) close();
    if (open.length === 0) starts.push(start);
    open.push(...pieces);
    length += own;
  });
  close();
  files.set(startsName, packFile(starts));
  return files;
}
