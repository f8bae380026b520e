/** Drafts out of lines, for tests: one block a line, `#` before a heading. */
import { textOf } from '../../../src/draft/block-text.ts';
import { newBlock, newDraft, replaceInBlock } from '../../../src/draft/change-draft.ts';
import type { Finding } from '../../../src/draft/check/finding.ts';
import type { Draft } from '../../../src/draft/draft.ts';

export function draftOf(lines: string): Draft {
  const blocks = lines.split('\n').map((line) => {
    const depth = /^#*/u.exec(line)?.[0].length ?? 0;
    return newBlock(depth, line.slice(depth));
  });
  return newDraft('', '2026-01-01T00:00:00.000Z', blocks);
}

export function linesOf({ blocks, fills }: Draft): string {
  return blocks.map(({ depth, runs }) => '#'.repeat(depth) + textOf(runs, fills)).join('\n');
}

/** The first fix of every finding that has one, from the end backwards. */
export function fixAll(draft: Draft, findings: readonly Finding[]): Draft {
  return findings.reduceRight(
    (fixed, { block, start, end, fixes }) =>
      fixes.length > 0 ? replaceInBlock(fixed, block, start, end, fixes[0]) : fixed,
    draft,
  );
}
