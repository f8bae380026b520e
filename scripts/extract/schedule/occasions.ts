/** Festivals and days of remembrance: a vocabulary, not rules. */
import { z } from 'astro/zod';
import type { Months } from './time-rule.ts';

const monthNumber = z.number().int().min(1).max(12);

export const occasionsSchema = z.object({
  occasions: z.array(
    z.object({
      /** Ways to write it; quotation marks and dots within are optional, around a short name they are needed. */
      names: z.array(z.string().min(2)).min(1),
      from: monthNumber,
      to: monthNumber,
    }),
  ),
});

export type Occasion = z.infer<typeof occasionsSchema>['occasions'][number];

/** An occasion, or several that are named in one breath. Offsets into the text. */
export interface OccasionMention {
  readonly start: number;
  readonly end: number;
  readonly months: Months;
  /** It is to be done before. */
  readonly before: boolean;
}

const mark = '["“”·.]?';
/** `“12·4”国家宪法日`: the date in front of the name. */
const dated = '(?:[0-9]{1,2}[.·][0-9]{1,2}["”]?)?';
const around = '(?:来临|到来)?(?:期间|前后|前夕|之际|当天|当日|(?:之|以)?前(?!后|夕))?';
const patterns = new WeakMap<
  readonly Occasion[],
  { readonly pattern: RegExp; readonly months: Map<string, Months> }
>();

/** Occasions named in a text folded by `foldWidth`, the longest name first; `元旦春节` is one stretch from January to February. */
export function findOccasions(text: string, occasions: readonly Occasion[]): OccasionMention[] {
  const { pattern, months } = compile(occasions);
  const found: OccasionMention[] = [];
  for (const { 0: whole, 1: name, index } of text.matchAll(pattern)) {
    const own = months.get(bare(name));
    if (!own) continue;
    const last = found.at(-1);
    const [start, end] = withinQuotes(whole, index);
    const before = whole.endsWith('前');
    if (last?.end === start) {
      found[found.length - 1] = { start: last.start, end, months: [last.months[0], own[1]], before };
    } else found.push({ start, end, months: own, before });
  }
  return found;
}

/** Start and end of a match without a quotation mark that has no partner in it. */
function withinQuotes(whole: string, index: number): [start: number, end: number] {
  const odd = (whole.match(/["“”]/gu)?.length ?? 0) % 2;
  const opens = /^["“]/u.test(whole);
  const closes = /["“”]$/u.test(whole);
  return [index + (odd && opens ? 1 : 0), index + whole.length - (odd && closes && !opens ? 1 : 0)];
}

function compile(occasions: readonly Occasion[]) {
  const known = patterns.get(occasions);
  if (known) return known;
  const months = new Map<string, Months>();
  for (const { names, from, to } of occasions) for (const name of names) months.set(bare(name), [from, to]);
  const names = occasions.flatMap((occasion) => occasion.names).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`["“]?${dated}(${names.map(spell).join('|')})["”]?${around}`, 'gu');
  const compiled = { pattern, months };
  patterns.set(occasions, compiled);
  return compiled;
}

/** A name's pattern: marks may stand between its characters; those it is written with must stand there. */
function spell(name: string): string {
  const quoted = /^“(.+)”$/u.exec(name)?.[1];
  const characters = [...(quoted ?? name)].map((it) => it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return quoted ? `["“]${characters.join('[·.]?')}["”]` : characters.join(mark);
}

function bare(name: string): string {
  return name.replace(/["“”·.]/gu, '');
}
