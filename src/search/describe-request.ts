/** What a request asks beside its phrase, in words. */
import { readQuery } from './phrases.ts';
import { quote, quoteAll } from './quotes.ts';
import { isNarrowed } from './facets.ts';
import { hasAdditions, scopes } from './request.ts';
import type { SearchRequest } from './request.ts';

const plain = { variants: new Map<string, string>(), blanks: new Set<string>() };

/** The phrases of a field of the form, as typed. */
export function phrasesIn(text: string): string[] {
  return readQuery(text, plain).parts.map(({ readings }) => readings[0].label);
}

/** `也要有“甲”、“乙”，不要有“丙”，同一句`; empty where the form says nothing. */
export function describeAdditions({ all, any, none, scope, within }: SearchRequest): string {
  const [also, either, without] = [all, any, none].map(phrasesIn);
  return [
    also.length > 0 ? `也要有${quoteAll(also)}` : '',
    either.length > 0 ? `要有${either.map(quote).join('或')}` : '',
    without.length > 0 ? `不要有${quoteAll(without)}` : '',
    scope === 'plan' ? '' : `在${scopes[scope]}`,
    within === undefined ? '' : `相距不超过 ${within} 字`,
  ]
    .filter(Boolean)
    .join('，');
}

/** What is asked, for the title of the page. */
export function nameOf({ query, all, any }: SearchRequest): string {
  return query.trim() || all.trim() || any.trim();
}

/** What a reader should do whose conditions stand alone: they find nothing, and must not seem to. */
export function adviceFor(request: SearchRequest): string {
  const isAlone = hasAdditions(request) || isNarrowed(request.selection);
  return isAlone ? '再写一个要查的词，这些条件才用得上。' : '';
}
