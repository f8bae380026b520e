/** What a reader types, as phrases to look up. */
import { foldText } from '../text/fold.ts';
import type { Variants } from '../text/fold.ts';
import { blankNeighbours } from './blanks.ts';
import { countMarks, findClosing, withoutMarks, withoutOddMarks } from './quotes.ts';

/** One way to read a phrase. */
export interface Reading {
  /** As typed, or with some of its quotation marks left off. */
  readonly label: string;
  readonly folded: string;
}

export interface Phrase {
  /** In the order in which they are tried: the first that stands anywhere is meant. Never empty. */
  readonly readings: readonly [Reading, ...Reading[]];
}

/** A query in every way it may be meant. */
export interface Question {
  /**
   * The query with every mark and blank in it, where that is not what its parts say: it is meant if it stands anywhere.
   * Absent where it has a blank between characters that no plan has a blank between.
   */
  readonly whole?: Phrase;
  /** Its parts, all of which a plan must hold: blanks part them, quotation marks keep them together. */
  readonly parts: readonly Phrase[];
  /** The parts run together, where there are several. */
  readonly joined?: Phrase;
  /** The parts without any quotation mark, where they have some. */
  readonly bare?: readonly Phrase[];
  /** Single characters parted by blanks were joined. */
  readonly hasJoined: boolean;
}

/** What of the corpus says how a query is to be read. */
export interface Spelling {
  readonly variants: Variants;
  /** Pairs of folded characters that have a blank between them in some plan. */
  readonly blanks: ReadonlySet<string>;
}

/** Reads a query. There are no parts where nothing in it can be looked up. */
export function readQuery(query: string, { variants, blanks }: Spelling): Question {
  const text = query.trim();
  const { texts, hasJoined } = joinSingles(splitParts(text));
  const parts = toPhrases(texts, variants);
  const whole = toPhrase([text], variants);
  const joined = toPhrase([withoutMarks(text).replace(blanksByHan, '$1')], variants);
  if (!whole) return { parts, hasJoined };
  if (parts.length === 0) return { parts: [whole], hasJoined };
  const isSame = parts.length === 1 && parts[0].readings[0].folded === whole.readings[0].folded;
  const stands = blankNeighbours(text, variants).every((pair) => blanks.has(pair));
  const bare = toPhrases(texts.map(withoutMarks), variants);
  return {
    whole: !isSame && stands ? whole : undefined,
    parts,
    joined: parts.length > 1 ? joined : undefined,
    bare: countMarks(text) > 0 && bare.length > 0 ? bare : undefined,
    hasJoined,
  };
}

interface Part {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** Parts between blanks; a quoted part that opens and closes at the edges of parts may have blanks in it. */
function splitParts(text: string): Part[] {
  const chars = [...text];
  const parts: Part[] = [];
  for (let at = 0; at < chars.length;) {
    if (isBlank(chars[at])) {
      at++;
      continue;
    }
    const closing = findClosing(chars, at);
    let end = at;
    if (closing !== undefined) {
      parts.push({ text: chars.slice(at + 1, closing).join(''), isQuoted: true });
      end = closing + 1;
    } else {
      while (end < chars.length && !isBlank(chars[end])) end++;
      parts.push({ text: withoutOddMarks(chars.slice(at, end).join('')), isQuoted: false });
    }
    at = end;
  }
  return parts;
}

/** Latin words keep their blank to be readable. */
const blanksByHan = /(\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu;

const isBlank = (char: string) => /\s/u.test(char);
const isSingle = ({ text, isQuoted }: Part) => !isQuoted && [...text].length === 1;

/** Joins runs of single characters with Chinese ones among them, as text copied from a PDF has: `医 疗 质 量`. */
function joinSingles(parts: readonly Part[]): { texts: string[]; hasJoined: boolean } {
  const texts: string[] = [];
  let hasJoined = false;
  for (let at = 0; at < parts.length;) {
    let end = at;
    while (end < parts.length && isSingle(parts[end])) end++;
    const run = parts.slice(at, Math.max(end, at + 1)).map(({ text }) => text);
    if (run.length > 1 && run.some((text) => /\p{Script=Han}/u.test(text))) {
      texts.push(run.join(''));
      hasJoined = true;
    } else {
      for (const text of run) texts.push(text);
    }
    at += run.length;
  }
  return { texts, hasJoined };
}

function toPhrases(texts: readonly string[], variants: Variants): Phrase[] {
  const phrases = new Map<string, Phrase>();
  for (const text of texts) {
    const phrase = toPhrase([text, withoutMarks(text)], variants);
    if (phrase && !phrases.has(phrase.readings[0].folded)) phrases.set(phrase.readings[0].folded, phrase);
  }
  return [...phrases.values()];
}

/** The readings of a phrase in several spellings. */
function toPhrase(spellings: readonly string[], variants: Variants): Phrase | undefined {
  const readings = new Map<string, Reading>();
  for (const label of spellings) {
    for (const folded of readingsOf(foldText(label, variants))) {
      if (folded !== '' && !readings.has(folded)) readings.set(folded, { label, folded });
    }
  }
  const [first, ...others] = readings.values();
  return first && { readings: [first, ...others] };
}

/**
 * Characters that are simplified themselves, so that the table leaves them as they are (`显著`, `覆盖`, `瞭望`), and that
 * traditional writing also has for another (`隨著`, `批覆`, `瞭解`). Only the phrase shows which is meant: the other one is
 * tried where the phrase does not stand as it is.
 */
const twofold = new Map(
  ['著着', '瞭了', '藉借', '覆复', '像象', '座坐', '俱具', '彷仿', '薰熏'].map(([a, b]) => [a, b]),
);

/** More of them than this in one phrase are only tried all together. */
const mostTwofold = 4;

function readingsOf(folded: string): string[] {
  const others = [...folded].filter((char) => twofold.has(char)).length;
  return others > mostTwofold ? [folded, changeAll(folded)] : spellOut([...folded]);
}

/** Every way to read the characters, as they stand first. */
function spellOut(chars: readonly string[]): string[] {
  return chars.reduce<string[]>(
    (readings, char) => {
      const other = twofold.get(char);
      const longer = readings.map((reading) => reading + char);
      return other ? [...longer, ...readings.map((reading) => reading + other)] : longer;
    },
    [''],
  );
}

function changeAll(reading: string): string {
  return Array.from(reading, (char) => twofold.get(char) ?? char).join('');
}
