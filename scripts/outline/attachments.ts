/** The note on what is attached to a document: its numbers count papers, not parts of the plan. */
import { readMarker } from './markers.ts';

/** `附件：1.任务分解表`, `附件：任务分解表`, `附：`. */
const note = /^附\s{0,2}(?:件|表|录)?\s{0,2}[：:]/u;
/** The title of a paper: short, no sentence. */
const longestTitle = 60;

/** True where a line names papers that are attached; `previous` is the line above, and whether it does. */
export function namesAttachment(
  line: string,
  previous?: { readonly line: string; readonly names: boolean },
): boolean {
  if (note.test(line)) return !/[。；]/u.test(line);
  if (!previous?.names || line.length > longestTitle || /[。；：:，]/u.test(line)) return false;
  const marker = readMarker(line);
  if (marker?.class !== 'digit') return false;
  const above = readMarker(previous.line.replace(note, '').trimStart());
  return marker.ordinal === (above?.ordinal ?? 0) + 1;
}
