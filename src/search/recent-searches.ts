/** The searches made in this browser, kept there and nowhere else. Where storage is denied, none are kept. */
import { foldText } from '../text/fold.ts';

const storageKey = 'jiku-searches';
/** Searches kept. */
const mostKept = 8;
/** A longer query is not kept: a paragraph put in by mistake would fill the list. */
const longestKept = 60;

/** The last searches, newest first. */
export function readRecentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.filter((it): it is string => typeof it === 'string').slice(0, mostKept);
  } catch {
    return [];
  }
}

/** Puts a search in front; one that differs in spelling only (`ＩＣＵ`, `icu`) takes the place of the earlier. */
export function keepSearch(query: string): void {
  const text = query.trim();
  const key = searchKey(text);
  if (key === '' || text.length > longestKept) return;
  const others = readRecentSearches().filter((it) => searchKey(it) !== key);
  store([text, ...others].slice(0, mostKept));
}

/** Blanks between words part phrases, so they count. */
function searchKey(query: string): string {
  return query
    .trim()
    .split(/\s+/u)
    .map((word) => foldText(word))
    .join(' ');
}

/** Forgets all of them. */
export function clearRecentSearches(): void {
  store([]);
}

function store(searches: readonly string[]): void {
  try {
    if (searches.length > 0) localStorage.setItem(storageKey, JSON.stringify(searches));
    else localStorage.removeItem(storageKey);
  } catch {
    // Storage is denied or full: the search goes on without.
  }
}
