/** The outline that plans on a topic have in common: which parts they have, in which order, under which headings. */
import type { Section } from '../plan/document.ts';
import { sentenceFunctions } from '../plan/sentence-functions.ts';
import type { FunctionId } from '../plan/sentence-functions.ts';
import { countPlaces, countTexts } from '../plan/count-texts.ts';
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

/** A part that does one of these is named by it; what the others do says less than what they are about. */
const framing: ReadonlySet<FunctionId> = new Set([
  'background',
  'guidance',
  'objective',
  'leadership',
  'supervision',
  'support',
  'schedule',
]);
/** A part is named by a function that this part of its sentences has. */
const leastShare = 0.5;

/** Reads off the outermost headings of plans. `names` gives the name of a topic by its id. */
export function typicalOutline(
  readings: readonly Reading[],
  names: ReadonlyMap<string, string>,
): TypicalOutline {
  const parts = new Map<string, { headings: OutlinePart['headings'][number][]; places: number[] }>();
  for (const reading of readings) {
    const outermost = reading.sections.filter(({ depth }) => depth === 1);
    for (const [at, section] of outermost.entries()) {
      const label = partLabel(reading, section, names);
      if (label === undefined) continue;
      const part = parts.get(label) ?? { headings: [], places: [] };
      parts.set(label, part);
      if (part.headings.at(-1)?.plan.id === reading.plan.id) continue;
      part.headings.push({ plan: reading.plan, id: section.id, heading: section.heading });
      part.places.push((at + 0.5) / outermost.length);
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

function partLabel(
  { sections, topics, sentences }: Reading,
  section: Section,
  names: ReadonlyMap<string, string>,
): string | undefined {
  const inside = (id: string) => id === section.id || id.startsWith(`${section.id}-`);
  const own = sentences.filter(({ id }) => inside(id.slice(0, id.lastIndexOf('.'))));
  const counts = new Map<FunctionId, number>();
  for (const sentence of own) {
    // Aims with figures stand among aims without.
    const use = sentence.function === 'target' ? 'objective' : sentence.function;
    counts.set(use, (counts.get(use) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (most && framing.has(most[0]) && most[1] >= leastShare * own.length)
    return sentenceFunctions.find(({ id }) => id === most[0])?.name;
  const topic = sections
    .filter(({ id }) => inside(id))
    .map(({ id }) => topics.sections.get(id)?.[0])
    .find((id) => id !== undefined);
  return topic === undefined ? undefined : names.get(topic);
}
