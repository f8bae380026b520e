/** Characters worth trying for a lost byte: those of a script that share a byte, the most used first. */
import { dictionaryChars } from './language.ts';
import { listChars, pairOfChar } from './gbk.ts';
import { isOfOtherScript, toHans } from './to-hans.ts';
import type { Script } from './to-hans.ts';

/** Characters tried for one lost byte; the rest is too rare to be suggested. */
const mostTried = 60;

interface ByByte {
  readonly lead: ReadonlyMap<number, readonly string[]>;
  readonly high: ReadonlyMap<number, readonly string[]>;
  readonly low: ReadonlyMap<number, readonly string[]>;
}

const tables = new Map<Script, ByByte>();

/** Characters that begin with a byte. */
export function charsWithLead(script: Script, byte: number): readonly string[] {
  return tableOf(script).lead.get(byte) ?? [];
}

/** Characters that end with a byte and begin with one of GB 2312 (`high`) or of what GBK added before it (`low`). */
export function charsWithTrail(script: Script, range: 'high' | 'low', byte: number): readonly string[] {
  return tableOf(script)[range].get(byte) ?? [];
}

function tableOf(script: Script): ByByte {
  let table = tables.get(script);
  if (!table) {
    table = makeTable(script);
    tables.set(script, table);
  }
  return table;
}

function makeTable(script: Script): ByByte {
  const counts = dictionaryChars();
  const used = listChars()
    .filter((char) => !isOfOtherScript(script, char))
    .map((char) => ({ char, pair: pairOfChar(char)!, count: countOf(char, counts) }))
    .sort((a, b) => b.count - a.count || a.pair - b.pair);
  const group = (wanted: typeof used, key: (pair: number) => number) =>
    new Map(
      [...Map.groupBy(wanted, ({ pair }) => key(pair))].map(([byte, all]) => [
        byte,
        all.slice(0, mostTried).map(({ char }) => char),
      ]),
    );
  return {
    lead: group(used, (pair) => pair >> 8),
    high: group(
      used.filter(({ pair }) => pair >> 8 >= 0xa1),
      (pair) => pair & 0xff,
    ),
    low: group(
      used.filter(({ pair }) => pair >> 8 < 0xa1),
      (pair) => pair & 0xff,
    ),
  };
}

/** Marks are in no word of a dictionary, but in every line. */
function countOf(char: string, counts: ReadonlyMap<string, number>): number {
  return '，。、；：？！“”‘’《》（）'.includes(char) ? Infinity : (counts.get(toHans(char)) ?? 0);
}
