/** The converter's part in keeping old addresses alive: what was there before a run, beside what it writes. */
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { readMoved } from '../../src/plan/read-moved.ts';
import { movedKinds } from '../../src/schema/moved.ts';
import { findMoves } from './find-moves.ts';
import { markPlan } from './plan-mark.ts';
import type { PlanMark } from './plan-mark.ts';
import { updateMoved } from './update-moved.ts';

/** Where the three kinds of files stand. */
export interface MovedPlaces {
  readonly out: string;
  readonly records: string;
  /** `moved.yml`; it need not be there. Without it nothing is watched. */
  readonly moved?: string;
}

/** What there is to say of it. */
export interface MovedNews {
  /** Old and new ids of plans and sources that moved in this run. */
  readonly found: readonly (readonly [from: string, to: string])[];
  /** Entries that lead to no plan or source; lines count from 1. */
  readonly lost: readonly { readonly line: number; readonly to: string }[];
}

export const noMovedNews: MovedNews = { found: [], lost: [] };

/** Watches a run that is about to write. */
export interface MovedKeeper {
  /** Told of each file of a plan and each record that the run sets down. */
  readonly plan: (name: string, mdx: string) => void;
  readonly record: (name: string) => void;
  /**
   * Writes `moved.yml`, before the first old file goes: a run that is stopped between the two is made good by the next.
   * Throws `MovedError` where the file cannot be read.
   */
  readonly keep: () => MovedNews;
}

const watchesNothing: MovedKeeper = { plan: () => {}, record: () => {}, keep: () => noMovedNews };

/** Notes what stands there now. Files of gone plans are read when it is known which they are: mostly none. */
export function openMovedKeeper({ out, records, moved: file }: MovedPlaces): MovedKeeper {
  if (file === undefined) return watchesNothing;
  const before = { plans: stems(out, '.mdx'), sources: stems(records, '.json') };
  const marks = new Map<string, PlanMark>();
  const present = { plans: new Set<string>(), sources: new Set<string>() };
  return {
    plan: (name, mdx) => {
      const id = parse(name).name;
      present.plans.add(id);
      const mark = markPlan(mdx);
      if (mark) marks.set(id, mark);
    },
    record: (name) => void present.sources.add(parse(name).name),
    keep: () => {
      const gone = new Map<string, PlanMark>();
      for (const id of before.plans.difference(present.plans)) {
        const mark = markPlan(readFileSync(join(out, `${id}.mdx`), 'utf8'));
        if (mark) gone.set(id, mark);
      }
      const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
      const found = findMoves(gone, before.sources.difference(present.sources), marks, before.plans);
      const next = updateMoved(text, found, present);
      if (next !== text) {
        // A run that is stopped here leaves no half of it.
        writeFileSync(`${file}.new`, next);
        renameSync(`${file}.new`, file);
      }
      const { moved, lineOf } = readMoved(next);
      return {
        found: movedKinds.flatMap((kind) => [...found[kind]]),
        lost: movedKinds.flatMap((kind) =>
          [...moved[kind]]
            .filter(([, to]) => !present[kind].has(to))
            .map(([from, to]) => ({ line: lineOf(kind, from), to })),
        ),
      };
    },
  };
}

function stems(folder: string, ending: string): Set<string> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Set(names.filter((name) => name.endsWith(ending)).map((name) => parse(name).name));
}
