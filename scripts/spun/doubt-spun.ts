/** The doubt about a plan whose words were replaced, at its first line: it is about the whole. */
import { spunFrom } from '../../src/plan/score-spun.ts';
import type { Outline } from '../outline/parse-outline.ts';
import type { Doubt } from '../stretch.ts';

/** `spun` is the plan's score where it is called spun. */
export function doubtSpun({ blocks: [first] }: Outline, spun: number | undefined): Doubt[] {
  if (first === undefined || spun === undefined) return [];
  const reason = `Unexpected words that seem replaced, ${spun} per 1,000 characters of this plan, expected fewer than ${spunFrom.rate}`;
  return [{ start: first.start, end: first.end, rule: 'spun-text', reason }];
}
