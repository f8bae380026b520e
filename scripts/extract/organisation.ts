/** Whose plan it is: the kind of organisation, from what the text calls itself and what it does. */
import { countPresent, findMentions, findOwnMentions } from './mentions.ts';
import type { PlanReading } from './plan-context.ts';
import { findPlaceNames } from './regions.ts';
import type { OrganisationType, Vocabulary } from './vocabulary.ts';

/** A name said outright weighs more than a cue; a signature and the plan's own title more than either. */
const weights = { name: 2, strong: 3, cue: 1, signature: 4, ownTitle: 5 } as const;
/** Repetition past this adds nothing. */
const mostCounted = 3;
/** `全院` once may be anybody's (`不低于全院职工总数的85%`); twice is the writer's own. */
const weakOwnName = 0.5;
/** Without any own name (`我院`), this much must speak for a type. */
const leastWithoutOwnName = 6;

/** The type of organisation, or nothing where the text does not settle it. */
export function readOrganisation(
  reading: PlanReading,
  signedBy: string | undefined,
  { organisations, regions }: Vocabulary,
): OrganisationType | undefined {
  const { families, types } = organisations;
  const all = types.flatMap((type) => type.names);
  const signedName = longestIn(signedBy ?? '', all);
  const titleName = longestIn(reading.ownTitle, all);
  const placeNames = new Set([...regions.provinces, ...regions.prefectures]);
  const familyPoints = families
    .map((family) => {
      const owns = findMentions(reading.text, family.own, family.elsewhere).reduce(
        (sum, { word }) => sum + (word.startsWith('全') ? weakOwnName : 1),
        0,
      );
      const places = family.id === 'quyu' ? countSubjects(reading.text, placeNames) : 0;
      const names = types.filter((type) => type.family === family.id).flatMap((type) => type.names);
      const signed = signedName && names.includes(signedName) ? weights.signature : 0;
      return { family, points: owns + places + signed };
    })
    .filter(({ points }) => points >= 1)
    .sort(
      (a, b) =>
        Number(b.family.kind === 'institution') - Number(a.family.kind === 'institution') ||
        b.points - a.points,
    );
  const rate = (type: OrganisationType) => ratePoints(type, reading.text, signedName, titleName);
  for (const { family } of familyPoints) {
    const found = chooseWithin(
      types.filter((type) => type.family === family.id),
      rate,
      reading.text,
    );
    if (found) return found;
  }
  const byName = types.find(({ names }) =>
    [signedName, titleName].some((name) => name && names.includes(name)),
  );
  if (byName) return byName;
  const named = longestIn(`${reading.ownTitle}\n${signedBy ?? ''}`, organisations.named);
  if (named) return nameAlone(named);
  const best = types
    .map((type) => ({ type, points: rate(type).points }))
    .sort((a, b) => b.points - a.points)[0];
  if (!best || best.points < leastWithoutOwnName) return believeClaim(reading, types);
  return (
    chooseWithin(
      types.filter((type) => type.family === best.type.family),
      rate,
      reading.text,
    ) ?? best.type
  );
}

/** `医院护理工作计划` on the page, 病人 and 护理 in the text: the page may be believed where nothing speaks against it. */
function believeClaim(
  { shared, text }: PlanReading,
  types: readonly OrganisationType[],
): OrganisationType | undefined {
  const name = longestIn(
    shared,
    types.flatMap((type) => type.names),
  );
  return name
    ? types.find((type) => type.names.includes(name) && countPresent(text, type.cues) > 1)
    : undefined;
}

/** The longest of the names that stands in a text: 镇人民政府, not 人民政府. */
function longestIn(text: string, names: readonly string[]): string | undefined {
  return names.filter((name) => text.includes(name)).sort((a, b) => b.length - a.length)[0];
}

/** A type made of a name only. */
function nameAlone(name: string): OrganisationType {
  return {
    type: name,
    family: 'named',
    generic: false,
    names: [name],
    elsewhere: [],
    strong: [],
    cues: [],
    examples: [],
    keeps: [],
  };
}

interface Rating {
  readonly points: number;
  /** Signature, title, mentions and strong words: without any, cues must outweigh the family's generic type. */
  readonly named: boolean;
}

function ratePoints(
  type: OrganisationType,
  text: string,
  signedName: string | undefined,
  titleName: string | undefined,
): Rating {
  const names = Math.min(findOwnMentions(text, type.names, type.elsewhere).length, mostCounted);
  const strong = countPresent(text, type.strong);
  const cues = Math.min(countPresent(text, type.cues), mostCounted);
  const signed = Number(signedName !== undefined && type.names.includes(signedName));
  const titled = Number(titleName !== undefined && type.names.includes(titleName));
  return {
    points:
      names * weights.name +
      strong * weights.strong +
      cues * weights.cue +
      signed * weights.signature +
      titled * weights.ownTitle,
    named: names + strong + signed + titled > 0,
  };
}

/** The special type with most points; else the family's generic one, if a cue agrees. */
function chooseWithin(
  types: readonly OrganisationType[],
  rate: (type: OrganisationType) => Rating,
  text: string,
): OrganisationType | undefined {
  const generic = types.find((type) => type.generic && countPresent(text, type.cues) > 0);
  const least = generic ? rate(generic).points : 1;
  const rated = types
    .filter((type) => !type.generic)
    .map((type) => ({ type, ...rate(type) }))
    .filter(({ named, points }) => named || points > least)
    .sort((a, b) => b.points - a.points);
  return rated[0]?.type ?? generic;
}

/** How often a place opens a clause as the one who acts: `近年来,河南省根据…`. */
function countSubjects(text: string, names: ReadonlySet<string>): number {
  return findPlaceNames(text, names).filter(
    ({ word, start }) =>
      /(?:^|[,。;:\s])$/u.test(text.slice(Math.max(0, start - 1), start)) &&
      /^(?:根据|编制|已|把|将|针对|结合|坚持|按照|要|认真)/u.test(text.slice(start + word.length)),
  ).length;
}
