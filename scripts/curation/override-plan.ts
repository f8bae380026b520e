/** A curator's word on a plan, in place of what the text was read to say. */
import { planSchema } from '../../src/schema/plan.ts';
import type { PlanFrontmatter } from '../../src/schema/plan.ts';
import type { PlanOverride, SourceCuration } from '../../src/schema/curation.ts';
import type { SourceDoubt } from '../decode/decoded-source.ts';

/** What is said of the plan that stands from `start` to `end` of the decoded source; `hide` masks what is private in it. */
export function overrideOf(
  curation: SourceCuration,
  { start, end }: { readonly start: number; readonly end: number },
  hide: (text: string) => string,
): PlanOverride | undefined {
  const said = curation.plans?.find(({ at }) => at >= start && at < end);
  return said && { ...said, ...(said.title !== undefined && { title: hide(said.title) }) };
}

/** The data with the fields that are said; null takes one away. */
export function overridePlan(data: PlanFrontmatter, override: PlanOverride | undefined): PlanFrontmatter {
  if (!override) return data;
  const { at: _, ...fields } = override;
  const said = Object.entries({ ...data, ...fields }).filter(([, value]) => value !== null);
  return planSchema.parse(Object.fromEntries(said));
}

/** Overrides whose offset is in no plan change nothing, and topics that are none are on no page, which is said. */
export function doubtOverrides(
  curation: SourceCuration,
  plans: readonly { readonly start: number; readonly end: number }[],
  topics: readonly { readonly id: string }[],
): SourceDoubt[] {
  return (curation.plans ?? []).flatMap(({ at, topics: said = [] }) => {
    const doubt = (reason: string) => ({ start: at, end: at, rule: 'curation-unused', reason });
    if (!plans.some(({ start, end }) => at >= start && at < end))
      return [doubt(`Unexpected override at ${at}, expected an offset inside a plan`)];
    return said
      .filter((topic) => !topics.some(({ id }) => id === topic))
      .map((topic) => doubt(`Unexpected topic \`${topic}\`, expected the name of a file in content/topics`));
  });
}
