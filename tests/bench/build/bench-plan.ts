/** The plans of a grown project as every engine gets them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentKinds } from '../../../src/plan/component-kinds.ts';
import { parseBody, planMdx } from '../../../src/plan/parse-plan.ts';

/** One plan. */
export interface BenchPlan {
  readonly id: string;
  /** The plan file as the converter wrote it: YAML and MDX. */
  readonly mdx: string;
  /** The same for engines that read no MDX: its components are `<span class="…">`. */
  readonly markdown: string;
}

/** The sentence that a changed plan has more. */
export const addition = '本计划由办公室负责督促落实。';

/** All plans of a project by id. */
export function readBenchPlans(project: string): BenchPlan[] {
  const folder = join(project, 'content/plans');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => toBenchPlan(name.slice(0, -'.mdx'.length), readFileSync(join(folder, name), 'utf8')));
}

/** The first plans of the first source that has so many, each with `addition` as its last paragraph. */
export function changePlans(plans: readonly BenchPlan[], count: number): BenchPlan[] {
  const sources = [...Map.groupBy(plans, ({ id }) => id.replace(/-\d+$/, '')).values()];
  const own = sources.find(({ length }) => length >= count);
  if (!own) throw new Error(`Unexpected small sources, expected one of ${count} plans`);
  return own.slice(0, count).map(({ id, mdx }) => toBenchPlan(id, `${mdx.trimEnd()}\n\n${addition}\n`));
}

/** Headings and paragraphs of a plan, white space taken out. */
export function planTexts({ mdx }: BenchPlan): string[] {
  return parseBody(mdx).blocks.map(({ text }) => text.replace(/\s/gu, ''));
}

const tags = new RegExp(`<(/?)(${Object.keys(componentKinds).join('|')})>`, 'g');

function toBenchPlan(id: string, mdx: string): BenchPlan {
  const body = planMdx(mdx);
  const spans = body.replace(tags, (_, end: string, name: string) =>
    end ? '</span>' : `<span class="${componentKinds[name]}">`,
  );
  return { id, mdx, markdown: mdx.slice(0, mdx.length - body.length) + spans };
}
