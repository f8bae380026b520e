/** Which plans and places meet a request, and how the query was read. */
import type { Candidate } from './facets.ts';
import { readQuery } from './phrases.ts';
import type { Phrase, Question } from './phrases.ts';
import { countMarks } from './quotes.ts';
import { swapMonths } from '../text/fold-months.ts';
import { readAdditions } from './request.ts';
import type { PhraseGroup, SearchRequest } from './request.ts';
import type { Finds, SearchIndex } from './search-index.ts';
import type { Place } from './places.ts';
import { joinTerms, keepTerms } from './spots.ts';
import type { Term } from './spots.ts';

export interface FoundPhrase {
  /** As typed, in the spelling in which it stands. */
  readonly label: string;
  /** Folded, in the reading in which it stands, or in its first where it stands nowhere. */
  readonly reading: string;
  /** How many plans hold it. */
  readonly plans: number;
  readonly finds: Finds;
}

/** Another way to read the query, with plans that the way taken does not show. */
export interface OtherReading {
  /** Without quotation marks, its parts apart, its parts run together, or with its months in the other writing. */
  readonly kind: 'bare' | 'apart' | 'joined' | 'months';
  readonly labels: readonly string[];
  /** The query that is read so. */
  readonly query: string;
  readonly plans: number;
}

export interface Found {
  /** Groups of phrases: of each group one must stand. Empty where nothing could be looked up. */
  readonly groups: readonly (readonly FoundPhrase[])[];
  /** Phrases that must not stand with them. */
  readonly none: readonly FoundPhrase[];
  /** Plans with every place that meets the request, filters aside, in no order. */
  readonly candidates: readonly PlanTerms[];
  /** What was done to the query beside folding it. */
  readonly handled: {
    /** It has several parts, marks or blanks and stands as a whole. */
    readonly asWhole: boolean;
    /** Quotation marks were left off. */
    readonly marksDropped: boolean;
    /** Single characters parted by blanks were joined. */
    readonly singlesJoined: boolean;
  };
  readonly others: readonly OtherReading[];
}

/** A plan with its terms, and the spots they make. */
export interface PlanTerms extends Candidate {
  readonly terms: readonly Term[];
}

/**
 * Looks a request up: its query as a whole where it stands so, else its parts, together with what the form adds.
 * `places` is needed for a scope within plans. Rejects where part of the index does not come.
 */
export async function findPlans(
  index: SearchIndex,
  request: SearchRequest,
  places: (plan: number) => readonly Place[] = () => [],
): Promise<Found> {
  const question = readQuery(request.query, index);
  const added = readAdditions(request, index);
  const whole = question.whole && (await findPhrase(index, question.whole));
  const asWhole = whole !== undefined && whole.plans > 0;
  const [parts, more, none] = await Promise.all([
    asWhole ? [whole] : Promise.all(question.parts.map((phrase) => findPhrase(index, phrase))),
    Promise.all(added.groups.map((group) => findGroup(index, group))),
    findGroup(index, added.none),
  ]);
  const groups = [...parts.map((phrase) => [phrase]), ...more];
  const candidates = meet(groups, none, request, places);
  const typed = countMarks(request.query);
  const kept = parts.reduce((sum, { label }) => sum + countMarks(label), 0);
  return {
    groups,
    none,
    candidates,
    handled: {
      asWhole,
      marksDropped: !asWhole && kept < typed,
      singlesJoined: !asWhole && question.hasJoined,
    },
    others: await findOthers(index, request.query, question, groups, candidates, {
      asWhole,
      hasMarks: kept > 0,
    }),
  };
}

/** The plans in which every group stands and no unwanted phrase does, as the request's scope has it. */
function meet(
  groups: readonly (readonly FoundPhrase[])[],
  none: readonly FoundPhrase[],
  { scope, within }: Pick<SearchRequest, 'scope' | 'within'>,
  places: (plan: number) => readonly Place[],
): PlanTerms[] {
  const [first, ...rest] = groups.map(plansOf).sort((a, b) => a.size - b.size);
  if (!first) return [];
  return [...first].flatMap((plan) => {
    if (!rest.every((plans) => plans.has(plan))) return [];
    const terms = groups.flatMap((phrases, group) =>
      phrases.flatMap(({ finds, reading }) => {
        const length = Array.from(reading).length;
        return (finds.get(plan) ?? []).map((start) => ({ start, end: start + length, group }));
      }),
    );
    const unwanted = none.flatMap(({ finds }) => finds.get(plan) ?? []);
    const kept = keepTerms(terms, unwanted, scope === 'plan' ? [] : places(plan), {
      groups: groups.length,
      scope,
      within,
    });
    return kept.length > 0 ? [{ plan, terms: kept, spots: joinTerms(kept) }] : [];
  });
}

const plansOf = (phrases: readonly FoundPhrase[]) =>
  new Set(phrases.flatMap(({ finds }) => [...finds.keys()]));

/** Other readings that find what is not shown, or that find less and say more. */
async function findOthers(
  index: SearchIndex,
  query: string,
  { parts, bare, joined }: Question,
  taken: readonly (readonly FoundPhrase[])[],
  candidates: readonly Candidate[],
  { asWhole, hasMarks }: { readonly asWhole: boolean; readonly hasMarks: boolean },
): Promise<OtherReading[]> {
  const shown = new Set(candidates.map(({ plan }) => plan));
  const swapped = swapMonths(query);
  const tries: (readonly [OtherReading['kind'], readonly Phrase[] | undefined])[] = [
    ['bare', hasMarks ? bare : undefined],
    ['apart', asWhole && !hasMarks ? parts : undefined],
    ['joined', !asWhole && joined && taken.length > 1 ? [joined] : undefined],
    ['months', swapped === query ? undefined : readQuery(swapped, index).parts],
  ];
  const others = await Promise.all(
    tries.map(async ([kind, phrases]) => {
      if (!phrases) return [];
      const found = await Promise.all(phrases.map((phrase) => findPhrase(index, phrase)));
      const [first, ...rest] = found;
      const plans = [...first.finds.keys()].filter((plan) => rest.every(({ finds }) => finds.has(plan)));
      const isNews = kind === 'joined' ? plans.length > 0 : plans.some((plan) => !shown.has(plan));
      if (!isNews) return [];
      const labels = found.map(({ label }) => label);
      return [{ kind, labels, query: toQuery(labels), plans: plans.length }];
    }),
  );
  return others.flat();
}

/** A query that is read as these phrases and in no other way. */
function toQuery(labels: readonly string[]): string {
  if (labels.length > 1) return labels.map((label) => `“${label}”`).join(' ');
  return labels[0].replace(/\s/gu, '');
}

function findGroup(index: SearchIndex, group: PhraseGroup): Promise<FoundPhrase[]> {
  return Promise.all(group.map((phrase) => findPhrase(index, phrase)));
}

/** A phrase in the first of its readings that stands anywhere. */
async function findPhrase(index: SearchIndex, { readings }: Phrase): Promise<FoundPhrase> {
  for (const { label, folded } of readings) {
    const finds = await index.find(folded);
    if (finds.size > 0) return { label, reading: folded, plans: finds.size, finds };
  }
  return { label: readings[0].label, reading: readings[0].folded, plans: 0, finds: new Map() };
}
