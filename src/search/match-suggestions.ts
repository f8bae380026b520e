/** Which suggestions fit what stands in the field. */
import { spellingKeys } from './spelling-key.ts';
import type { KeyedSpelling } from './spelling-key.ts';
import type { Suggestion, Suggestions } from './suggestions.ts';

/** A suggestion that fits. */
export interface SuggestionMatch {
  readonly suggestion: Suggestion;
  /** The other spelling by which it fits, where its text does not. */
  readonly via?: string | undefined;
}

/** Suggestions shown at once. */
const mostShown = 8;
/** And of one kind, so that none crowds out the others. */
const mostOfKind = 3;
/** Suggestions that hold the query further inside are asked where their words begin, as many as this. */
const mostSegmented = 100;

/**
 * The best matches for `query`: those that are it, begin with it, have a word that begins with it, hold it;
 * then by kind and count, as they are listed. A phrase that is the query is no suggestion.
 */
export function matchSuggestions(query: string, suggestions: Suggestions): SuggestionMatch[] {
  const [whole, begun, inside] = fitsByRank(query, suggestions);
  const front = [...byName(whole.filter(({ suggestion }) => suggestion.url !== undefined)), ...byName(begun)];
  const shown = select(front);
  // Words are looked for only where there is room left.
  return shown.length === mostShown ? shown : select([...front, ...byWord(inside)]);
}

/**
 * The suggestions of which `query` is one spelling, whole: those it is a name of, then the topics it speaks for, then those
 * of whose name it is a part, as 慢病管理 of 健康档案与慢病管理.
 */
export function matchWhole(query: string, suggestions: Suggestions): Suggestion[] {
  const [whole, ...holding] = fitsByRank(query, suggestions);
  const asked = spellingKeys(query, suggestions.variants);
  const parts = holding.flat().filter(({ suggestion: { kind, text }, spelling }) => {
    return (
      kind === 'topic' &&
      spelling.text === text &&
      spelling.key.split(/[与和、]/u).some((part) => asked.includes(part))
    );
  });
  return [...byName(whole), ...parts].map(({ suggestion }) => suggestion);
}

function fitsByRank(query: string, { entries, variants }: Suggestions): readonly Fit[][] {
  const keys = spellingKeys(query, variants).filter((key) => key !== '');
  const fits: readonly Fit[][] = [[], [], []];
  // A figure begins too much that is not its month, and a character too many of the terms that speak for a topic.
  const isFigure = /^\p{N}*$/u.test(keys[0] ?? '');
  const isShort = [...(keys[0] ?? '')].length < 2;
  for (const { suggestion, spellings } of entries) {
    const own = isShort ? spellings.filter(({ text }) => text === suggestion.text) : spellings;
    const best = bestFit(suggestion, own, keys);
    if (best && isFigure && best.rank > 0 && !best.spelling.key.startsWith(`${keys[0]}月`)) continue;
    if (best) fits[best.rank].push(best);
  }
  return fits;
}

/** Other spellings of a topic are terms that speak for it, no names, and come last: 建档率 is an indicator first. */
function byName(fits: readonly Fit[]): Fit[] {
  const isTerm = ({ suggestion, spelling }: Fit) =>
    Number(suggestion.kind === 'topic' && spelling.text !== suggestion.text);
  return [...fits].sort((a, b) => isTerm(a) - isTerm(b));
}

interface Fit {
  readonly suggestion: Suggestion;
  readonly spelling: KeyedSpelling;
  /** Where in the spelling's key the query stands. */
  readonly at: number;
  /** 0 where the spelling is the query, 1 where it begins with it, 2 where it holds it further inside. */
  readonly rank: number;
}

/** The text itself comes first: another spelling must fit better. */
function bestFit(
  suggestion: Suggestion,
  spellings: readonly KeyedSpelling[],
  keys: readonly string[],
): Fit | undefined {
  let best: Fit | undefined;
  for (const spelling of spellings) {
    for (const asked of keys) {
      const at = spelling.key.indexOf(asked);
      if (at < 0) continue;
      const rank = spelling.key === asked ? 0 : at === 0 ? 1 : 2;
      if (best === undefined || rank < best.rank) best = { suggestion, spelling, at, rank };
    }
  }
  return best;
}

/** Those that hold the query where a word begins; where words cannot be cut, all. */
function byWord(fits: readonly Fit[]): Fit[] {
  if (typeof Intl.Segmenter !== 'function') return [...fits];
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const asked = fits.slice(0, mostSegmented);
  return asked.filter(({ spelling, at }) => segmenter.segment(spelling.key).containing(at)?.index === at);
}

function select(fits: readonly Fit[]): SuggestionMatch[] {
  const counts = new Map<string, number>();
  const selected: SuggestionMatch[] = [];
  for (const { suggestion, spelling } of fits) {
    const own = counts.get(suggestion.kind) ?? 0;
    if (own === mostOfKind) continue;
    counts.set(suggestion.kind, own + 1);
    selected.push({ suggestion, via: spelling.text === suggestion.text ? undefined : spelling.text });
    if (selected.length === mostShown) break;
  }
  return selected;
}
