/** What is said of a cited document: the years of the plans that cite it, and that it is no longer in force. */
import type { RegulationEntry } from './cited-documents.ts';
import { dateLabel } from './date-label.ts';

/** `2009、2011，另有原文留空`; `未写年份` where no plan that cites it names one. */
export function citedYears({ years, yearBlank }: Pick<RegulationEntry, 'years' | 'yearBlank'>): string {
  if (years.length === 0) return yearBlank ? '原文留空' : '未写年份';
  return years.join('、') + (yearBlank ? '，另有原文留空' : '');
}

/** `2009年6月1日起由《食品安全法》取代，见…`. */
export function statusLabel({ until, replacedBy, source }: NonNullable<RegulationEntry['status']>): string {
  return `${dateLabel(until)}起由《${replacedBy}》取代，见${source}`;
}
