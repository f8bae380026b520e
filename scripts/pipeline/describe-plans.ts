/** Describes the plans of a page, the curator's word over what was read. */
import { detectScript } from '../clean/rules/script.ts';
import { overrideOf, overridePlan } from '../curation/override-plan.ts';
import type { Knowledge } from '../knowledge.ts';
import { toSource } from '../ledger.ts';
import type { Ledger } from '../ledger.ts';
import { describePlan } from './describe-plan.ts';
import type { ConvertedPlan } from './describe-plan.ts';
import type { OpenedSource } from './open-source.ts';
import type { PlanOnPage, ReadPage } from './read-page.ts';

/** In the order of the page. */
export function describePlans(opened: OpenedSource, page: ReadPage, knowledge: Knowledge): ConvertedPlan[] {
  const { name, sha256, curation, hide } = opened;
  const collection = curation.title === undefined ? page.collection : hide(curation.title);
  const script = detectScript(opened.ledger.text);
  return page.plans.map((plan) => {
    const place = placeOf(page.ledger, plan);
    const source = { file: name, sha256, ...place };
    const described = describePlan(plan, page.ledger, { collection, source, script }, knowledge, hide);
    return { ...described, data: overridePlan(described.data, overrideOf(curation, place, hide)) };
  });
}

/** From its heading to the end of its last block, in the decoded source. */
function placeOf(page: Ledger, { span, outline }: PlanOnPage): { start: number; end: number } {
  const last = outline.blocks.at(-1)!;
  return { start: toSource(page, span.start), end: toSource(page, last.end - 1) + 1 };
}
