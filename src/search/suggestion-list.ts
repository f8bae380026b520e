/** The list under the search field: its options, drawn anew for every key. */
import { makeElement } from './make-element.ts';
import type { SuggestionMatch } from './match-suggestions.ts';
import { kindOf } from './suggestions.ts';

/** What an option shows and does. */
export interface Option {
  readonly text: string;
  /** The other spelling by which it was found. */
  readonly via?: string | undefined;
  /** `指标`, `短语`, `查过`: says whether it opens a page or is looked up. */
  readonly label: string;
  /** Page it opens; without one it is looked up. */
  readonly url?: string | undefined;
}

/** Options of suggestions. */
export function toOptions(matches: readonly SuggestionMatch[]): Option[] {
  return matches.map(({ suggestion: { kind, text, url }, via }) => ({
    text,
    via,
    label: kindOf(kind).label,
    url,
  }));
}

/** Options of earlier searches. */
export function toRecentOptions(searches: readonly string[]): Option[] {
  return searches.map((text) => ({ text, label: '查过' }));
}

/** An option's element; `id` is what the field calls it by. */
export function renderOption({ text, via, label }: Option, id: string): HTMLElement {
  return makeElement(
    'li',
    { id, role: 'option', 'aria-selected': 'false' },
    makeElement('span', { class: 'suggest-text' }, text),
    // The blanks part what a screen reader says.
    ' ',
    via === undefined ? undefined : makeElement('span', { class: 'suggest-via' }, via),
    ' ',
    makeElement('span', { class: 'suggest-kind' }, label),
  );
}
