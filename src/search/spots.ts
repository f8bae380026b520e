/** Where in a plan a request is met. Everything is counted in positions of the index. */
import { groupBy } from './group-by.ts';
import { placeAt } from './places.ts';
import type { Place } from './places.ts';
import type { Scope } from './request.ts';

/** A stretch in which one or more phrases stand. */
export interface Spot {
  readonly start: number;
  readonly end: number;
}

/** One place of one phrase of the group with this number. */
export interface Term extends Spot {
  readonly group: number;
}

/** What makes a plan's terms an answer. */
export interface Rule {
  /** Number of groups that must be met. */
  readonly groups: number;
  readonly scope: Scope;
  readonly within?: number;
}

/**
 * The terms that meet the rule: in each scope in which every group stands and none of `unwanted` does. `places` may be
 * empty where the scope is the plan.
 */
export function keepTerms(
  terms: readonly Term[],
  unwanted: readonly number[],
  places: readonly Place[],
  rule: Rule,
): readonly Term[] {
  // Nearly every request, and a common character has many terms.
  if (rule.scope === 'plan' && rule.within === undefined)
    return unwanted.length === 0 && meetsAll(terms, rule.groups) ? sorted(terms) : [];
  const scopeOf = (position: number) => scopeAt(places, position, rule.scope);
  const excluded = new Set(unwanted.map(scopeOf));
  const byScope = groupBy(sorted(terms), ({ start }) => scopeOf(start));
  return [...byScope].flatMap(([scope, own]) => {
    if (excluded.has(scope)) return [];
    const runs = rule.within === undefined ? [own] : cutRuns(own, rule.within);
    return runs.filter((run) => meetsAll(run, rule.groups)).flat();
  });
}

/** The number of the sentence or section a position lies in; a plan is one scope. */
export function scopeAt(places: readonly Place[], position: number, scope: Scope): number {
  if (scope === 'plan') return 0;
  const at = placeAt(places, position);
  return scope === 'sentence' ? at : (places[at]?.section ?? 0);
}

/** Runs of terms with at most `within` characters between each and the next. */
function cutRuns(terms: readonly Term[], within: number): Term[][] {
  const runs: Term[][] = [];
  let end = -Infinity;
  for (const term of terms) {
    if (term.start - end > within) runs.push([]);
    runs.at(-1)?.push(term);
    end = Math.max(end, term.end);
  }
  return runs;
}

/** Whether every group stands among the terms. */
export function meetsAll(terms: readonly Term[], groups: number): boolean {
  if (groups === 1) return terms.length > 0;
  return new Set(terms.map(({ group }) => group)).size === groups;
}

/** Terms that overlap made one. */
export function joinTerms(terms: readonly Spot[]): readonly Spot[] {
  const ordered = sorted(terms);
  if (ordered.every(({ start }, at) => at === 0 || start >= ordered[at - 1].end)) return ordered;
  const joined: Spot[] = [];
  for (const { start, end } of ordered) {
    const last = joined.at(-1);
    if (last && start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}

const inOrder = (a: Spot, b: Spot) => a.start - b.start || a.end - b.end;

/** The terms of one phrase come in order, and a common character has hundreds of thousands. */
function sorted<Own extends Spot>(terms: readonly Own[]): readonly Own[] {
  return terms.every((term, at) => at === 0 || inOrder(terms[at - 1], term) <= 0)
    ? terms
    : [...terms].sort(inOrder);
}
