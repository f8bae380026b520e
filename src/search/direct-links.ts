/** Pages that a query names: shown above the results, for whoever looks for the page and not for the words. */
import { makeElement } from './make-element.ts';
import { matchWhole } from './match-suggestions.ts';
import { kindOf } from './suggestions.ts';
import type { Suggestion, SuggestionKind, Suggestions } from './suggestions.ts';

/** A page that is called as the query is. */
export interface DirectLink {
  readonly kind: SuggestionKind;
  readonly text: string;
  readonly url: string;
  /** What is there: `12 处`; empty for a plan. */
  readonly note: string;
}

/** Links shown. */
const mostLinks = 4;

/** The pages of which `query` is a name, in any of its spellings: `九月` is the page of `9月份` too. */
export function directLinks(query: string, suggestions: Suggestions): DirectLink[] {
  const links = matchWhole(query, suggestions).flatMap((suggestion) => {
    const { kind, text, url } = suggestion;
    return url === undefined ? [] : [{ kind, text, url, note: countNote(suggestion) }];
  });
  return links.slice(0, mostLinks);
}

/** `直接看：指标 居民健康档案建档率（12 处） · 主题 …` as one line; nothing where there are no links. */
export function renderDirect(links: readonly DirectLink[]): HTMLElement | undefined {
  if (links.length === 0) return undefined;
  return makeElement(
    'p',
    { class: 'direct' },
    '直接看：',
    ...links.flatMap((link, at) => [at > 0 ? ' · ' : undefined, renderLink(link)]),
  );
}

function renderLink({ kind, text, url, note }: DirectLink): HTMLElement {
  return makeElement(
    'span',
    {},
    `${kindOf(kind).label} `,
    makeElement('a', { href: url }, text),
    note ? `（${note}）` : undefined,
  );
}

/** A topic's page counts in its own way: a number here would seem to contradict the results beside it. */
function countNote({ kind, count }: Suggestion): string {
  if (kind === 'topic') return '';
  const { unit } = kindOf(kind);
  return unit && `${count} ${unit}`;
}
