/**
 * Names and reasons of all rules, in Chinese, for whoever reads a record. Each stage says in its own folder what it
 * changes (`…Rules`) and what it doubts (`…Doubts`); here they are only listed.
 */
import { cleaningRules } from './clean/clean.ts';
import { curationDoubts, curationRules } from './curation/rules.ts';
import { garbledRules } from './damage/garbled-rules.ts';
import { docxDoubts, docxRules } from './decode/docx/rules.ts';
import { encodingDoubts } from './decode/encoding/rules.ts';
import { htmlDoubts, htmlRules } from './decode/html/rules.ts';
import { markdownDoubts, markdownRules } from './decode/markdown/rules.ts';
import { pdfDoubts, pdfRules } from './decode/pdf/rules.ts';
import { kindRules } from './kind/rules.ts';
import { outlineDoubts, outlineRules } from './outline/rules.ts';
import { pageDoubts } from './pipeline/rules.ts';
import { privateRules } from './privacy/private-rules.ts';
import type { RuleInfo } from './rule-info.ts';
import { splitDoubts, splitRules } from './split/rules.ts';

/** What is behind an edit. */
const changes: readonly (readonly RuleInfo[])[] = [
  htmlRules,
  markdownRules,
  docxRules,
  pdfRules,
  curationRules,
  cleaningRules,
  privateRules,
  splitRules,
  kindRules,
  outlineRules,
];

/** What is behind a message: nothing was changed, somebody should look. */
const doubts: readonly (readonly RuleInfo[])[] = [
  encodingDoubts,
  htmlDoubts,
  markdownDoubts,
  docxDoubts,
  pdfDoubts,
  curationDoubts,
  pageDoubts,
  splitDoubts,
  outlineDoubts,
  garbledRules,
];

/** Every rule a record may name. */
export const ruleCatalogue: readonly RuleInfo[] = [...changes, ...doubts].flat();
