/** The plans that a reader found not to be spun: what the reference is counted in, and what scores are measured on. */
import type { Substitution, WordContexts } from '../../src/schema/substitution.ts';
import { countContexts } from '../../src/plan/word-contexts.ts';
import { blocksOf, readPlans } from '../search/read-plans.ts';

/**
 * Read and found spun, the only ones among the plans of the given sources. They are named, not found by their score:
 * a reference that chose its own texts would prove itself.
 */
export const spunPlans: ReadonlySet<string> = new Set([
  'civilized-unit-01',
  'civilized-unit-02',
  'health-union-second-half-05',
]);

/** The sources whose plans were read. Others do not change the reference. */
const readSources: ReadonlySet<string> = new Set([
  'civilized-unit.txt',
  'health-union-second-half.txt',
  'hospital-annual-10.txt',
  'hospital-key-points-2023.txt',
  'township-tcm.txt',
]);

/** A plan with its text as it is scored. */
export interface ReadPlan {
  readonly id: string;
  /** Headings and paragraphs, joined by line feeds. */
  readonly text: string;
  /** Id of the plan it repeats. */
  readonly copyOf: string | undefined;
}

/** The plans that were read, spun ones too, from the folder of plans. */
export function readReadPlans(folder: string): ReadPlan[] {
  return readPlans(folder)
    .filter(({ data }) => readSources.has(data.source.file))
    .map((plan) => ({
      id: plan.id,
      text: blocksOf(plan).join('\n'),
      copyOf: plan.data.quality?.duplicateOf,
    }));
}

/** Counts the reference of a vocabulary in the clean plans, without those that are the same text as `without`. */
export function countReference(
  plans: readonly ReadPlan[],
  pairs: readonly Pick<Substitution, 'spun' | 'originals'>[],
  without?: ReadPlan,
): WordContexts {
  const sameText = ({ id, copyOf }: ReadPlan) => copyOf ?? id;
  const texts = plans
    .filter(({ id }) => !spunPlans.has(id))
    .filter((plan) => without === undefined || sameText(plan) !== sameText(without))
    .map(({ text }) => text);
  const words = new Set(pairs.flatMap(({ spun, originals }) => [spun, ...originals]));
  return countContexts(texts, [...words].sort());
}
