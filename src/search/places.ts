/** What the stretches of a plan are: a heading, or a sentence with its function, and its topics. */
import type { FunctionId } from '../plan/sentence-functions.ts';

export type PlaceKind = 'heading' | FunctionId;

/** A heading or sentence. Starts and ends are positions of the index. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly kind: PlaceKind;
  /** Names of topics, strongest first. */
  readonly topics: readonly string[];
  /** Number of the section: a heading begins one. */
  readonly section: number;
}

/** The places of many plans as a file holds them. */
export interface PackedPlaces {
  readonly kinds: readonly PlaceKind[];
  /** Lists of topics that occur. */
  readonly topics: readonly (readonly string[])[];
  /** For each plan, place by place: length, index of the kind, index of the list. The first begins at position 0. */
  readonly plans: readonly (readonly number[])[];
}

/** Bytes of places that are fetched without being asked for. */
export const smallPlaces = 400_000;

/** Packs the places of plans. */
export function packPlaces(
  plans: readonly (readonly Omit<Place, 'section'>[])[],
  kinds: readonly PlaceKind[],
): PackedPlaces {
  const lists = new Map<string, number>();
  const topics: (readonly string[])[] = [];
  const listOf = (own: readonly string[]) => {
    const key = JSON.stringify(own);
    const known = lists.get(key) ?? topics.push(own) - 1;
    lists.set(key, known);
    return known;
  };
  return {
    kinds,
    plans: plans.map((places) =>
      places.flatMap((place) => [place.end - place.start, kinds.indexOf(place.kind), listOf(place.topics)]),
    ),
    topics,
  };
}

/** The places of one of the plans. */
export function unpackPlaces({ kinds, topics, plans }: PackedPlaces, number: number): Place[] {
  const packed = plans[number] ?? [];
  const places: Place[] = [];
  let start = 0;
  let section = 0;
  for (let at = 0; at < packed.length; at += 3) {
    const [length, kind, list] = packed.slice(at, at + 3);
    const end = start + length;
    if (kinds[kind] === 'heading') section++;
    places.push({ start, end, kind: kinds[kind], topics: topics[list], section });
    start = end;
  }
  return places;
}

/** The index of the place in which a position lies. */
export function placeAt(places: readonly Place[], position: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle].start <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
