/** Which sections of plans that are otherwise different repeat a section of an earlier plan. */
import type { SharedSection } from '../schema/plan.ts';
import { relateTexts } from './compare-texts.ts';
import type { LikenessBounds } from './compare-texts.ts';
import { isWithinSection, sectionSketchSize } from './section-texts.ts';
import type { SketchedSection } from './section-texts.ts';
import { remember } from './remember.ts';
import { openSketchIndex } from './sketch-index.ts';
import { textShingles } from './sketch-text.ts';

/** From these shares on: what was taken over into a longer section is often reworded here and there. */
const least: LikenessBounds = { similarity: 0.8, held: 0.8 };

/** Earlier sections that one is compared with exactly: the likeliest. */
const mostRead = 4;
/** Sections whose shingles are kept, a kilobyte or two each: what many have taken over is compared many times. */
const kept = 16_000;

/** The sections of a plan, outer before inner. */
export interface SketchedSections {
  readonly id: string;
  readonly sections: readonly SketchedSection[];
}

/**
 * The shared sections of every plan that has any, by id; `textOf` gives a section's text. Of sections within one another
 * the outermost is named, and of several earlier ones that it is like the likest, or else the first. Plans in `copies`
 * are passed over: all their sections are another's.
 */
export function findSharedSections(
  plans: readonly SketchedSections[],
  copies: ReadonlySet<string>,
  textOf: (plan: string, section: string) => string,
): ReadonlyMap<string, readonly SharedSection[]> {
  const all = plans
    .filter(({ id }) => !copies.has(id))
    .flatMap((plan) => plan.sections.map(({ id, sketch }) => ({ plan: plan.id, id, sketch })));
  const index = openSketchIndex(
    all.map(({ sketch }) => sketch),
    sectionSketchSize,
    least.held,
  );
  const found = new Map<string, SharedSection[]>();
  const taken = new Set<number>();
  const shinglesOf = remember((at: number) => textShingles(textOf(all[at].plan, all[at].id)), kept);
  for (const [at, { plan, id }] of all.entries()) {
    const own = found.get(plan) ?? [];
    // What holds another's section has more, so that its parts may be others' still.
    const outer = own.find(({ anchor, relation }) => relation !== 'holds' && isWithinSection(id, anchor));
    if (outer) {
      taken.add(at);
      continue;
    }
    const candidates = index.before(at, (earlier) => !taken.has(earlier) && all[earlier].plan !== plan);
    const [best] = candidates
      .slice(0, mostRead)
      .flatMap((earlier) => {
        const other = relateTexts(shinglesOf(at), shinglesOf(earlier), least);
        return other ? [{ earlier, ...other }] : [];
      })
      .sort((a, b) => b.likeness.similarity - a.likeness.similarity || a.earlier - b.earlier);
    if (!best) continue;
    const { relation, likeness } = best;
    if (relation !== 'holds') taken.add(at);
    const { plan: of, id: section } = all[best.earlier];
    const shared: SharedSection = { anchor: id, of, section, relation, similarity: likeness.similarity };
    found.set(plan, [...own.filter((it) => !tellsMore(shared, it)), shared]);
  }
  return found;
}

/** Whether an inner section makes needless what was told of the one around it. */
function tellsMore(inner: SharedSection, outer: SharedSection): boolean {
  return outer.of === inner.of && isWithinSection(inner.anchor, outer.anchor);
}
