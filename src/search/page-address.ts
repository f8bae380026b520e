/** The search page's address: `?q=` with the query, and the chosen filter values by group. */
import { facetNames } from './facets.ts';
import type { Selection } from './facets.ts';

export interface PageAddress {
  readonly query: string;
  readonly selection: Selection;
}

/** Reads the part of an address behind the `?`. */
export function readAddress(search: string): PageAddress {
  const params = new URLSearchParams(search);
  const chosen = facetNames.map((name) => [name, [...new Set(params.getAll(name))]] as const);
  return {
    query: params.get('q') ?? '',
    selection: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
  };
}

/** Writes it: `?q=…&topic=…`, or nothing where there is nothing to say. */
export function writeAddress({ query, selection }: PageAddress): string {
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  for (const name of facetNames) for (const value of selection[name] ?? []) params.append(name, value);
  const search = params.toString();
  return search ? `?${search}` : '';
}
