/** Chinese cut for engines that search terms. */

/** Overlapping pairs of characters; of a single character itself. */
export function pairsOf(text: string): string[] {
  const chars = [...text];
  return chars.length === 1 ? chars : chars.slice(1).map((char, at) => chars[at] + char);
}

/** Every character and every pair of a text once, none across lines. */
export function termsOf(text: string): string[] {
  return [...new Set(text.split('\n').flatMap((line) => [...line, ...(line === '' ? [] : pairsOf(line))]))];
}
