/** Which indicator of the vocabulary a plan means by the name it writes. */
import type { IndicatorTerm, UnitKind } from '../schema/indicator-term.ts';
import { foldText } from '../text/fold.ts';

/** Units a kind may be written in. A rate of nothing (`死亡率为零`) has no unit. */
const unitsOf: Readonly<Record<UnitKind, RegExp>> = {
  percent: /^(?:%|个百分点)?$/,
  permille: /^‰?$/,
  'per-100000': /^(?:\/10万|\/100万)?$/,
  days: /^天$/,
  minutes: /^(?:分钟|小时)$/,
  times: /次|^(?:场|期|节|堂|课时|学时)/,
  count: /^[十百千万亿]*(?:人|名|位|项|个|篇|台|例|张|家|户|所|件|条|份|起|宗|处)/,
  money: /元|^[万亿]$/,
};

/** `下降8%以上` is named 降幅 by the converter: the fall of a thing, not the thing. */
const change = /[增升涨降跌]幅$/u;

interface Alias {
  readonly text: string;
  readonly term: IndicatorTerm;
}

const indexes = new WeakMap<readonly IndicatorTerm[], readonly Alias[]>();

/** The id of the indicator that a name means, counted in `unit`; undefined where the vocabulary has none. The longest alias wins. */
export function nameIndicator(
  name: string,
  unit: string,
  vocabulary: readonly IndicatorTerm[],
): string | undefined {
  const folded = foldText(name);
  if (change.test(folded)) return undefined;
  return aliasesOf(vocabulary).find(
    ({ text, term }) =>
      folded.includes(text) &&
      unitsOf[term.unit].test(unit) &&
      !term.not.some((word) => folded.includes(foldText(word))),
  )?.term.id;
}

const named = new WeakMap<readonly IndicatorTerm[], Map<string, readonly string[]>>();

/**
 * The ids of all that a joint name means: `孕产妇、儿童保健系统管理率` is two indicators with one value.
 * What the last part ends with is tried behind the parts before it. In the order of the name, each once.
 * Plans share their names: each is looked up once for a vocabulary.
 */
export function nameIndicators(
  name: string,
  unit: string,
  vocabulary: readonly IndicatorTerm[],
): readonly string[] {
  const known = named.get(vocabulary) ?? new Map<string, readonly string[]>();
  named.set(vocabulary, known);
  const key = JSON.stringify([name, unit]);
  const ids = known.get(key) ?? lookUp(name, unit, vocabulary);
  known.set(key, ids);
  return ids;
}

function lookUp(name: string, unit: string, vocabulary: readonly IndicatorTerm[]): string[] {
  const parts = name.split(/[、和与及]/u).filter(Boolean);
  const last = parts.at(-1) ?? '';
  const own = parts.map(
    (part) =>
      nameIndicator(part, unit, vocabulary) ??
      (part === last
        ? undefined
        : firstOf(last.length, (cut) => nameIndicator(part + last.slice(cut), unit, vocabulary))),
  );
  const found = own.filter((id) => id !== undefined);
  const whole = nameIndicator(name, unit, vocabulary);
  return [...new Set(found.length > 0 ? found : whole ? [whole] : [])];
}

/** The first answer for 1, 2, 3 … below `end`. */
function firstOf<T>(end: number, ask: (at: number) => T | undefined): T | undefined {
  for (let at = 1; at < end; at++) {
    const answer = ask(at);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** Every alias of a vocabulary, the longest first; made once for each. */
function aliasesOf(vocabulary: readonly IndicatorTerm[]): readonly Alias[] {
  const known = indexes.get(vocabulary);
  if (known) return known;
  const aliases = vocabulary
    .flatMap((term) => [term.name, ...term.aliases].map((alias) => ({ text: foldText(alias), term })))
    .sort((a, b) => b.text.length - a.text.length);
  indexes.set(vocabulary, aliases);
  return aliases;
}
