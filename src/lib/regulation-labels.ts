/** How the years of the plans that cite a document are said. */
import type { RegulationEntry } from './cited-documents.ts';

/** `2009、2011，另有原文留空`; `未写年份` where no plan that cites it names one. */
export function citedYears({ years, yearBlank }: Pick<RegulationEntry, 'years' | 'yearBlank'>): string {
  if (years.length === 0) return yearBlank ? '原文留空' : '未写年份';
  return years.join('、') + (yearBlank ? '，另有原文留空' : '');
}
