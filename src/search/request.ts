/** What a reader asks for: the phrase in the field, what the form adds to it, and the filters. */
import { readQuery } from './phrases.ts';
import type { Phrase, Spelling } from './phrases.ts';
import type { Selection } from './facets.ts';

/** Within what the phrases of a request must stand together, and what that is called. */
export const scopes = { plan: '同一份计划', section: '同一节', sentence: '同一句' } as const;
export type Scope = keyof typeof scopes;

export interface SearchRequest {
  /** What stands in the field. */
  readonly query: string;
  /** Phrases that must all stand with it, parted by blanks; quotation marks keep a blank within a phrase. */
  readonly all: string;
  /** Phrases one of which must stand with it. */
  readonly any: string;
  /** Phrases none of which may. */
  readonly none: string;
  readonly scope: Scope;
  /** Characters that may stand between one phrase and the next. */
  readonly within?: number;
  readonly selection: Selection;
}

/** A request for a phrase and nothing else. */
export function askFor(query: string, selection: Selection = {}): SearchRequest {
  return { query, all: '', any: '', none: '', scope: 'plan', selection };
}

/** Phrases of which one, for `any`, or each is a group of its own. */
export type PhraseGroup = readonly Phrase[];

/** What the form adds to the field, read. */
export interface Additions {
  readonly groups: readonly PhraseGroup[];
  readonly none: PhraseGroup;
}

/** Reads the form. */
export function readAdditions({ all, any, none }: SearchRequest, spelling: Spelling): Additions {
  const parts = (text: string) => readQuery(text, spelling).parts;
  const anyOf = parts(any);
  return {
    groups: [...parts(all).map((phrase) => [phrase]), ...(anyOf.length > 0 ? [anyOf] : [])],
    none: parts(none),
  };
}

/** Whether the form says more than the field. */
export function hasAdditions({ all, any, none, within, scope }: SearchRequest): boolean {
  return `${all}${any}${none}`.trim() !== '' || within !== undefined || scope !== 'plan';
}

/** Whether anything is asked for. What must not stand finds nothing by itself. */
export function isEmptyRequest({ query, all, any }: SearchRequest): boolean {
  return `${query}${all}${any}`.trim() === '';
}
