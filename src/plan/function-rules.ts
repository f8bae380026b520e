/** All signs of functions, in families. What none of them speaks for is a measure. */
import { aimRules } from './function-rules/aim-rules.ts';
import type { FunctionRule } from './function-rules/function-rule.ts';
import { groundRules } from './function-rules/ground-rules.ts';
import { headingRules } from './function-rules/heading-rules.ts';
import { meansRules } from './function-rules/means-rules.ts';

export const functionRules: readonly FunctionRule[] = [
  ...headingRules,
  ...groundRules,
  ...aimRules,
  ...meansRules,
];
