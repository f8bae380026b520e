/** The quantified targets and results of a plan. */
import type { Section } from '../../../src/plan/document.ts';
import type { Indicator, PlanFrontmatter } from '../../../src/schema/plan.ts';
import { readMarker } from '../../outline/markers.ts';
import { foldWidth } from '../../../src/text/fold-width.ts';
import type { Quantity } from './find-quantities.ts';
import { readFrequency } from './frequency.ts';
import { readKind } from './kind.ts';
import { nameNumber } from './measured-name.ts';
import { findCounted } from './not-indicators.ts';
import { shareOutNames } from './share-out-names.ts';
import type { UnitFamily } from './units.ts';

/** What is known of the plan beside its text. */
export type PlanFacts = Pick<PlanFrontmatter, 'genre' | 'years'>;

/** An indicator and the stretch that states its number. */
export interface FoundIndicator {
  readonly indicator: Indicator;
  /** Heading or paragraph it stands in, counted through the plan: the index of its block. */
  readonly block: number;
  /** UTF-16 offsets into the block's text. */
  readonly start: number;
  readonly end: number;
}

/** Every quantified target or result of a plan, in the order of the text. */
export function extractIndicators(sections: readonly Section[], facts: PlanFacts = {}): Indicator[] {
  return findIndicators(sections, facts).map(({ indicator }) => indicator);
}

/** Characters of a sentence that are looked at before and behind a number: some pages are one sentence. */
const context = 200;

/** The same with the places where they stand. */
export function findIndicators(sections: readonly Section[], facts: PlanFacts = {}): FoundIndicator[] {
  const found: FoundIndicator[] = [];
  let block = 0;
  for (const section of sections) {
    const read = (text: string, start: number, end: number, anchor: string) => {
      for (const one of readSentence(text.slice(start, end), section, facts)) {
        const { indicator, start: from, end: to } = one;
        found.push({ indicator: { ...indicator, anchor }, block, start: start + from, end: start + to });
      }
    };
    if (section.depth > 0) {
      read(section.heading, 0, section.heading.length, section.id);
      block += 1;
    }
    for (const { text, sentences } of section.paragraphs) {
      for (const { id, start, end } of sentences) read(text, start, end, id);
      block += 1;
    }
  }
  return found;
}

interface Reading {
  readonly indicator: Omit<Indicator, 'anchor'>;
  readonly start: number;
  readonly end: number;
}

function readSentence(sentence: string, section: Section, facts: PlanFacts): Reading[] {
  const text = foldWidth(sentence);
  const counted = findCounted(sentence);
  let previous: string | undefined;
  let span: string | undefined;
  const readings = counted.flatMap((quantity, at): Reading[] => {
    const before = text.slice(Math.max(0, quantity.start - context), quantity.start);
    const named = nameNumber({
      before: text.slice(Math.max(counted[at - 1]?.end ?? 0, quantity.start - context), quantity.start),
      after: text.slice(quantity.end, counted[at + 1]?.start).slice(0, context),
      sentence: before,
      tail: text.slice(counted.at(-1)?.end).slice(0, context),
      family: quantity.family,
      change: quantity.bound.change,
      bounded: quantity.bound.op !== quantity.bound.change,
      previous,
      heading: bareHeading(section),
    });
    if (!named) return [];
    previous = named.name;
    const year = readYear(before, facts);
    span = readSpan(quantity, before + text.slice(quantity.start, quantity.numberStart), span);
    const unit = span ? `${quantity.unit}/${span}` : quantity.unit;
    return [
      {
        indicator: {
          name: named.name,
          op: quantity.bound.op,
          ...(quantity.blank === undefined ? { value: quantity.value } : { blank: quantity.blank }),
          ...(quantity.max !== undefined && { max: quantity.max }),
          ...(quantity.bound.approx && { approx: true }),
          unit,
          kind: readKind(before, section.path, facts.genre),
          ...(year !== undefined && { year }),
          ...(named.denominator !== undefined && { denominator: named.denominator }),
        },
        start: quantity.start,
        end: quantity.end,
      },
    ];
  });
  const names = shareOutNames(
    readings.map(({ indicator: { name, unit }, start }, at) => ({
      name,
      unit,
      before: text.slice(readings[at - 1]?.end ?? 0, start),
    })),
  );
  return readings.map((reading, at) => ({
    ...reading,
    indicator: { ...reading.indicator, name: names[at] },
  }));
}

/** `(二)妇幼保健工作` without its number. */
function bareHeading({ heading }: Section): string {
  return foldWidth(heading.slice(readMarker(heading)?.length ?? 0)).replace(/^[\s、,.:]+|[\s。:]+$/gu, '');
}

/** Units that may be counted by the month: `3条/月`. */
const recurring: ReadonlySet<UnitFamily> = new Set(['times', 'things', 'groups', 'money']);

/** How often, as the unit says it; `每月组织查房1次，学习2次` says it once for both. */
function readSpan(
  { family, unit }: Quantity,
  before: string,
  previous: string | undefined,
): string | undefined {
  if (!recurring.has(family) || unit.includes('/')) return undefined;
  const own = readFrequency(before);
  if (own !== undefined) return own;
  const clause = before.split(/[，。；,;]/u).at(-1) ?? '';
  return unit === '次' && !/每|全年|年内|年度|半年|季度|学期|月/u.test(clause) ? previous : undefined;
}

/** A year in the clause of the number, or one by which: `到2015年，`. `较2023年` is what it is compared with. */
const yearFor =
  /(?:(?<![0-9比较同])(?<own>(?:19|20)[0-9]{2})年[^，。；,;]*|(?:到|至)(?<until>(?:19|20)[0-9]{2})年[^。；;]*)$/u;

/** The year a number is for, where the text says another than the plan's own. */
function readYear(before: string, { years = [] }: PlanFacts): number | undefined {
  const { own, until } = yearFor.exec(before)?.groups ?? {};
  const year = Number(own ?? until);
  return !year || (years.length === 1 && years[0] === year) ? undefined : year;
}
