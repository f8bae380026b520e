/** The checks of the audit, in the order in which they run: what is quick first. */
import { axeCheck } from './axe.ts';
import type { Check } from './check.ts';
import { commandChecks } from './commands.ts';
import { cspCheck } from './csp.ts';
import { feedsCheck } from './feeds.ts';
import { htmlCheck } from './html.ts';
import { lighthouseCheck } from './lighthouse.ts';
import { linksCheck } from './links.ts';
import { shiftsCheck } from './shifts.ts';

/** A further check is one more line. */
export const checks: readonly Check[] = [
  linksCheck,
  feedsCheck,
  htmlCheck,
  cspCheck,
  shiftsCheck,
  axeCheck,
  ...commandChecks,
  lighthouseCheck,
];
