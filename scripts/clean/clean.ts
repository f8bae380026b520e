/** Cleans a decoded source: every rule in turn, until none finds anything more. */
import { findMisreadLatin } from '../damage/misread-latin.ts';
import { applyChanges } from '../ledger.ts';
import type { Change, Ledger } from '../ledger.ts';
import type { Rule } from './rule.ts';
import { adverts, linksInText } from './rules/adverts.ts';
import { blankBreaks } from './rules/blank-breaks.ts';
import { documentFrame } from './rules/document-frame.ts';
import { elisions } from './rules/elisions.ts';
import { entities } from './rules/entities.ts';
import { glosses } from './rules/glosses.ts';
import { invisible } from './rules/invisible.ts';
import { leadIns } from './rules/lead-ins.ts';
import { markdown } from './rules/markdown.ts';
import { numberedPages } from './rules/numbered-pages.ts';
import { noticeTitles } from './rules/notice-titles.ts';
import { officialFoot } from './rules/official-foot.ts';
import { pageControls } from './rules/page-controls.ts';
import { pageFields } from './rules/page-fields.ts';
import { pageFurniture } from './rules/page-furniture.ts';
import { pageNumbers } from './rules/page-numbers.ts';
import { pageMarks } from './rules/page-marks.ts';
import { punctuation } from './rules/punctuation.ts';
import { relatedLinks } from './rules/related-links.ts';
import { script } from './rules/script.ts';
import { siteStatements } from './rules/site-statements.ts';
import { markSpaces, wrapSpaces } from './rules/spaces.ts';
import { strayMarks } from './rules/stray-marks.ts';
import { wrappedLines } from './rules/wrapped-lines.ts';

/**
 * Order matters: script is folded while glosses still show which words were converted, and before the rules
 * that know furniture by its simplified words; lines are joined by their width first; punctuation comes last, when what stands beside a mark is text.
 */
export const cleaningRules: readonly Rule[] = [
  ...invisible,
  ...entities,
  ...markdown,
  ...blankBreaks,
  ...script,
  ...glosses,
  ...linksInText,
  ...pageFields,
  ...documentFrame,
  ...pageFurniture,
  ...siteStatements,
  ...pageControls,
  ...elisions,
  ...leadIns,
  ...relatedLinks,
  ...officialFoot,
  ...pageNumbers,
  ...numberedPages,
  ...pageMarks,
  ...adverts,
  ...strayMarks,
  ...wrappedLines,
  ...noticeTitles,
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
    for (const rule of cleaningRules)
      current = applyChanges(current, spareMisread(current.text, rule.find(current.text)));
    if (current.text === before) break;
  }
  return current;
}

/** Without the changes of a part of a misread run: what looks unseen or a mark in it is a byte of what it says. */
function spareMisread(text: string, changes: readonly Change[]): readonly Change[] {
  if (changes.length === 0) return changes;
  const runs = findMisreadLatin(text);
  if (runs.length === 0) return changes;
  let next = 0;
  return changes.filter(({ start, end }) => {
    while (next < runs.length && runs[next].end <= start) next += 1;
    const run = runs[next];
    return run === undefined || end <= run.start || (start <= run.start && run.end <= end);
  });
}
