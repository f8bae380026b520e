/** The last step of a conversion: what plans have from one another goes into their frontmatter. */
import { planText } from '../../src/plan/document.ts';
import type { Block } from '../../src/plan/document.ts';
import { findCopies } from '../../src/plan/find-copies.ts';
import { findSharedSections } from '../../src/plan/find-shared-sections.ts';
import { remember } from '../../src/plan/remember.ts';
import { sectionTexts } from '../../src/plan/section-texts.ts';
import type { PlanSketch } from '../../src/plan/section-texts.ts';
import type { PlanFrontmatter } from '../../src/schema/plan.ts';

/** A converted plan as it is compared with the others. */
export interface ComparedPlan {
  readonly id: string;
  readonly sketch: PlanSketch;
}

/** What a plan has from earlier ones. */
export type Kinship = Pick<
  NonNullable<PlanFrontmatter['quality']>,
  'duplicateOf' | 'similarity' | 'contains' | 'containedIn' | 'sharedSections'
>;

/** Plans whose sections are kept at hand. */
const kept = 500;

/**
 * What plans have from earlier ones, by id; plans that have nothing are not in it. `plans` are in the order of the
 * sources: what comes first is the original. `blocksOf` is asked only for plans that are probably alike.
 */
export function markCopies(
  plans: readonly ComparedPlan[],
  blocksOf: (id: string) => readonly Block[],
): ReadonlyMap<string, Kinship> {
  const copies = findCopies(
    plans.map(({ id, sketch }) => ({ id, sketch: sketch.text })),
    (id) => planText(blocksOf(id)),
  );
  const sectionsOf = remember(
    (id: string) => new Map(sectionTexts(blocksOf(id)).map(({ id: own, text }) => [own, text])),
    kept,
  );
  const shared = findSharedSections(
    plans.map(({ id, sketch }) => ({ id, sections: sketch.sections })),
    new Set([...copies].filter(([, { of }]) => of !== undefined).map(([id]) => id)),
    (id, section) => sectionsOf(id).get(section) ?? '',
  );
  return new Map(
    plans.flatMap(({ id }) => {
      const { of, similarity = 0, contains, containedIn } = copies.get(id) ?? {};
      const sections = shared.get(id) ?? [];
      if (!copies.has(id) && sections.length === 0) return [];
      const kinship: Kinship = {
        ...(of !== undefined && { duplicateOf: of, similarity: inHundredths(similarity) }),
        ...(contains && { contains: [...contains] }),
        ...(containedIn !== undefined && { containedIn }),
        ...(sections.length > 0 && {
          sharedSections: sections.map((it) => ({ ...it, similarity: inHundredths(it.similarity) })),
        }),
      };
      return [[id, kinship]];
    }),
  );
}

/** Frontmatter with what is known of the plan's kin. */
export function withKinship(data: PlanFrontmatter, kinship: Kinship | undefined): PlanFrontmatter {
  return kinship ? { ...data, quality: { ...data.quality, ...kinship } } : data;
}

/** Only texts that are wholly the same are said to be so. */
function inHundredths(share: number): number {
  const rounded = Math.round(share * 100) / 100;
  return rounded === 1 && share < 1 ? 0.99 : rounded;
}
