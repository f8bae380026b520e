/**
 * Numerals glued into running text: `…事故的发生。六进一步提高医疗服务质量，…`.
 * A converter lost the stop behind them; only a chain of rising numbers proves that they are markers.
 */
import { wordBehindFigure } from '../../src/text/bare-numeral.ts';
import { readNumber } from '../../src/text/numbers.ts';
import type { Unit } from './segment.ts';

export interface BareNumeral {
  readonly at: number;
  readonly ordinal: number;
  readonly length: number;
}

const behindSentence = /(?<=[。！？；]|^)([一二三四五六七八九十]{1,2})(?=\p{Script=Han})/gmu;
/** With how few numbers in a row a chain is proof. */
const shortestChain = 3;
/** A chain whose first number was glued to a heading: `其它工作任务一进一步规范…。二继续…`. */
const gluedFirst =
  /^(?<head>[^，。；]{2,15}?)一(?=进一步|加强|做好|抓好|继续|完善|开展|推进|落实|提高|严格|认真|建立|深入|加大|强化)/u;

export function findBareNumerals(text: string, units: readonly Unit[]): BareNumeral[] {
  const all = units.flatMap((unit) => {
    const offset = unit.end - unit.body.length;
    const found = Array.from(unit.body.matchAll(behindSentence), (m) => ({ m, at: offset + m.index }));
    return found
      .filter(
        ({ m }) =>
          (m.index > 0 || !unit.marker) && !wordBehindFigure.test(unit.body.slice(m.index + m[1].length)),
      )
      .map(({ m, at }) => ({ at, ordinal: readNumber(m[1]), length: m[1].length, unit }));
  });
  const chains: (typeof all)[] = [];
  for (const numeral of all) {
    const chain = chains.at(-1);
    const last = chain?.at(-1)?.ordinal ?? 0;
    // One number said twice is common where a plan was pasted together.
    if (chain && (numeral.ordinal === last + 1 || numeral.ordinal === last)) chain.push(numeral);
    else chains.push([numeral]);
  }
  return chains
    .filter((chain) => chain.length >= shortestChain)
    .flatMap((chain) => {
      const first = chain[0];
      const glued =
        first.ordinal === 2
          ? gluedFirst.exec(text.slice(first.unit.end - first.unit.body.length, first.at))
          : null;
      const start = glued && first.unit.end - first.unit.body.length + glued.groups!.head.length;
      return start === null ? chain : [{ at: start, ordinal: 1, length: 1 }, ...chain];
    });
}
