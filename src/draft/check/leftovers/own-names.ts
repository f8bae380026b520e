/** Whose draft this is: the names that are no leftovers in it, and its year. */
import type { Draft } from '../../draft.ts';
import { shortName } from './leftover-knowledge.ts';
import type { LeftoverVocabulary, RegionPlace } from './leftover-knowledge.ts';
import { findRegions } from './find-regions.ts';
import { isOnlyKind } from './rules/organisations.ts';

export interface Own {
  /** Longest first. */
  readonly names: readonly string[];
  /** What stands behind the region in own names, where it names one (北安街道卫生院); theirs behind another region. */
  readonly tails: readonly string[];
  /** The draft's year, where it is known. */
  readonly year?: number;
  readonly unit?: string;
  readonly region?: string;
  readonly person?: string;
  /** Where the unit is, as far as the names say. */
  readonly places: readonly RegionPlace[];
}

/** Own names as they are said and their parts: of `太和县人民医院` also `太和县`, `太和`, `人民医院`, `阜阳市`, `安徽省`. */
export function readOwn(
  { fills, own, signedBy = '' }: Pick<Draft, 'fills' | 'own' | 'signedBy'>,
  vocabulary: LeftoverVocabulary,
): Own {
  const said = (key: string) => (Object.hasOwn(fills, key) && fills[key].trim()) || undefined;
  const [unit, region, person] = [said('unit'), said('region'), said('person')];
  const given = [unit ?? '', region ?? '', signedBy, ...own]
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const found = given.flatMap((name) => findRegions(name, vocabulary).map((it) => ({ ...it, of: name })));
  const places = innermost(found.flatMap(({ name }) => vocabulary.regions.get(name) ?? []));
  const year = /(?:19|20)[0-9]{2}/u.exec(said('year') ?? '')?.[0];
  const names = new Set([
    ...given,
    ...(person === undefined ? [] : [person]),
    ...given.map(shortName),
    ...regionsAround(places, vocabulary).flatMap((name) => [name, shortName(name)]),
  ]);
  return {
    names: longestFirst(names),
    tails: longestFirst(found.map(({ of, end }) => of.slice(end)).filter((tail) => !isOnlyKind(tail))),
    places,
    ...(year !== undefined && { year: Number(year) }),
    ...(unit !== undefined && { unit }),
    ...(region !== undefined && { region }),
    ...(person !== undefined && { person }),
  };
}

function longestFirst(names: Iterable<string>): string[] {
  return Array.from(new Set(names))
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length);
}

/** Of `南京市鼓楼区` the district in Nanjing alone: neither the city nor the districts of that name elsewhere. */
function innermost(places: readonly RegionPlace[]): RegionPlace[] {
  const inner = places.filter((place) => !places.some((other) => other !== place && isWithin(other, place)));
  const told = inner.filter((place) => places.some((other) => other !== place && isWithin(place, other)));
  return told.length > 0 ? told : inner;
}

/** What the places belong to, and what belongs to them: a prefecture's plan names its counties. */
function regionsAround(places: readonly RegionPlace[], { regions }: LeftoverVocabulary): string[] {
  if (places.length === 0) return [];
  const above = places.flatMap(({ province, prefecture }) => [province, prefecture ?? province]);
  const below = Array.from(regions)
    .filter(([, all]) => all.some((one) => places.some((place) => isWithin(one, place))))
    .map(([name]) => name);
  return [...above, ...below];
}

function isWithin(inner: RegionPlace, outer: RegionPlace): boolean {
  if (outer.county !== undefined || inner.province !== outer.province || inner === outer) return false;
  return outer.prefecture === undefined || inner.prefecture === outer.prefecture;
}
