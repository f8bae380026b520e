/** The glosses of a source: which pairs of bytes its converter knew, and how it read them. */
import { pinyin } from 'pinyin-pro';
import { encodeGbk, listChars, pairOfChar } from './gbk.ts';
import type { Glosses } from './forward.ts';

const syllable = '[a-zɡà-ǜ]{1,7}';
const glossed = new RegExp(`(\\p{Script=Han})\\((${syllable})\\)`, 'gu');
/** A gloss within a run, with its opening bracket or with a question mark for it. */
const anyGloss = new RegExp(`[?(](${syllable})\\)`, 'gu');

export interface SourceGlosses {
  /** Readings the source shows beside a character. */
  readonly shown: Glosses;
  readonly pairsOf: (reading: string) => readonly number[];
}

/** Reads the glosses of a source off its text. */
export function readGlosses(source: string): SourceGlosses {
  const shown = new Map<number, string>();
  const pairs = new Map<string, Set<number>>();
  for (const [, char, reading] of source.matchAll(glossed)) {
    const pair = pairOfChar(char);
    if (pair === undefined) continue;
    shown.set(pair, reading);
    pairs.set(reading, (pairs.get(reading) ?? new Set()).add(pair));
  }
  return {
    shown,
    pairsOf: (reading) => [...new Set([...(pairs.get(reading) ?? []), ...pairsReadAs(reading)])],
  };
}

/**
 * The glosses at work in a reading of a run: those of the source and those in the run. One that kept its bracket was
 * written behind a character of the reading, one that lost it across two characters.
 */
export function glossesFor(run: string, reading: string, { shown, pairsOf }: SourceGlosses): Glosses {
  const wanted = Array.from(run.matchAll(anyGloss), ([whole, gloss]) => ({
    gloss,
    isEaten: whole[0] === '?',
  }));
  if (wanted.length === 0) return shown;
  const own = new Set(Array.from(reading, (char) => pairOfChar(char)));
  const all = new Map(shown);
  for (const { gloss, isEaten } of wanted)
    for (const pair of pairsOf(gloss)) if (!all.has(pair) && own.has(pair) !== isEaten) all.set(pair, gloss);
  return all;
}

let readings: ReadonlyMap<string, readonly number[]> | undefined;

/** Characters that GBK added to GB 2312, which the converter took for traditional, by their readings. */
function pairsReadAs(reading: string): readonly number[] {
  readings ??= readAll();
  return readings.get(reading) ?? [];
}

function readAll(): ReadonlyMap<string, readonly number[]> {
  const all = new Map<string, number[]>();
  for (const char of listChars()) {
    const [lead, trail] = encodeGbk(char)!;
    if (!/\p{Script=Han}/u.test(char) || (lead >= 0xa1 && trail >= 0xa1)) continue;
    for (const reading of pinyin(char, { multiple: true, type: 'array' })) {
      const pairs = all.get(reading) ?? [];
      pairs.push((lead << 8) | trail);
      all.set(reading, pairs);
    }
  }
  return all;
}
