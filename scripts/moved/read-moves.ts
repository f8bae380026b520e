/** Old addresses of a project's site that lead to others, for hosts. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { liveMoves, readMoved } from '../../src/plan/read-moved.ts';
import type { Moves } from '../hosts/redirects-file.ts';

/** Whatever stands under the address of a plan or a source and can be led on from, by its old and its new id. */
const addresses = {
  plans: [(id: string) => `plans/${id}/`],
  sources: [
    (id: string) => `sources/${id}/`,
    (id: string) => `sources/${id}/original/`,
    (id: string) => `sources/${id}/original.txt`,
    (id: string) => `data/records/${id}.json`,
  ],
};

/** The moves of a content folder, plans first. Throws `MovedError` where `moved.yml` cannot be read. */
export function readMoves(content: string): Moves {
  const file = join(content, 'moved.yml');
  if (!existsSync(file)) return [];
  const ids = (folder: string) => new Set(readdirSync(join(content, folder)).map((name) => parse(name).name));
  const { moved } = readMoved(readFileSync(file, 'utf8'));
  const live = liveMoves(moved, { plans: ids('plans'), sources: ids('records') });
  return (['plans', 'sources'] as const).flatMap((kind) =>
    [...live[kind]].flatMap(([from, to]) => addresses[kind].map((of) => [of(from), of(to)] as const)),
  );
}
