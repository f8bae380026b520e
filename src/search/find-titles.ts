/** Plans and collections by name. Names are not the plans' own words, so they are no hits, but a reader may look for one. */
import { foldText } from '../text/fold.ts';
import type { Phrase } from './phrases.ts';
import type { PlanText } from './plan-fragment.ts';
import type { SearchIndex } from './search-index.ts';
import type { Names } from './tokens.ts';

/** Names that are listed: each is a text to fetch. */
const mostListed = 8;

export interface Named {
  /** How many there are. */
  readonly count: number;
  /** Those that are listed, the shortest name first, as more of it is what was looked for. */
  readonly plans: readonly PlanText[];
}

/** By title or title in the source, and by name of the collection, each of which is named by one of its plans. */
export interface TitleFinds extends Readonly<Record<keyof Names, Named>> {
  /** Numbers of all plans with all phrases in their title. */
  readonly holding: ReadonlySet<number>;
}

/** What has all phrases in its name. A phrase of one character is in too many to be of use. */
export async function findTitles(index: SearchIndex, phrases: readonly Phrase[]): Promise<TitleFinds> {
  const [titles, collections] = await Promise.all([
    findNamed(index, phrases, 'titles'),
    findNamed(index, phrases, 'collections'),
  ]);
  return { titles, collections, holding: titles.holding };
}

async function findNamed(
  index: SearchIndex,
  phrases: readonly Phrase[],
  kind: keyof Names,
): Promise<Named & { readonly holding: ReadonlySet<number> }> {
  const usable = phrases.every(({ readings }) => readings.every(({ folded }) => [...folded].length > 1));
  if (!usable || phrases.length === 0) return { count: 0, plans: [], holding: new Set() };
  const found = await Promise.all(phrases.map((phrase) => findName(index, phrase, kind)));
  const [first, ...others] = found;
  const holding = [...first.plans].filter((plan) => others.every(({ plans }) => plans.has(plan)));
  const texts = await Promise.all(holding.slice(0, mostListed).map((plan) => index.load(plan)));
  const lengths = new Map(
    texts.map((plan) => [
      plan,
      shortestName(
        namesOf(plan, kind).map((name) => foldText(name, index.variants)),
        found.map(({ folded }) => folded),
      ),
    ]),
  );
  return {
    count: holding.length,
    plans: texts.sort(
      (a, b) =>
        (lengths.get(a) ?? 0) - (lengths.get(b) ?? 0) ||
        Number(a.meta.number) - Number(b.meta.number) ||
        (a.url < b.url ? -1 : 1),
    ),
    holding: new Set(holding),
  };
}

async function findName(index: SearchIndex, { readings }: Phrase, kind: keyof Names) {
  for (const { folded } of readings) {
    const plans = await index.findNames(folded, kind);
    if (plans.size > 0) return { folded, plans };
  }
  return { folded: readings[0].folded, plans: new Set<number>() };
}

const namesOf = ({ meta }: PlanText, kind: keyof Names) =>
  kind === 'titles' ? [meta.title, meta.sourceTitle ?? ''] : [meta.collection];

/** Length of the shortest name that holds all phrases; they may also stand in different names. */
function shortestName(names: readonly string[], phrases: readonly string[]): number {
  const holding = names.filter((name) => phrases.every((phrase) => name.includes(phrase)));
  return Math.min(...(holding.length > 0 ? holding : names).map((name) => name.length));
}
