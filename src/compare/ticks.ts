/** Plans ticked to be compared: kept over the pages of a tab, as long as it is open. */

import { mostPlans } from './most-plans.ts';

/** Of this site alone: others may stand on the same host under another path. */
const key = `jiku compare ${import.meta.env.BASE_URL}`;

/** Their ids in the order in which they were ticked. */
export function readTicks(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, mostPlans) : [];
  } catch {
    return [];
  }
}

/** Keeps them; where the browser keeps nothing they last as long as the page. */
export function keepTicks(ids: readonly string[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(ids));
  } catch {
    // Nothing to do about it: the bar still leads to what is ticked here.
  }
}
