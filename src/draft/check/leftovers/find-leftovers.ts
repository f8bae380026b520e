/** What in a draft came from other plans and does not belong to its unit. */
import { foldWidth } from '../../../text/fold-width.ts';
import type { Draft } from '../../draft.ts';
import { checkedBlocks, tasksId } from '../finding.ts';
import type { CheckedBlock, Finding } from '../finding.ts';
import { readyVocabulary } from './leftover-knowledge.ts';
import type { LeftoverKnowledge, LeftoverVocabulary } from './leftover-knowledge.ts';
import { blot } from './leftover-rule.ts';
import type { Leftover, LeftoverView } from './leftover-rule.ts';
import { readOwn } from './own-names.ts';
import type { Own } from './own-names.ts';
import { leftoverRules } from './rules.ts';

/**
 * Every leftover in the order of the text, none overlapping, then those of a task table that no longer follows it; those
 * that were accepted are among them.
 */
export function findLeftovers(draft: Draft, knowledge: LeftoverKnowledge): Finding[] {
  const vocabulary = readyVocabulary(knowledge);
  const own = readOwn(draft, vocabulary);
  const find = (block: CheckedBlock) => findInBlock(block, own, vocabulary);
  const inTasks = new Map(
    cellsOf(draft)
      .flatMap(find)
      .map((finding) => [finding.key, finding]),
  );
  return [
    ...checkedBlocks(draft).flatMap(find),
    // Put right by hand, in the cell: once for all that say the same.
    ...Array.from(inTasks.values(), (finding) => ({ ...finding, fixes: [] })),
  ];
}

function cellsOf({ tasks = [] }: Draft): CheckedBlock[] {
  return tasks
    .flatMap(({ task, department, due, indicator }) => [task, department, due, indicator])
    .filter((text) => text !== '')
    .map((text) => ({ id: tasksId, depth: 0, text, gaps: [], borrowed: false }));
}

function findInBlock(block: CheckedBlock, own: Own, vocabulary: LeftoverVocabulary): Finding[] {
  const text = foldWidth(block.text);
  const view: LeftoverView = { block, text, foreign: blotOut(block, text, own), own, vocabulary };
  const found = leftoverRules.flatMap(({ find }) => find(view)).filter((it) => !isOurs(it, view));
  const kept: Leftover[] = [];
  for (const it of found.sort((a, b) => a.start - b.start || b.end - a.end))
    if (it.start >= (kept.at(-1)?.end ?? 0)) kept.push(it);
  return kept.map(({ kind, start, end, what, fixes }) => {
    const words = block.text.slice(start, end);
    return { key: `${kind} ${words}`, block: block.id, start, end, text: words, what, fixes };
  });
}

/** Ends like the name of a region or a place in it. */
const levelEnd = /[省市县区州旗乡镇村]$/u;

/** Gaps and own names as blots of the same length. */
function blotOut({ gaps }: CheckedBlock, text: string, { names, tails }: Own): string {
  let left = '';
  for (const { start, end } of gaps) left += text.slice(left.length, start) + blot.repeat(end - start);
  left += text.slice(left.length);
  for (const name of names.map(foldWidth)) left = left.replaceAll(name, blot.repeat(name.length));
  for (const tail of tails.map(foldWidth)) {
    left = left.replaceAll(tail, (found, at: number, whole: string) =>
      levelEnd.test(whole.charAt(at - 1)) ? found : blot.repeat(found.length),
    );
  }
  return left;
}

/** All of it stands in gaps or own names. */
function isOurs({ start, end }: Leftover, { foreign }: LeftoverView): boolean {
  return start >= end || foreign.slice(start, end) === blot.repeat(end - start);
}
