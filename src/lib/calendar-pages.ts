/** How much of the calendar its page shows, and the pages of what it does not. */
import type { CalendarPart, TaskPlan, TaskRow } from './calendar.ts';
import { leafPath, toLeaves } from './leaves.ts';

/** Most tasks that the page of the calendar shows of one part. */
const mostShown = 40;
/** Most tasks on the page of the calendar: no page may have more than 150 kB. */
export const pageBudget = 220;
/** Tasks on one page of a part of its own. */
export const leafSize = 200;

/** One page of a part that is too long for the page of the calendar. */
export interface CalendarLeaf<P extends TaskPlan = TaskPlan> {
  /** Below `/calendar/`: `9/`, `9/page/2/`. */
  readonly path: string;
  /** Path without the leaf. */
  readonly root: string;
  readonly part: CalendarPart<P>;
  readonly rows: readonly TaskRow<P>[];
  /** 1-based. */
  readonly leaf: number;
  readonly leaves: number;
}

/** How many tasks of every part fit the page of the calendar: `mostShown`, or fewer where the whole would be too long. */
export function shownOfEach(parts: readonly CalendarPart[], budget = pageBudget): number {
  const total = (limit: number) => parts.reduce((sum, { rows }) => sum + Math.min(rows.length, limit), 0);
  let limit = mostShown;
  while (limit > 1 && total(limit) > budget) limit -= 1;
  return limit;
}

/** As many rows as are shown: of every kind of organisation in turn, so that the largest does not crowd out the others. */
export function selectRows<P extends TaskPlan>(rows: readonly TaskRow<P>[], limit: number): TaskRow<P>[] {
  if (rows.length <= limit) return [...rows];
  const places = new Map<string, number>();
  const ranked = rows.map((row, at) => {
    const place = places.get(row.plan.orgType ?? '') ?? 0;
    places.set(row.plan.orgType ?? '', place + 1);
    return { row, at, place };
  });
  ranked.sort((a, b) => a.place - b.place || a.at - b.at);
  return ranked
    .slice(0, limit)
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}

/** The pages of the parts of which the page of the calendar shows only some. */
export function calendarLeaves<P extends TaskPlan>(
  parts: readonly CalendarPart<P>[],
  size = leafSize,
  budget = pageBudget,
): CalendarLeaf<P>[] {
  const shown = shownOfEach(parts, budget);
  return parts
    .filter(({ rows }) => rows.length > shown)
    .flatMap((part) => {
      const root = `${part.id}/`;
      return toLeaves(part.rows, size).map(({ items, ...leaf }) => ({
        path: leafPath(root, leaf.leaf),
        root,
        part,
        rows: items,
        ...leaf,
      }));
    });
}
