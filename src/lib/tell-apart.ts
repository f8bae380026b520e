/** What is said of each of two plans that stand side by side, so that a reader knows which is which. */
import { ordinalLabel, whenLabel, whichLabel } from '../plan/plan-labels.ts';
import type { Plan } from './corpus.ts';

type Named = Pick<Plan, 'title' | 'collection' | 'number' | 'source' | 'years' | 'yearBlank' | 'period'>;

/**
 * What `one` is beside `other`: its place where both are of one page; where their titles are the same also its time,
 * if that differs, and its collection, or its file where the collection says no more than the title.
 * Empty where the titles tell them apart.
 */
export function tellApart(one: Named, other: Named): string {
  const samePage = one.source.file === other.source.file;
  if (one.title !== other.title) return samePage ? ordinalLabel(one.number) : '';
  const when = whenLabel(one) === whenLabel(other) ? '' : whenLabel(one);
  return [when, samePage ? ordinalLabel(one.number) : placeOf(one, other)].filter(Boolean).join('，');
}

function placeOf(one: Named, other: Named): string {
  const tells = one.collection !== other.collection && one.collection !== one.title;
  return tells ? whichLabel(one) : one.source.file;
}
