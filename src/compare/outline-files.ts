/** The files the comparison is made from: outlines in bundles, kinds of plan, the list to choose from. */

/** A heading with what it is. */
export interface OutlineHeading {
  /** Anchor on the plan's page. */
  readonly id: string;
  /** As the plan words it, with its number; empty for the text before the first heading. */
  readonly heading: string;
  /** What it is in words that are the same for all plans; absent where neither heading nor text tells. */
  readonly label?: string | undefined;
}

/** A part of a plan. */
export interface OutlinePart extends OutlineHeading {
  /** Characters, white space not counted. */
  readonly length: number;
  /** Indicators that stand in it. */
  readonly indicators: number;
  /** Sub-headings, one level down. */
  readonly below: readonly OutlineHeading[];
}

/** A plan by its outline. */
export interface PlanOutline {
  readonly id: string;
  readonly title: string;
  /** Which of several plans of this title. */
  readonly which?: string | undefined;
  readonly orgType?: string | undefined;
  readonly genre?: string | undefined;
  /** Year and period as lists show them; empty where the source has neither. */
  readonly when: string;
  /** Characters, white space not counted. */
  readonly length: number;
  readonly parts: readonly OutlinePart[];
}

/** Plans of one kind of organisation and document, of one of both, or all. Copies count once. */
export interface PlanKind {
  readonly orgType?: string | undefined;
  readonly genre?: string | undefined;
  readonly texts: number;
  /** In how many of them each part is, by its label. */
  readonly parts: Readonly<Record<string, number>>;
}

/** `kinds.json` */
export interface KindsFile {
  /** How many files the outlines are in; part of their names, so that a build that changes it is noticed. */
  readonly bundles: number;
  /** Narrow ones first, all plans last. */
  readonly kinds: readonly PlanKind[];
}

/** A plan to choose: what it is called and which parts it has, as numbers into the list of labels. */
export type ListedPlan = readonly [id: string, title: string, facts: string, labels: readonly number[]];

/** `plans.json`: in the order of the corpus. A copy is in it; it counts for nothing. */
export interface PlansFile {
  readonly labels: readonly string[];
  /** In how many texts each of the labels is. */
  readonly texts: readonly number[];
  readonly plans: readonly ListedPlan[];
}

/** Stands for the id of one's own outline; no plan's is like it. */
export const ownId = '.';

/** Labels of a plan, each once: those of its parts, and of the headings right below them. */
export function labelsOf({ parts }: Pick<PlanOutline, 'parts'>): Set<string> {
  return new Set(parts.flatMap((part) => [part, ...part.below]).flatMap(({ label }) => label ?? []));
}

/** What is said of a plan beside its title: `医院，2023 年度`. */
export function factsOf({ orgType, when }: Pick<PlanOutline, 'orgType' | 'when'>): string {
  return [orgType, when].filter(Boolean).join('，');
}
