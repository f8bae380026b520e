/** The list of titles that a plan cites in 《》. */
import type { Block } from '../../src/plan/document.ts';
import { findCites } from '../../src/text/find-cites.ts';

/** Titles cited in a plan, without their marks, in order of first appearance; the same after NFKC counts once. */
export function listRegulations(blocks: readonly Block[]): string[] {
  const titles = new Map<string, string>();
  for (const { text } of blocks) {
    for (const { start, end } of findCites(text)) {
      const title = text.slice(start + 1, end - 1).trim();
      const key = title.normalize('NFKC').replace(/\s/g, '');
      if (!titles.has(key)) titles.set(key, title);
    }
  }
  return [...titles.values()];
}
