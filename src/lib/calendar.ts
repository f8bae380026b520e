/** The tasks of all plans by when they come: months, quarters and half-years, frequencies. */
import { isRepeated } from '../plan/count-texts.ts';
import type { CountedPlan } from '../plan/count-texts.ts';
import type { Section } from '../plan/document.ts';
import { textsByAnchor } from '../plan/texts-by-anchor.ts';
import { monthsBetween } from '../plan/months.ts';
import { recurrences } from '../schema/plan.ts';
import type { Task } from '../schema/plan.ts';

/** What the calendar must know of a plan. */
export interface TaskPlan extends CountedPlan {
  readonly schedule?: readonly Task[];
  /** False where Astro renders the page: its sentences have no anchors. */
  readonly plain: boolean;
  readonly orgType?: string;
}

/** A task with the plan it stands in and the words of its sentence, or of its heading. */
export interface TaskRow<P extends TaskPlan = TaskPlan> {
  readonly plan: P;
  readonly task: Task;
  readonly text: string;
}

/** What comes at one time: a month, a quarter, every week. */
export interface CalendarPart<P extends TaskPlan = TaskPlan> {
  /** Anchor on the page of the calendar and name of a page of its own: `9`, `q2`, `weekly`. */
  readonly id: string;
  /** `九月`, `第二季度`, `每周`. */
  readonly label: string;
  readonly rows: readonly TaskRow<P>[];
}

/** All dated tasks; parts without any are there, empty. */
export interface Calendar<P extends TaskPlan = TaskPlan> {
  /** Twelve, in order. */
  readonly months: readonly CalendarPart<P>[];
  /** Half-years and quarters, of tasks of which no more is said. */
  readonly spans: readonly CalendarPart<P>[];
  /** From daily to yearly and by school terms. */
  readonly recurring: readonly CalendarPart<P>[];
  /** Dated without a month: `学期末`, `第三周`. */
  readonly loose: CalendarPart<P>;
}

const monthNames = [...'一二三四五六七八九十', '十一', '十二'];
const quarters = [...'一二三四'];
const frequencyIds: Readonly<Record<(typeof recurrences)[number], string>> = {
  日: 'daily',
  周: 'weekly',
  旬: 'ten-daily',
  月: 'monthly',
  季度: 'quarterly',
  半年: 'half-yearly',
  年: 'yearly',
  学期: 'termly',
};
/** A stretch of more months than this is listed where it begins: in each of its months it would say little. */
const longestListed = 6;

/** The tasks of plans with their words, in the order of the plans and of their text. A place that is not there is left out. */
export function gatherTasks<P extends TaskPlan>(
  plans: readonly P[],
  sectionsOf: (plan: P) => readonly Section[],
): TaskRow<P>[] {
  return plans.flatMap((plan) => {
    if (!plan.plain || !plan.schedule?.length) return [];
    const texts = textsByAnchor(sectionsOf(plan));
    return plan.schedule.flatMap((task): TaskRow<P>[] => {
      const text = texts.get(task.anchor);
      return text === undefined ? [] : [{ plan, task, text }];
    });
  });
}

/** Groups tasks by when they come. Plans and sections that repeat another are left out; what comes every year in May stands twice. */
export function arrangeTasks<P extends TaskPlan>(rows: readonly TaskRow<P>[]): Calendar<P> {
  const parts = new Map<string, TaskRow<P>[]>();
  for (const row of rows) {
    if (isRepeated({ plan: row.plan, anchor: row.task.anchor })) continue;
    for (const id of partsOf(row.task)) {
      const own = parts.get(id);
      if (own) own.push(row);
      else parts.set(id, [row]);
    }
  }
  const part = (id: string, label: string) => ({ id, label, rows: byOrganisation(parts.get(id) ?? []) });
  return {
    months: monthNames.map((name, i) => part(`${i + 1}`, `${name}月`)),
    spans: [
      part('h1', '上半年'),
      part('h2', '下半年'),
      ...quarters.map((name, i) => part(`q${i + 1}`, `第${name}季度`)),
    ],
    recurring: recurrences.map((every) => part(frequencyIds[every], `每${every}`)),
    loose: part('undated', '未写月份'),
  };
}

/** All parts in the order of the page. */
export function calendarParts<P extends TaskPlan>({
  months,
  spans,
  recurring,
  loose,
}: Calendar<P>): CalendarPart<P>[] {
  return [...months, ...spans, ...recurring, loose];
}

/** The parts of the calendar a task belongs to. */
export function partsOf({ when, from, to, every }: Task): string[] {
  const ids: string[] = every ? [frequencyIds[every]] : [];
  const first = from ?? to;
  const last = to ?? from;
  if (first === undefined || last === undefined) return ids.length > 0 ? ids : ['undated'];
  if (/半年/u.test(when) && !every) return [...ids, first <= 6 ? 'h1' : 'h2'];
  const months = monthsBetween(first, last);
  if (/季度/u.test(when) && !every) return [...new Set(months.map((month) => `q${Math.ceil(month / 3)}`))];
  return [...ids, ...(months.length > longestListed ? months.slice(0, 1) : months).map(String)];
}

/** Rows by kind of organisation, the largest group first, those that name none last; within it by plan. */
function byOrganisation<P extends TaskPlan>(rows: readonly TaskRow<P>[]): TaskRow<P>[] {
  const groups = [...Map.groupBy(rows, ({ plan }) => plan.orgType ?? '')];
  groups.sort(([a, x], [b, y]) => Number(a === '') - Number(b === '') || y.length - x.length);
  return groups.flatMap(([, own]) => own);
}
