/** The tasks of one plan in the order of the calendar, and the year they fill. */
import { monthsBetween } from '../plan/months.ts';
import { recurrences } from '../schema/plan.ts';
import type { Task } from '../schema/plan.ts';
import type { TaskPlan, TaskRow } from './calendar.ts';

/** Tasks of which the plan says the same time. */
export interface TaskGroup {
  readonly when: string;
  readonly rows: readonly TaskRow[];
}

/** A stretch of months, drawn as one line; `start` and `length` count columns of the year from nought. */
export interface Stretch {
  readonly start: number;
  readonly length: number;
  readonly when: string;
}

/** A plan's year, month by month. */
export interface YearStrip {
  /** The months in the order of the plan's year, 1–12. */
  readonly months: readonly { readonly month: number; readonly count: number }[];
  /** Stretches of several months; those in one lane do not touch. */
  readonly lanes: readonly (readonly Stretch[])[];
}

const schoolYear = 8;

/** The month in which the plan's year begins: August where the text goes from autumn on to January, else January. */
export function yearStart(tasks: readonly Task[]): number {
  const starts = tasks.filter(({ every }) => !every).flatMap(({ from, to }) => from ?? to ?? []);
  const turns = starts.some((month, i) => month < 3 && (starts[i - 1] ?? 0) >= schoolYear);
  return turns && starts[0] >= schoolYear ? schoolYear : 1;
}

/** Dated tasks by month, then those without one, then recurring ones from daily to yearly; what has one time stands together. */
export function groupTasks(rows: readonly TaskRow<TaskPlan>[]): TaskGroup[] {
  const start = yearStart(rows.map(({ task }) => task));
  const rank = ({ from, to, every }: Task): number[] => {
    const [first, last] = [from ?? to, to ?? from];
    const place = (month: number) => (month - start + 12) % 12;
    if (every) return [2, recurrences.indexOf(every), first === undefined ? -1 : place(first)];
    if (first === undefined || last === undefined) return [1];
    return [0, place(first), monthsBetween(first, last).length];
  };
  const groups = new Map<string, { when: string; rank: number[]; rows: TaskRow[] }>();
  for (const row of rows) {
    const key = row.task.when.normalize('NFKC');
    const group = groups.get(key);
    if (group) {
      // `3、9月份` gives a sentence two tasks: it is listed once.
      if (group.rows.every(({ task }) => task.anchor !== row.task.anchor)) group.rows.push(row);
    } else groups.set(key, { when: row.task.when, rank: rank(row.task), rows: [row] });
  }
  return [...groups.values()]
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ when, rows: own }) => ({ when, rows: own }));
}

/** What a plan does in each month, and the stretches that run over several. Nothing where it names no month. */
export function drawYear(tasks: readonly Task[]): YearStrip | undefined {
  const start = yearStart(tasks);
  const counts = new Map<number, number>();
  const stretches = new Map<string, Stretch>();
  for (const { from, to, when } of tasks) {
    const months = from || to ? monthsBetween(from ?? to!, to ?? from!) : [];
    if (months.length === 1) counts.set(months[0], (counts.get(months[0]) ?? 0) + 1);
    if (months.length < 2) continue;
    for (const { at, length } of runs(months.map((month) => (month - start + 12) % 12))) {
      stretches.set(`${when} ${at}`, { start: at, length, when });
    }
  }
  if (counts.size === 0 && stretches.size === 0) return undefined;
  const months = monthsBetween(start, ((start + 10) % 12) + 1);
  return {
    months: months.map((month) => ({ month, count: counts.get(month) ?? 0 })),
    lanes: pack([...stretches.values()]),
  };
}

/** Columns as runs: a stretch over the end of the strip goes on at its beginning. */
function runs(columns: readonly number[]): { at: number; length: number }[] {
  const turn = columns.findIndex((column, i) => i > 0 && column < columns[i - 1]);
  if (turn < 0) return [{ at: columns[0], length: columns.length }];
  return [
    { at: columns[turn], length: columns.length - turn },
    { at: columns[0], length: turn },
  ];
}

/** Stretches into as few lanes as they need. */
function pack(stretches: readonly Stretch[]): Stretch[][] {
  const lanes: Stretch[][] = [];
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start || b.length - a.length)) {
    const lane = lanes.find((it) => {
      const last = it[it.length - 1];
      return last.start + last.length <= stretch.start;
    });
    if (lane) lane.push(stretch);
    else lanes.push([stretch]);
  }
  return lanes;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
