/** How a plan is quoted. */
import type { Plan } from './corpus.ts';
import { formatCount, ordinalLabel } from './format.ts';

/** `《甲》，载《丙》第六篇，原文第 7,392—8,840 字`, without the address. The title in the source stands elsewhere, as it is. */
export function citation(plan: Plan): string {
  const { title, collection, number, source } = plan;
  return `《${title}》，载《${collection}》${ordinalLabel(number)}，${placeLabel(source)}`;
}

/** Where a plan stands in its source, counted from one. */
export function placeLabel({ start, end }: { start: number; end: number }): string {
  return `原文第 ${formatCount(start + 1)}—${formatCount(end)} 字`;
}
