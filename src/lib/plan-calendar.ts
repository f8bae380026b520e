/** The calendar of the corpus as pages read it. */
import { arrangeTasks, gatherTasks } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { planSections } from './plan-texts.ts';
import type { Plan } from './corpus.ts';

const known = new WeakMap<readonly Plan[], Calendar<Plan>>();

/** The dated tasks of plans by when they come. Arranged once for a set of plans. */
export function planCalendar(plans: readonly Plan[]): Calendar<Plan> {
  const calendar = known.get(plans) ?? arrangeTasks(gatherTasks(plans, planSections));
  known.set(plans, calendar);
  return calendar;
}
