/** Titles cited in 《》: where they stand in a text. */

/** From the outermost 《 to its 》. Offsets are UTF-16 units. */
export interface Cite {
  readonly start: number;
  readonly end: number;
}

/** No title runs longer; an opening mark without a close further on is a slip of the source. */
const longestTitle = 80;

/**
 * Balanced 《…》 of a text, the outermost of nested ones (`《关于印发〈办法〉的通知》`, also with 《》 inside).
 * An opening mark that is never closed, a stray 》, an empty pair and a pair with a sentence end in it are no titles.
 */
export function findCites(text: string): Cite[] {
  const open: number[] = [];
  const pairs: Cite[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '《') open.push(i);
    if (text[i] !== '》') continue;
    const start = open.pop();
    if (start !== undefined && isTitle(text.slice(start + 1, i))) pairs.push({ start, end: i + 1 });
  }
  // Sorted by start, the longer first, a pair inside another begins before that one ends.
  const outermost: Cite[] = [];
  for (const pair of pairs.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (pair.start >= (outermost.at(-1)?.end ?? 0)) outermost.push(pair);
  }
  return outermost;
}

function isTitle(inside: string): boolean {
  return inside.trim() !== '' && inside.length <= longestTitle && !/[。！？!?\n]/u.test(inside);
}
