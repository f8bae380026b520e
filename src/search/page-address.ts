/** The search page's address: what is asked for, and how the results are shown. */
import { facetNames } from './facets.ts';
import { scopes } from './request.ts';
import type { Scope, SearchRequest } from './request.ts';

/** How results are shown. */
export interface ResultView {
  /** By plan, or all lines by what stands right before the phrase or right behind it. */
  readonly sort: 'plan' | 'left' | 'right';
  /** Lines with the phrase in the middle, or whole sentences. */
  readonly form: 'lines' | 'sentences';
}

export interface PageAddress {
  readonly request: SearchRequest;
  readonly view: ResultView;
}

/** More characters between phrases than this are no nearness. */
export const widestWithin = 200;

/** UTF-16 units of a phrase that is looked up: more than any paragraph has. */
export const longestText = 2_000;

/** Reads the part of an address behind the `?`. What does not belong there is passed over. */
export function readAddress(search: string): PageAddress {
  const params = new URLSearchParams(search);
  const text = (name: string) => (params.get(name) ?? '').slice(0, longestText);
  const chosen = facetNames.map((name) => [name, [...new Set(params.getAll(name))]] as const);
  const scope = text('scope');
  const sort = text('sort');
  return {
    request: {
      query: text('q'),
      all: text('all'),
      any: text('any'),
      none: text('none'),
      scope: Object.hasOwn(scopes, scope) ? (scope as Scope) : 'plan',
      within: readWithin(text('within')),
      selection: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    },
    view: {
      sort: sort === 'left' || sort === 'right' ? sort : 'plan',
      form: text('view') === 'sentences' ? 'sentences' : 'lines',
    },
  };
}

/** Writes it: `?q=…&topic=…`, or nothing where there is nothing to say. */
export function writeAddress({ request, view }: PageAddress): string {
  const params = new URLSearchParams();
  const set = (name: string, value: string | undefined) => {
    if (value) params.set(name, value);
  };
  set('q', request.query);
  set('all', request.all);
  set('any', request.any);
  set('none', request.none);
  set('scope', request.scope === 'plan' ? undefined : request.scope);
  set('within', request.within?.toString());
  for (const name of facetNames) {
    for (const value of request.selection[name] ?? []) params.append(name, value);
  }
  set('sort', view.sort === 'plan' ? undefined : view.sort);
  set('view', view.form === 'lines' ? undefined : view.form);
  const search = params.toString();
  return search ? `?${search}` : '';
}

/** The address of a search for a phrase and nothing else, whatever a reader has typed: half a character, too. */
export function phraseAddress(query: string): string {
  return `?${new URLSearchParams({ q: query })}`;
}

/** A whole number of characters from 0 up; anything else is no limit. */
function readWithin(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) && Number(text) <= widestWithin ? Number(text) : undefined;
}
