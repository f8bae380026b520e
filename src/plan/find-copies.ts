/** Which plans repeat another nearly word for word, hold another whole, or stand whole in another. */
import { relateTexts } from './compare-texts.ts';
import type { LikenessBounds } from './compare-texts.ts';
import { remember } from './remember.ts';
import { openSketchIndex } from './sketch-index.ts';
import { planSketchSize, textShingles } from './sketch-text.ts';

/**
 * From these shares on, one plan is a copy of another, or stands in it. Different plans of the given sources share a
 * quarter of the shorter one at most.
 */
const least: LikenessBounds = { similarity: 0.8, held: 0.9 };

/** Plans whose shingles are kept: what has one copy often has more. */
const kept = 1_000;

/** A plan to be compared, by the sketch that `sketchText` made of it. */
export interface SketchedPlan {
  readonly id: string;
  readonly sketch: readonly number[];
}

/** What a plan is to the plans before it. Only what is so is there. */
export interface PlanCopy {
  /** The plan it repeats, and the share of both that is the same, from 0 to 1. */
  readonly of?: string;
  readonly similarity?: number;
  /** Plans whose text stands in this one, which has more. */
  readonly contains?: readonly string[];
  /** The plan in which the text of this one stands, beside more. */
  readonly containedIn?: string;
}

/**
 * What every plan that is like an earlier one is to it, by id; `textOf` gives the text of those that are to be compared
 * exactly. A plan is compared with originals only, so all copies of one text name the first of them, and what is told of
 * a plan does not change when plans are added behind it.
 */
export function findCopies(
  plans: readonly SketchedPlan[],
  textOf: (id: string) => string,
): ReadonlyMap<string, PlanCopy> {
  const sketches = plans.map(({ sketch }) => sketch);
  const index = openSketchIndex(sketches, planSketchSize, least.similarity);
  const found = new Map<string, PlanCopy>();
  const shinglesOf = remember((id: string) => textShingles(textOf(id)), kept);
  const isOriginal = (at: number) => found.get(plans[at].id)?.of === undefined;
  for (const [at, { id }] of plans.entries()) {
    const candidates = index.before(at, isOriginal);
    if (candidates.length === 0) continue;
    const own = shinglesOf(id);
    const related = candidates.flatMap((earlier) => {
      const other = relateTexts(own, shinglesOf(plans[earlier].id), least);
      return other ? [{ at: earlier, id: plans[earlier].id, ...other }] : [];
    });
    const copy = toCopy(related);
    if (copy) found.set(id, copy);
  }
  return found;
}

type Related = NonNullable<ReturnType<typeof relateTexts>> & { readonly at: number; readonly id: string };

function toCopy(related: readonly Related[]): PlanCopy | undefined {
  const inOrder = (relation: Related['relation']) =>
    related.filter((it) => it.relation === relation).sort((a, b) => a.at - b.at);
  const [same] = inOrder('same').sort((a, b) => b.likeness.similarity - a.likeness.similarity);
  if (same) return { of: same.id, similarity: same.likeness.similarity };
  const contains = inOrder('holds').map(({ id }) => id);
  const [around] = inOrder('within');
  if (contains.length === 0 && !around) return undefined;
  return { ...(contains.length > 0 && { contains }), ...(around && { containedIn: around.id }) };
}
