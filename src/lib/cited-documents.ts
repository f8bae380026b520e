/** Citations of many plans as entries: one a document, with how often, when and where it is cited. */
import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';
import type { Citation } from '../plan/find-citations.ts';
import { mergeRegulations } from '../plan/merge-regulations.ts';
import type { MergedRegulation } from '../plan/merge-regulations.ts';
import type { KnownRegulation, RegulationKind, RegulationVocabulary } from '../schema/regulation.ts';
import type { Plan } from './corpus.ts';
import { countPlaces } from '../plan/count-texts.ts';

/** One citation: the sentence and where it stands in it. */
export interface RegulationPlace extends Omit<Citation, 'anchor' | 'title'> {
  readonly plan: Plan;
  /** Absent in a handmade plan, whose sentences have no anchors. */
  readonly anchor?: string;
}

/** A document number as it is written. */
export interface CitedNumber {
  readonly text: string;
  /** The source masks part of it. */
  readonly blank: boolean;
}

/** What cites a document. */
interface CitedBy {
  /** In the order of the plans and of their text. */
  readonly places: readonly RegulationPlace[];
  /** Plans that cite it, in order. */
  readonly plans: readonly Plan[];
  /** How many plans those are, copies counted once. */
  readonly count: number;
  /** Years those plans are for, ascending. */
  readonly years: readonly number[];
  /** One of them leaves its year blank. */
  readonly yearBlank: boolean;
}

/** One document, however it is cited. */
export interface RegulationEntry extends CitedBy {
  /** ASCII; the same in every corpus. Anchor of its row. */
  readonly id: string;
  readonly title: string;
  readonly kind: RegulationKind;
  /** Other spellings that plans use … */
  readonly variants: readonly string[];
  /** … and which of them are slips. */
  readonly misspelt: readonly string[];
  /** Numbers it is cited with, each once. */
  readonly numbers: readonly CitedNumber[];
  /** That it is no longer in force, where that is known. */
  readonly status?: KnownRegulation['status'];
  /** Ids of other editions that plans cite. */
  readonly editions: readonly string[];
}

/** A document cited by its number alone. */
export interface LoneNumber extends CitedBy {
  readonly number: CitedNumber;
}

/** A citation of any plan; without a title where a number stands alone. */
export type CitedPlace = RegulationPlace & Pick<Citation, 'title'>;

const { compare } = new Intl.Collator('zh-CN');

/** Entries of what is cited by title, by kind, the most cited of a kind first. */
export function toRegulations(
  places: readonly CitedPlace[],
  vocabulary: RegulationVocabulary,
): RegulationEntry[] {
  const kinds = new Map(vocabulary.kinds.map((kind, rank) => [kind.id, { kind, rank }]));
  const titled = places.filter((place): place is CitedPlace & { title: string } => place.title !== undefined);
  const merged = mergeRegulations(titled, vocabulary);
  const works = Map.groupBy(merged, ({ work }) => work);
  const entries = merged.map((it): RegulationEntry => ({
    id: regulationId(it.key),
    title: it.title,
    kind: kinds.get(it.kind)!.kind,
    variants: it.variants,
    misspelt: it.misspelt,
    numbers: distinctNumbers(it.places),
    status: it.known?.status,
    editions: editionsBeside(it, works.get(it.work) ?? []),
    ...citedBy(it.places),
  }));
  const rank = ({ kind }: RegulationEntry) => kinds.get(kind.id)!.rank;
  return entries.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      b.count - a.count ||
      b.places.length - a.places.length ||
      compare(a.title, b.title),
  );
}

/** Entries of document numbers that stand alone, the most cited first. */
export function toLoneNumbers(places: readonly CitedPlace[]): LoneNumber[] {
  const alone = places.filter(({ title }) => title === undefined);
  return [...Map.groupBy(alone, ({ number }) => spelling(number?.text ?? '')).values()]
    .map((own) => ({ number: own[0].number!, ...citedBy(own) }))
    .sort(
      (a, b) =>
        b.count - a.count || b.places.length - a.places.length || compare(a.number.text, b.number.text),
    );
}

function editionsBeside<P>(own: MergedRegulation<P>, all: readonly MergedRegulation<P>[]): string[] {
  return all.filter((it) => it !== own).map(({ key }) => regulationId(key));
}

function citedBy(places: readonly RegulationPlace[]): CitedBy {
  const plans = [...new Set(places.map(({ plan }) => plan))];
  return {
    places,
    plans,
    count: countPlaces(places),
    years: [...new Set(plans.flatMap(({ years }) => years ?? []))].sort((a, b) => a - b),
    yearBlank: plans.some(({ years, yearBlank }) => yearBlank === true && !years?.length),
  };
}

function distinctNumbers(places: readonly RegulationPlace[]): CitedNumber[] {
  const numbers = new Map<string, CitedNumber>();
  for (const { number } of places) if (number) numbers.set(spelling(number.text), number);
  return [...numbers.values()];
}

function spelling(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[[(【]/gu, '〔')
    .replace(/[\])】]/gu, '〕');
}

/** How much of a title its address spells out. */
const spelt = 8;

/** `muyingbaojianfa-3f2a90`: how the title begins, and a digest of its key, so that no two are alike. */
function regulationId(key: string): string {
  const words = pinyin(key.slice(0, spelt), {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
  });
  const name = words
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return [name, createHash('sha256').update(key).digest('hex').slice(0, 6)].filter(Boolean).join('-');
}
