/** What a template is, and how its parts make a page. */
import type { CleanPlan } from './clean-plan.ts';
import { layPlan } from './lay-plan.ts';
import type { Joint, Numbering } from './lay-plan.ts';
import { feed, layout, renderPage } from './page.ts';
import type { Page, Wrapped } from './page.ts';

export interface Template {
  readonly id: string;
  /** What real thing it imitates. */
  readonly why: string;
  /** Fixed before tuning: misses of held-out templates are not looked at. */
  readonly split: 'tuning' | 'held-out';
  /** Plans on a page, at most. */
  readonly plans: number;
  readonly wrap: (plans: readonly CleanPlan[], random: () => number) => Wrapped;
}

/** What heads, separators and feet may speak of. */
export interface Context {
  readonly plans: readonly CleanPlan[];
  /** What a template site calls the page: `学校工作计划`. */
  readonly subject: string;
  readonly random: () => number;
}

export type Wrapper = (page: Page, random: () => number) => Page;

export interface Parts {
  /** Changes plans before they are numbered: blanks, tables, signatures. */
  readonly prepare?: readonly ((plan: CleanPlan, random: () => number) => CleanPlan)[];
  /** Ends with its own line feed. */
  readonly head?: (context: Context) => Page;
  /** The title of a plan, without a line feed. */
  readonly separate?: (plan: CleanPlan, index: number, context: Context) => Page;
  /** One for all plans of a page, or made anew for each. */
  readonly number: Numbering | ((random: () => number) => Numbering);
  /** Between blocks: a line feed where nothing else is said. */
  readonly joint?: Joint;
  /** Between title and plan, and between plan and title. */
  readonly gap?: string;
  /** What a site puts behind each plan but the last. */
  readonly between?: (index: number, context: Context) => Page;
  readonly foot?: (context: Context) => Page;
  /** Changes of the whole page, in order. */
  readonly then?: readonly Wrapper[];
}

/** Makes a template of parts. */
export function template(facts: Omit<Template, 'wrap'>, parts: Parts): Template {
  return { ...facts, wrap: (plans, random) => wrapPlans(parts, plans, random) };
}

const lines: Joint = () => '\n';

function wrapPlans(parts: Parts, drawn: readonly CleanPlan[], random: () => number): Wrapped {
  const { prepare = [], joint = lines, gap = '\n', then = [] } = parts;
  const plans = drawn.map((plan) => prepare.reduce((made, change) => change(made, random), plan));
  const context: Context = { plans, subject: nameSubject(plans), random };
  const head = parts.head?.(context) ?? [];
  const bodies = plans.flatMap((plan, i): Page => {
    const title = parts.separate?.(plan, i, context) ?? [];
    const numbering = typeof parts.number === 'function' ? parts.number(random) : parts.number;
    const more = i + 1 < plans.length;
    return [
      ...title,
      ...(title.length > 0 ? [layout(gap)] : []),
      ...layPlan(plan, i, numbering, joint),
      ...(more ? [layout(gap), ...(parts.between?.(i, context) ?? [])] : []),
    ];
  });
  const foot = parts.foot?.(context) ?? [];
  const page = [...head, ...bodies, ...(foot.length > 0 ? [feed, ...foot] : [])];
  return renderPage(then.reduce<Page>((made, change) => change(made, random), page));
}

/** By the first plan's house: a site collects what belongs together. */
function nameSubject([{ title }]: readonly CleanPlan[]): string {
  const house = ['学校', '幼儿园', '村', '镇', '工会', '公司', '卫生院', '社区', '医院'].find((word) =>
    title.includes(word),
  );
  const names: Readonly<Record<string, string>> = { 村: '乡镇', 镇: '乡镇' };
  return `${house === undefined ? '单位' : (names[house] ?? house)}工作计划`;
}
