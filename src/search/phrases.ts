/** What a reader types, as phrases to look up. */
import { foldText } from '../text/fold.ts';
import type { Variants } from '../text/fold.ts';

export interface Phrase {
  /** As typed, without quotation marks around it. */
  readonly label: string;
  /** Folded, in the order in which they are tried: the first that stands anywhere is meant. */
  readonly readings: readonly string[];
}

/** A part in quotation marks that opens after a blank and closes before one, or a run without blanks. */
const part = /(?<!\S)["“「](?<inside>[^"“”「」]+)["”」](?!\S)|\S+/gu;

/**
 * Splits a query at blanks; quotation marks keep a part with blanks together.
 * A quoted part is looked up with its marks first, since a plan may have them (`“五个一”`), and then without.
 */
export function toPhrases(query: string, variants: Variants): Phrase[] {
  const phrases = new Map<string, Phrase>();
  for (const match of query.matchAll(part)) {
    const spellings = match.groups?.inside ? [match[0], match.groups.inside] : [match[0]];
    const readings = readingsOf(spellings.map((spelling) => foldText(spelling, variants)));
    const label = match.groups?.inside ?? match[0];
    if (readings.length > 0 && !phrases.has(readings[0])) phrases.set(readings[0], { label, readings });
  }
  return [...phrases.values()];
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

function readingsOf(folded: readonly string[]): string[] {
  const readings = folded.flatMap((reading) => {
    const others = [...reading].filter((char) => twofold.has(char)).length;
    return others > mostTwofold ? [reading, changeAll(reading)] : spellOut([...reading]);
  });
  return [...new Set(readings)].filter((reading) => reading !== '');
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
