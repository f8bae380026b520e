/** Brings `moved.yml` up to date with what a run found, and leaves what else a curator wrote in it as it is. */
import { YAMLMap } from 'yaml';
import { readMoved } from '../../src/plan/read-moved.ts';
import type { Moved, PresentIds } from '../../src/plan/read-moved.ts';
import { movedKinds } from '../../src/schema/moved.ts';

const head = ` Ids that plans and sources had before, each with the one it has now: old addresses lead on to the new ones.
 Kept by the converter; entries may be added or mended by hand. A plan that is listed here and back under its old id
 is taken out again.`;

/**
 * The text of the file with the moves that were `found`: what led to an id that moved now leads to the new one, and ids
 * that are there again are taken out. The same text where nothing changes. Throws `MovedError` where it cannot be read.
 */
export function updateMoved(text: string, found: Moved, present: PresentIds): string {
  const { document, moved } = readMoved(text);
  let changed = false;
  for (const kind of movedKinds) {
    const wanted = new Map([...moved[kind], ...found[kind]]);
    for (const [from, to] of wanted) {
      const end = found[kind].get(to) ?? to;
      if (present[kind].has(from)) wanted.delete(from);
      else wanted.set(from, end);
    }
    const said = (document.toJS() ?? {})[kind] ?? {};
    for (const from of Object.keys(said)) {
      if (wanted.has(from)) continue;
      document.deleteIn([kind, from]);
      changed = true;
    }
    for (const [from, to] of wanted) {
      if (said[from] === to) continue;
      if (!document.contents) document.contents = document.createNode({}) as never;
      if (!(document.getIn([kind]) instanceof YAMLMap)) document.setIn([kind], document.createNode({}));
      document.setIn([kind, from], to);
      changed = true;
    }
  }
  if (!changed) return text;
  if (text.trim() === '') document.commentBefore = head;
  return document.toString({ lineWidth: 0 });
}
