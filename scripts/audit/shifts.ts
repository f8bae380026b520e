/** Nothing on a page moves while it loads. */
import { toTable } from '../search/bench/to-table.ts';
import { measureShifts } from './browser/measure-shifts.ts';
import { walkSettled } from './browser/walk-kinds.ts';
import type { Check } from './check.ts';

const widths = [360, 1440];

/** The check. */
export const shiftsCheck: Check = {
  name: 'shifts',
  promise: 'no kind of page moves while it loads',
  async run(site) {
    const faults: string[] = [];
    const scores = new Map<string, string[]>();
    for (const width of widths)
      await walkSettled(site, { viewport: { width, height: 900 } }, async (page, kind) => {
        const { score, moved } = await measureShifts(page);
        scores.set(kind, [...(scores.get(kind) ?? []), score.toFixed(3)]);
        if (score > 0) faults.push(`${kind}, ${width} px: ${score}, ${moved.slice(0, 4).join(' ')}`);
      });
    const moving = [...scores].filter(([, own]) => own.some((score) => Number(score) > 0));
    return {
      figures: `${scores.size} kinds of pages at ${widths.join(' and ')} px, ${moving.length} with a shift`,
      faults,
      ...(moving.length > 0 && {
        table: toTable([['page', ...widths.map(String)], ...moving.map(([kind, own]) => [kind, ...own])]),
      }),
    };
  },
};
