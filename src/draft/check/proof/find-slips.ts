/** Slips of punctuation and numerals in a draft, by narrow rules of GB/T 15834, GB/T 15835 and GB/T 9704. */
import type { Draft } from '../../draft.ts';
import { checkedBlocks, titleId } from '../finding.ts';
import type { CheckedBlock, Finding } from '../finding.ts';
import { applyRule } from './slip-rule.ts';
import type { ProofText, Slip, SlipRule } from './slip-rule.ts';
import { slipRules } from './slip-rules.ts';

/** A slip with the rule that found it. */
interface RuleSlip extends Slip {
  readonly rule: SlipRule;
}

/** Characters on either side that make one place of a slip. */
const around = 6;

/** All slips in the order of the text, none overlapping another. What an unfilled gap stands in is not looked at. */
export function findSlips(draft: Draft): Finding[] {
  const blocks = checkedBlocks(draft);
  return blocks.flatMap((block, at) =>
    slipsOf(toProofText(block, blocks[at + 1]))
      .filter((slip) => !block.gaps.some((gap) => !gap.filled && touches(gap, slip)))
      .map((slip) => toFinding(block, slip)),
  );
}

/** Slips of one block. */
function slipsOf(block: ProofText): RuleSlip[] {
  const all = slipRules.flatMap((rule, order) =>
    applyRule(rule, block).map((slip) => ({ ...slip, rule, order })),
  );
  all.sort((a, b) => a.start - b.start || a.order - b.order);
  let free = 0;
  return all.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}

function toProofText({ id, depth, text }: CheckedBlock, next?: CheckedBlock): ProofText {
  return {
    text,
    kind: id === titleId ? 'title' : depth > 0 ? 'heading' : 'paragraph',
    next: next && (next.depth > 0 ? 'heading' : 'paragraph'),
  };
}

function toFinding({ id, text, gaps }: CheckedBlock, { rule, start, end, fixes }: RuleSlip): Finding {
  const context = text.slice(Math.max(start - around, 0), end + around);
  // What was filled in is put right in the form, not here, where the gap would be lost.
  const isFilled = gaps.some((gap) => touches(gap, { start, end }));
  return {
    key: `slip ${rule.id} ${context}`,
    block: id,
    start,
    end,
    text: text.slice(start, end),
    what: rule.what,
    fixes: isFilled ? [] : fixes,
  };
}

function touches(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}
