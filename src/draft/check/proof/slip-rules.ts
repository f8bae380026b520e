/** All rules of punctuation and numerals. Where two find the same place, the first in this list is told. */
import { numeralRules } from './numeral-rules.ts';
import { pairRules } from './pair-rules.ts';
import { rangeRules } from './range-rules.ts';
import { serialRules } from './serial-rules.ts';
import type { SlipRule } from './slip-rule.ts';
import { stopRules } from './stop-rules.ts';
import { widthRules } from './width-rules.ts';

export const slipRules: readonly SlipRule[] = [
  ...serialRules,
  ...rangeRules,
  ...numeralRules,
  ...stopRules,
  ...pairRules,
  ...widthRules,
];
