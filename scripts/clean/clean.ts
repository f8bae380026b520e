/** Cleans a decoded source: every rule in turn, until none finds anything more. */
import { applyChanges } from '../ledger.ts';
import type { Ledger } from '../ledger.ts';
import type { Rule } from './rule.ts';
import { adverts } from './rules/adverts.ts';
import { elisions } from './rules/elisions.ts';
import { glosses } from './rules/glosses.ts';
import { invisible } from './rules/invisible.ts';
import { leadIns } from './rules/lead-ins.ts';
import { markdown } from './rules/markdown.ts';
import { pageFurniture } from './rules/page-furniture.ts';
import { pageNumbers } from './rules/page-numbers.ts';
import { pageMarks } from './rules/page-marks.ts';
import { punctuation } from './rules/punctuation.ts';
import { relatedLinks } from './rules/related-links.ts';
import { script } from './rules/script.ts';
import { markSpaces, wrapSpaces } from './rules/spaces.ts';
import { strayMarks } from './rules/stray-marks.ts';

/**
 * Order matters: lines are judged while they still stand as they came; script is folded while glosses
 * still show which words were converted; punctuation comes last, when what stands beside a mark is text.
 */
export const cleaningRules: readonly Rule[] = [
  ...invisible,
  ...markdown,
  ...pageFurniture,
  ...elisions,
  ...leadIns,
  ...relatedLinks,
  ...pageNumbers,
  ...pageMarks,
  ...script,
  ...glosses,
  ...adverts,
  ...strayMarks,
  ...wrapSpaces,
  ...punctuation,
  ...markSpaces,
];

/** One rule may uncover work for an earlier one; real files need two rounds. */
const mostRounds = 8;

export function clean(ledger: Ledger): Ledger {
  let current = ledger;
  for (let round = 0; round < mostRounds; round++) {
    const before = current.text;
    for (const rule of cleaningRules) current = applyChanges(current, rule.find(current.text));
    if (current.text === before) break;
  }
  return current;
}
