/** Indicators of converted plans beside the hand annotation in `gold/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { convertText } from '../support/convert-text.ts';
import type { Indicator } from '../../src/schema/plan.ts';

/** As the schema has it, with the stretch of text it was read off. `optional` ones may be reported or not. */
export interface GoldIndicator extends Omit<Indicator, 'anchor'> {
  readonly text: string;
  readonly optional?: true;
}

interface GoldFile {
  readonly source: string;
  readonly plans: readonly {
    readonly id: string;
    /** Annotated like the others, then left alone while rules were written. */
    readonly heldOut?: true;
    readonly indicators: readonly GoldIndicator[];
  }[];
}

/** One plan: what was annotated, what was found, and which is which. */
export interface MatchedPlan {
  readonly id: string;
  readonly part: 'shared' | 'tuned' | 'held out';
  readonly text: string;
  readonly gold: readonly GoldIndicator[];
  readonly pairs: readonly { readonly want: GoldIndicator; readonly got: Indicator }[];
  readonly missing: readonly GoldIndicator[];
  readonly extra: readonly Indicator[];
}

const folder = 'tests/indicators/gold';
const own = new Set(['hospital-annual-10.txt', 'township-tcm.txt']);

/** Converts the sources that are annotated and pairs every annotated indicator with one found. */
export function matchGold(): MatchedPlan[] {
  const knowledge = readKnowledge('content');
  return readdirSync(folder).flatMap((name) => {
    const { source, plans } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldFile;
    const converted = convertText(join('content/sources', source), knowledge).plans;
    return plans.map(({ id, heldOut, indicators }) => {
      const plan = converted.find((it) => it.id === id);
      if (!plan) throw new Error(`${source} has no plan ${id}`);
      return {
        id,
        part: !own.has(source) ? 'shared' : heldOut ? 'held out' : 'tuned',
        text: plan.blocks.map(({ text }) => text).join('\n'),
        gold: indicators,
        ...pair(indicators, plan.data.indicators ?? []),
      };
    });
  });
}

/** Value and unit must agree; among equals the likest name is taken. What is left of the optional ones counts neither way. */
function pair(gold: readonly GoldIndicator[], found: readonly Indicator[]) {
  const left = [...found];
  const take = (want: GoldIndicator) => {
    const same = left.filter(
      (it) => it.unit === want.unit && it.value === want.value && it.blank === want.blank,
    );
    const best = same.sort((a, b) => likeness(b.name, want.name) - likeness(a.name, want.name))[0];
    if (best) left.splice(left.indexOf(best), 1);
    return best;
  };
  const asked = gold.filter(({ optional }) => !optional).map((want) => ({ want, got: take(want) }));
  for (const want of gold) if (want.optional) take(want);
  return {
    pairs: asked.flatMap(({ want, got }) => (got ? [{ want, got }] : [])),
    missing: asked.filter(({ got }) => !got).map(({ want }) => want),
    extra: left,
  };
}

/** Dice coefficient of character bigrams. */
export function likeness(a: string, b: string): number {
  const grams = (text: string) =>
    new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const [x, y] = [grams(a), grams(b)];
  return (2 * [...x].filter((gram) => y.has(gram)).length) / (x.size + y.size);
}
