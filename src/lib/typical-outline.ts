/** The outline that plans on a topic have in common: which parts they have, in which order, under which headings. */
import { countPlaces, countTexts } from '../plan/count-texts.ts';
import { planParts } from '../plan/plan-parts.ts';
import type { Plan, Reading } from './corpus.ts';

/** A part that plans have in common. */
export interface OutlinePart {
  /** What the part is: a function (`工作目标`) or a topic (`护理`). */
  readonly label: string;
  /** Its headings, one a plan, in the order of the plans. */
  readonly headings: readonly { readonly plan: Plan; readonly id: string; readonly heading: string }[];
  /** Plans that have it, copies counted once. */
  readonly texts: number;
}

/** What plans on a topic are divided into. */
export interface TypicalOutline {
  /** Parts that several plans have, in the order in which plans have them. */
  readonly parts: readonly OutlinePart[];
  /** Plans looked at, copies counted once. */
  readonly texts: number;
}

/** Reads off the parts of plans that have a heading. `names` gives the name of a topic by its id. */
export function typicalOutline(
  readings: readonly Reading[],
  names: ReadonlyMap<string, string>,
): TypicalOutline {
  const parts = new Map<string, { headings: OutlinePart['headings'][number][]; places: number[] }>();
  for (const reading of readings) {
    const headed = planParts(reading, names).filter(({ section }) => section.depth > 0);
    for (const [at, { section, label }] of headed.entries()) {
      if (label === undefined) continue;
      const part = parts.get(label) ?? { headings: [], places: [] };
      parts.set(label, part);
      if (part.headings.at(-1)?.plan.id === reading.plan.id) continue;
      part.headings.push({ plan: reading.plan, id: section.id, heading: section.heading });
      part.places.push((at + 0.5) / headed.length);
    }
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    texts: countTexts(readings.map(({ plan }) => plan)),
    parts: [...parts]
      .map(([label, { headings, places }]) => ({
        label,
        headings,
        texts: countPlaces(headings.map(({ plan, id }) => ({ plan, anchor: id }))),
        place: mean(places),
      }))
      .filter(({ texts }) => texts > 1)
      .sort((a, b) => a.place - b.place),
  };
}
