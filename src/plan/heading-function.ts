/** The function that a heading names. Read off the rules for headings alone, which browsers of any age can run. */
import { headingRules } from './function-rules/heading-rules.ts';
import type { FunctionId } from './sentence-functions.ts';
import { shareOf, weighHeading } from './weigh-heading.ts';

/** A heading names a function where this much of it does: `目标步骤` does, `加强领导建设，落实创建责任` does not. */
const leastShare = 0.5;

/** The function that takes up most of a heading: `二、工作目标` is `objective`, `二、护理工作` is none. */
export function headingFunction(heading: string): FunctionId | undefined {
  const telling = headingRules.filter((rule) => shareOf(heading, rule) >= leastShare);
  const [best] = [...weighHeading(heading, telling)].sort(([, a], [, b]) => b - a);
  return best?.[0];
}
