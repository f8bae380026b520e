/** How much of a draft stands word for word in the corpus, by section. */
import { textOf } from '../../block-text.ts';
import type { Draft } from '../../draft.ts';
import { numberHeadings } from '../../number-headings.ts';
import { checkedBlocks, titleId } from '../finding.ts';
import { overlapClauses } from './overlap-clauses.ts';
import type { OverlapClause } from './overlap-clauses.ts';

/** Counts of Chinese characters. */
export interface OverlapCount {
  /** Those that are weighed: of clauses that are long enough, and of short ones between them. */
  readonly characters: number;
  /** Those of clauses that stand in the corpus as they are. */
  readonly taken: number;
}

/** A heading with what stands under it up to the next heading of any level. */
export interface SectionOverlap extends OverlapCount {
  /** Id of the heading; `title` for what stands before the first. */
  readonly id: string;
  /** With its number: `二、健康档案`; `开头` before the first. */
  readonly heading: string;
  /** 0 before the first heading. */
  readonly depth: number;
}

export interface Overlap extends OverlapCount {
  /** In order; a section with nothing to weigh has no characters. */
  readonly sections: readonly SectionOverlap[];
}

export interface OverlapOptions {
  /** Told after each phrase that was looked up. */
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Phrases looked up side by side: answers wait for files more than for the processor. */
const atOnce = 6;

/**
 * Looks up each clause of eight Chinese characters or more by `stands`. A shorter one counts as taken where all its
 * longer neighbours in the block are, and is left out where it has none. Rejects with the signal's reason where that
 * is aborted, and where `stands` rejects.
 */
export async function measureOverlap(
  draft: Draft,
  stands: (phrase: string) => Promise<boolean>,
  { progress, signal }: OverlapOptions = {},
): Promise<Overlap> {
  const blocks = checkedBlocks(draft).filter(({ id }) => id !== titleId);
  const clauses = new Map(blocks.map(({ id, text }) => [id, overlapClauses(text)]));
  const phrases = [...new Set([...clauses.values()].flat().flatMap((clause) => clause.phrases))];
  const found = await lookUp(phrases, stands, progress, signal);
  const isTaken = ({ phrases: own }: OverlapClause) => own.every((phrase) => found.has(phrase));
  const numbers = numberHeadings(draft.blocks);
  const sections: { id: string; heading: string; depth: number; characters: number; taken: number }[] = [
    { id: titleId, heading: '开头', depth: 0, characters: 0, taken: 0 },
  ];
  for (const { id, depth, runs } of draft.blocks) {
    if (depth > 0) {
      const heading = (numbers.get(id) ?? '') + textOf(runs, draft.fills);
      sections.push({ id, heading, depth, characters: 0, taken: 0 });
    }
    const section = sections[sections.length - 1];
    const { characters, taken } = countBlock(clauses.get(id) ?? [], isTaken);
    section.characters += characters;
    section.taken += taken;
  }
  const [opening, ...others] = sections;
  const told = opening.characters > 0 ? sections : others;
  return {
    sections: told,
    characters: told.reduce((sum, { characters }) => sum + characters, 0),
    taken: told.reduce((sum, { taken }) => sum + taken, 0),
  };
}

function countBlock(
  clauses: readonly OverlapClause[],
  isTaken: (clause: OverlapClause) => boolean,
): OverlapCount {
  const before = longNeighbours(clauses);
  const after = longNeighbours([...clauses].reverse()).reverse();
  let [characters, taken] = [0, 0];
  clauses.forEach((clause, at) => {
    const weighed =
      clause.phrases.length > 0 ? [clause] : [before[at], after[at]].filter((it) => it !== undefined);
    if (weighed.length === 0) return;
    characters += clause.characters;
    if (weighed.every(isTaken)) taken += clause.characters;
  });
  return { characters, taken };
}

/** For each clause the last one before it that is looked up. */
function longNeighbours(clauses: readonly OverlapClause[]): (OverlapClause | undefined)[] {
  let last: OverlapClause | undefined;
  return clauses.map((clause) => {
    const before = last;
    if (clause.phrases.length > 0) last = clause;
    return before;
  });
}

async function lookUp(
  phrases: readonly string[],
  stands: (phrase: string) => Promise<boolean>,
  progress?: OverlapOptions['progress'],
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let next = 0;
  let done = 0;
  let stopped = false;
  async function work(): Promise<void> {
    while (next < phrases.length && !stopped) {
      signal?.throwIfAborted();
      const phrase = phrases[next++];
      if (await stands(phrase)) found.add(phrase);
      signal?.throwIfAborted();
      progress?.(++done, phrases.length);
    }
  }
  signal?.throwIfAborted();
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    // The others stop too where one has failed.
    stopped = true;
  }
  return found;
}
