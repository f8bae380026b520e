/** What plans have from one another, as pages show it: what a plan has from earlier ones, and what later ones have from it. */
import { writeDifferenceAddress } from '../compare/difference-address.ts';
import { isWithinSection } from '../plan/section-texts.ts';
import type { Block, Section } from '../plan/document.ts';
import type { Relation } from '../plan/compare-texts.ts';
import { planUrl, toUrl } from './urls.ts';
import type { Plan } from './corpus.ts';

/** A plan, or a section of one, beside the earlier one that it is like. */
export interface Comparison {
  readonly plan: Plan;
  readonly other: Plan;
  /** What the plan, or its section, is to the other's. */
  readonly relation: Relation;
  /** Share of both that is the same, from 0 to 1, where it is known. */
  readonly similarity?: number;
  /** The sections, where it is not the whole plans. */
  readonly sections?: { readonly own: string; readonly other: string };
  /** Both stand side by side on a page of the plan's differences; what is not is left to the browser. */
  readonly drawn: boolean;
}

/** All that a plan has to do with others. */
export interface Kin {
  /** With earlier plans: whole plans first, then sections in the order of the text. */
  readonly earlier: readonly Comparison[];
  /** Later plans, or sections of theirs, that name this one. */
  readonly later: readonly Comparison[];
}

/**
 * Plans whose differences have a page. Plans of template sites nearly all share a section with another, and a page each
 * would double the files of the site: beyond the bound the browser draws the difference.
 */
export const mostDrawn = 300;

const known = new WeakMap<readonly Plan[], ReadonlyMap<string, Kin>>();
type Related = Omit<Comparison, 'drawn'>;
const alone: Kin = { earlier: [], later: [] };

/** What one of the plans has to do with the others. Read once for a set of plans. */
export function kinOf(plan: Pick<Plan, 'id'>, plans: readonly Plan[]): Kin {
  const all = known.get(plans) ?? gather(plans);
  known.set(plans, all);
  return all.get(plan.id) ?? alone;
}

function gather(plans: readonly Plan[]): ReadonlyMap<string, Kin> {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const found = plans.flatMap((plan) => comparisonsOf(plan, byId));
  const drawn = plansDrawn(found);
  const comparisons = found.map((it) => ({ ...it, drawn: hasDifference(it) && drawn.has(it.plan) }));
  const earlier = Map.groupBy(comparisons, ({ plan }) => plan.id);
  const later = Map.groupBy(comparisons, ({ other }) => other.id);
  return new Map(
    [...earlier.keys(), ...later.keys()].map((id) => [
      id,
      { earlier: earlier.get(id) ?? [], later: later.get(id) ?? [] },
    ]),
  );
}

/** Plans first that are another's as a whole, in the order of the plans. */
function plansDrawn(found: readonly Related[]): ReadonlySet<Plan> {
  const whole = found.filter(({ sections }) => sections === undefined);
  const parts = found.filter(({ sections }) => sections !== undefined);
  const plans = new Set([...whole, ...parts].filter(hasDifference).map(({ plan }) => plan));
  return new Set([...plans].slice(0, mostDrawn));
}

/** Of whole plans the page also says that there is none. */
function hasDifference({ sections, similarity = 0 }: Related): boolean {
  return sections === undefined || similarity < 1;
}

/** A plan that is no more, or that was made by hand and has no anchors, is beside none. */
function comparisonsOf(plan: Plan, byId: ReadonlyMap<string, Plan>): Related[] {
  const { duplicateOf, similarity, contains = [], containedIn, sharedSections = [] } = plan.quality ?? {};
  const beside = (id: string | undefined, about: Pick<Related, 'relation' | 'similarity' | 'sections'>) => {
    const other = id === undefined ? undefined : byId.get(id);
    return other?.plain && plan.plain ? [{ plan, other, ...about }] : [];
  };
  return [
    ...beside(duplicateOf, { relation: 'same', similarity }),
    ...contains.flatMap((id) => beside(id, { relation: 'holds' })),
    ...beside(containedIn, { relation: 'within' }),
    ...sharedSections.flatMap(({ anchor, of, section, relation, similarity: share }) =>
      beside(of, { relation, similarity: share, sections: { own: anchor, other: section } }),
    ),
  ];
}

/** The page that shows what a plan has from earlier ones side by side, at one of them; nothing where no letter differs. */
export function differenceUrl(it: Comparison): string | undefined {
  if (!hasDifference(it)) return undefined;
  const { plan, other, sections, drawn } = it;
  if (drawn) return toUrl(`plans/${plan.id}/diff/#${sections?.own ?? other.id}`);
  return toUrl(`plans/diff/${writeDifferenceAddress({ plan: plan.id, other: other.id, sections })}`);
}

/** The page of a plan in a comparison, at the section if it is about one. */
export function kinUrl({ plan, other, sections }: Comparison, which: 'plan' | 'other'): string {
  const anchor = which === 'plan' ? sections?.own : sections?.other;
  return planUrl(which === 'plan' ? plan.id : other.id, anchor === 's0' ? undefined : anchor);
}

/** The blocks of a plan, or of one of its sections with all that stands below it, the heading too. */
export function blocksWithin(sections: readonly Section[], anchor?: string): Block[] {
  return sections
    .filter(({ id }) => anchor === undefined || isWithinSection(id, anchor))
    .flatMap(({ depth, heading, paragraphs }) => [
      ...(depth > 0 ? [{ depth, text: heading }] : []),
      ...paragraphs.map(({ text }) => ({ depth: 0, text })),
    ]);
}

/** `98%`; only what is wholly the same is `100%`. */
export function shareLabel(share: number): string {
  return `${Math.round(share * 100)}%`;
}
