/** The outline that plans of a kind have in common: what `/draft/outlines.json` holds, for a draft to start from. */

/** A part with the ways it is headed. */
export interface KindPart {
  /** `工作目标`, `护理`. */
  readonly label: string;
  /** The wording to start with, without a number: the one most plans have; the label where no two have the same. */
  readonly heading: string;
  /** Plans of the kind that have it, copies counted once. */
  readonly texts: number;
  /** More than half of them have it. */
  readonly most: boolean;
  /** Other wordings, the most frequent first. */
  readonly others: readonly string[];
}

/** What plans of one kind of organisation and document are divided into. */
export interface KindOutline {
  /** Absent where all organisations are meant. */
  readonly orgType?: string | undefined;
  readonly genre?: string | undefined;
  /** Plans looked at, copies counted once. */
  readonly texts: number;
  /** In the order in which plans have them; those that at least two have. */
  readonly parts: readonly KindPart[];
}

/** `draft/outlines.json`: narrow kinds first, then those of most plans. */
export type KindOutlinesFile = readonly KindOutline[];
