/** A rule of punctuation or numerals as data. */

/** A block as the rules see it. */
export interface ProofText {
  readonly text: string;
  readonly kind: 'title' | 'heading' | 'paragraph';
  /** What comes behind it; absent at the end of the draft. */
  readonly next?: 'heading' | 'paragraph';
}

/** Where a rule is broken and what may stand there instead, best first; none where only the writer can tell. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly fixes: readonly string[];
}

interface RuleFacts {
  readonly id: string;
  /** What it is, for readers. */
  readonly what: string;
  /** Why, with the clause of the standard. */
  readonly why: string;
  /**
   * Blocks (one a line, `#` before a heading) and what they are with all findings put right; the same text where there
   * is no fix.
   */
  readonly examples: readonly (readonly [before: string, after: string])[];
  /** Look-alikes in which nothing is found. */
  readonly keeps: readonly string[];
}

/** A pattern whose whole match is the slip. `fix` gives nothing at all where it is none after all. */
export interface PatternRule extends RuleFacts {
  readonly match: RegExp;
  readonly fix: (found: RegExpExecArray, block: ProofText) => readonly string[] | undefined;
}

/** What a pattern cannot say. */
export interface SearchRule extends RuleFacts {
  readonly find: (block: ProofText) => readonly Slip[];
}

export type SlipRule = PatternRule | SearchRule;

/** What a rule finds in a block. */
export function applyRule(rule: SlipRule, block: ProofText): readonly Slip[] {
  if ('find' in rule) return rule.find(block);
  return Array.from(block.text.matchAll(rule.match), (found) => {
    const fixes = rule.fix(found, block);
    return fixes ? [{ start: found.index, end: found.index + found[0].length, fixes }] : [];
  }).flat();
}
