/** Expressions of time in a sentence or heading that stand for something to be done. */
import { monthsBetween } from '../../../src/plan/months.ts';
import { findCites } from '../../../src/text/find-cites.ts';
import { foldWidth } from '../../../src/text/fold-width.ts';
import { monthRules } from './month-rules.ts';
import { findOccasions } from './occasions.ts';
import type { Occasion } from './occasions.ts';
import { recurrenceRules } from './recurrence-rules.ts';
import { findRefusal } from './refusals.ts';
import { seasonRules } from './season-rules.ts';
import type { Reading, Time, TimeRule } from './time-rule.ts';

/** All rules; the order decides between two that match the same stretch. */
export const timeRules: readonly TimeRule[] = [...recurrenceRules, ...monthRules, ...seasonRules];

/** A stretch of a text that says when, with what follows from it. */
export interface TimeMention {
  readonly start: number;
  readonly end: number;
  /** Id of the rule, or `occasion`. */
  readonly rule: string;
  /** One, or several where the stretch names months apart. */
  readonly times: readonly Time[];
}

interface Found extends Omit<TimeMention, 'times'>, Reading {
  readonly kind: 'date' | 'recurrence' | 'occasion';
  readonly year?: number;
  readonly before: boolean;
  readonly since: boolean;
}

export interface FindOptions {
  readonly occasions: readonly Occasion[];
  /** Also what says when only in a heading or at the head of a list; nothing is refused there. */
  readonly lead?: boolean;
}

/** Times of a text in order, none overlapping: the one that starts first and is longer wins. Offsets are the text's own. */
export function findTimes(text: string, { occasions, lead = false }: FindOptions): TimeMention[] {
  const folded = foldWidth(text);
  const cites = findCites(text);
  const found = [
    ...timeRules.filter(({ leadOnly }) => lead || !leadOnly).flatMap((rule) => matches(folded, rule)),
    ...findOccasions(folded, occasions).map(({ start, end, months, before }): Found => ({
      start,
      end,
      rule: 'occasion',
      kind: 'occasion',
      months: [months],
      before,
      since: false,
    })),
  ].filter(({ start }) => cites.every((cite) => start < cite.start || start >= cite.end));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Found[] = [];
  for (const it of found) if (it.start >= (apart.at(-1)?.end ?? 0)) apart.push(it);
  const kept = apart.filter((it) => lead || !findRefusal(folded, it, it.kind));
  return kept
    .filter(
      (it) =>
        it.kind !== 'occasion' || !kept.some((date) => date.kind !== 'occasion' && covers(date, it, folded)),
    )
    .map((it) => ({ start: it.start, end: it.end, rule: it.rule, times: readTimes(text, it) }));
}

function matches(folded: string, rule: TimeRule): Found[] {
  return Array.from(folded.matchAll(rule.match), ({ 0: whole, groups = {}, index }) => {
    const { months, every } = rule.read(groups);
    return {
      start: index,
      end: index + whole.length,
      rule: rule.id,
      kind: every ? 'recurrence' : 'date',
      months,
      every,
      ...(groups.year && { year: Number(groups.year) }),
      before: groups.before !== undefined,
      since: groups.since !== undefined,
    };
  });
}

/** A date in the month of an occasion says more than its name; so does one in the month before, where the feast is awaited: `12月份迎元旦`. */
function covers(date: Found, occasion: Found, folded: string): boolean {
  const isAwaited = folded.slice(Math.max(0, occasion.start - 2), occasion.start).includes('迎');
  const [[first]] = occasion.months;
  const meant = isAwaited ? [first, ((first + 10) % 12) + 1] : [first];
  return date.months.some((stretch) => {
    const months = monthsBetween(...stretch);
    // A season says less than the occasion.
    return months.length <= 2 && months.some((month) => meant.includes(month));
  });
}

function readTimes(text: string, { start, end, months, every, year, before, since }: Found): Time[] {
  const said: Time = {
    when: text.slice(start, end),
    ...(year && { year }),
    ...(before && { deadline: true }),
    ...(every && { every }),
  };
  if (months.length === 0) return [said];
  // What is to be done by a month may begin at any time, what begins in a month may end at any.
  return months.map(([from, to]) => ({ ...said, ...(!before && { from }), ...(!since && { to }) }));
}
