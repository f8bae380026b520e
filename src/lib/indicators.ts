/** The indicators of the corpus: what plans promise and report, gathered by what they mean. */
import { isRepeated, textOf } from '../plan/count-texts.ts';
import type { CountedPlan } from '../plan/count-texts.ts';
import { nameIndicators } from '../plan/name-indicators.ts';
import type { IndicatorTerm } from '../schema/indicator-term.ts';
import type { Indicator } from '../schema/plan.ts';
import { clauseAround } from '../text/clause-around.ts';

/** What is asked of a plan. */
export interface IndicatorPlan extends CountedPlan {
  readonly indicators?: readonly Indicator[];
}

/** An indicator where it stands. */
export interface IndicatorPlace<P = IndicatorPlan> {
  readonly plan: P;
  readonly indicator: Indicator;
  /** The sentence or heading that states it; empty where the plan's text has no such anchor. */
  readonly sentence: string;
}

/** Places that mean the same, in the order of the corpus. */
export interface IndicatorGroup<P = IndicatorPlan> {
  /** The id of the vocabulary; of names it does not know, the name with its unit. */
  readonly id: string;
  readonly name: string;
  /** Absent where the vocabulary does not know the name. */
  readonly term?: IndicatorTerm;
  readonly places: readonly IndicatorPlace<P>[];
  /** One place for each text, copies of plans and sections left out: what is counted and drawn. */
  readonly texts: readonly IndicatorPlace<P>[];
}

/** All indicators of the corpus. */
export interface IndicatorIndex<P = IndicatorPlan> {
  /** In the order of the vocabulary. A joint name stands in every group it means. */
  readonly named: readonly IndicatorGroup<P>[];
  /** Names the vocabulary does not know, those of most plans first. */
  readonly others: readonly IndicatorGroup<P>[];
  /** Left open by the source: never counted or drawn. */
  readonly blanks: readonly IndicatorPlace<P>[];
}

/** Gathers the indicators of `plans`. `sentence` gives the text at an anchor of a plan. */
export function gatherIndicators<P extends IndicatorPlan>(
  plans: readonly P[],
  vocabulary: readonly IndicatorTerm[],
  sentence: (plan: P, anchor: string) => string,
): IndicatorIndex<P> {
  const named = new Map<string, IndicatorPlace<P>[]>();
  const others = new Map<string, IndicatorPlace<P>[]>();
  const blanks: IndicatorPlace<P>[] = [];
  const add = (to: Map<string, IndicatorPlace<P>[]>, key: string, place: IndicatorPlace<P>) => {
    const places = to.get(key);
    if (places) places.push(place);
    else to.set(key, [place]);
  };
  for (const plan of plans) {
    for (const indicator of plan.indicators ?? []) {
      const place = { plan, indicator, sentence: sentence(plan, indicator.anchor) };
      if (indicator.blank !== undefined) {
        blanks.push(place);
        continue;
      }
      const ids = nameIndicators(indicator.name, indicator.unit, vocabulary);
      for (const id of ids) add(named, id, place);
      if (ids.length === 0) add(others, ownKey(indicator), place);
    }
  }
  return {
    named: vocabulary.flatMap((term) => {
      const places = named.get(term.id);
      return places ? [{ id: term.id, name: term.name, term, places, texts: oneEach(places) }] : [];
    }),
    others: [...others]
      .map(([id, places]) => ({ id, name: places[0].indicator.name, places, texts: oneEach(places) }))
      .sort((a, b) => b.texts.length - a.texts.length),
    blanks,
  };
}

/** The groups of a topic. */
export function indicatorsOnTopic<P>(index: IndicatorIndex<P>, topic: string): IndicatorGroup<P>[] {
  return index.named.filter(({ term }) => term?.topic === topic);
}

/** The places of a group without those in copies of plans and sections. */
export function originals<P extends IndicatorPlan>({ places }: IndicatorGroup<P>): IndicatorPlace<P>[] {
  return places.filter((place) => !isRepeated(standing(place)));
}

/** Whether a place can stand on an axis of percentages: a level, not a rise or fall. */
export function isShare({ indicator: { unit, op } }: Pick<IndicatorPlace<unknown>, 'indicator'>): boolean {
  return (unit === '%' || unit === '') && op !== '+' && op !== '-';
}

/** Groups with something to draw on one axis of percentages, and the others. */
export function splitByAxis<P>(groups: readonly IndicatorGroup<P>[]): {
  readonly drawn: IndicatorGroup<P>[];
  readonly listed: IndicatorGroup<P>[];
} {
  const drawn = groups.filter(({ term, texts }) => term?.unit === 'percent' && texts.some(isShare));
  return { drawn, listed: groups.filter((group) => !drawn.includes(group)) };
}

/** Rise, fall and level of a thing are told apart, and so are its units. */
function ownKey({ name, unit, op }: Indicator): string {
  return [name, unit, op === '+' || op === '-' ? op : ''].join(' ');
}

/**
 * One place for each text: of what a plan says of one indicator the level before the rise, the target before the result,
 * the latest year; copies of a plan are left out.
 */
function oneEach<P extends IndicatorPlan>(places: readonly IndicatorPlace<P>[]): IndicatorPlace<P>[] {
  const byText = Map.groupBy(places, (place) => textOf(standing(place)));
  return [...byText.values()].map((own) =>
    own.reduce((best, place) => (rank(place) > rank(best) ? place : best)),
  );
}

function standing({ plan, indicator: { anchor } }: IndicatorPlace) {
  return { plan, anchor };
}

function rank({ indicator }: IndicatorPlace): number {
  const level = indicator.op === '+' || indicator.op === '-' ? 0 : 1;
  const target = indicator.kind === 'target' ? 1 : 0;
  return level * 20_000 + target * 10_000 + (indicator.year ?? 0);
}

/** Places shown below an indicator among others; one of more has a page of its own. */
export const placesInTable = 3;
/** Places on an indicator's own page; the data file has all. */
export const placesOnPage = 300;

/** Whether a group has a page of its own. */
export function hasOwnPage({ term, places }: IndicatorGroup<unknown>): boolean {
  return term !== undefined && places.length > placesInTable;
}

/** A sentence longer than this is cut to the clauses around the number. */
const longestSentence = 160;

/** The clauses of a long sentence that stand around an indicator's number; a shorter sentence whole. */
export function clausesAround(sentence: string, { value, blank, name }: Indicator): string {
  if (sentence.length <= longestSentence) return sentence;
  const said = [blank, String(value), name].flatMap((text) => text ?? []);
  const at = said.map((text) => indexOfWhole(sentence, text)).find((it) => it >= 0) ?? 0;
  const room = { least: longestSentence / 2, most: longestSentence };
  return sentence.slice(...clauseAround(sentence, at, at + 1, room));
}

/** Where a text stands in a sentence, but not within a longer number: 5 is not in `2015年`. */
function indexOfWhole(sentence: string, text: string): number {
  const cuts = (at: number) => /^[0-9.]{2}$/.test(sentence.slice(at - 1, at + 1));
  let at = sentence.indexOf(text);
  while (at >= 0 && (cuts(at) || cuts(at + text.length))) at = sentence.indexOf(text, at + 1);
  return at;
}
