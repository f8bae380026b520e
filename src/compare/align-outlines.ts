/** Outlines side by side: one row for each part, whatever it is called and wherever it stands. */
import { labelsOf } from './outline-files.ts';
import type { OutlineHeading, OutlinePart, PlanKind, PlanOutline } from './outline-files.ts';

/** Sub-headings, and the part they stand in. */
export interface Below {
  readonly part: OutlinePart;
  readonly headings: readonly OutlineHeading[];
}

/** What an outline has of a part. */
export type Cell =
  | { readonly has: 'part'; readonly parts: readonly OutlinePart[] }
  /** No part of its own, but sub-headings of others. */
  | { readonly has: 'below'; readonly places: readonly Below[] }
  /** Nothing, though more than half of the plans of the kind have it. */
  | { readonly has: 'gap' }
  | { readonly has: 'none' };

/** A part with what each outline has of it. */
export interface Row {
  /** Absent for headings that nothing tells what they are: they stand together in the last row. */
  readonly label?: string;
  /** How many texts of the kind have it. */
  readonly texts: number;
  readonly cells: readonly Cell[];
}

/** `common`: what all have first, then by how many of the kind have it. `first`: as the first outline has them. */
export type RowOrder = 'common' | 'first';

/** The narrowest kind that all these outlines are of; of none it is the widest. `kinds` has all plans last. */
export function kindOf(
  outlines: readonly Pick<PlanOutline, 'orgType' | 'genre'>[],
  kinds: readonly PlanKind[],
): PlanKind {
  const fits = ({ orgType, genre }: PlanKind) =>
    outlines.every((it) => (!orgType || it.orgType === orgType) && (!genre || it.genre === genre));
  const widest = kinds[kinds.length - 1] ?? { texts: 0, parts: {} };
  return outlines.length > 0 ? (kinds.find(fits) ?? widest) : widest;
}

/** Whether more than half of the texts of a kind have a part. */
export function isUsual({ texts, parts }: PlanKind, label: string): boolean {
  return textsWith(parts, label) > texts / 2;
}

/** Labels are words of the vocabulary, and one may be called `constructor`. */
function textsWith(parts: PlanKind['parts'], label: string): number {
  return Object.hasOwn(parts, label) ? parts[label] : 0;
}

/** Rows for all parts of the outlines, and for those that most of the kind have and none of them. */
export function alignOutlines(
  outlines: readonly PlanOutline[],
  kind: PlanKind,
  order: RowOrder = 'common',
): Row[] {
  const labels = new Set(outlines.flatMap(({ parts }) => parts.flatMap(({ label }) => label ?? [])));
  for (const label of Object.keys(kind.parts)) if (isUsual(kind, label)) labels.add(label);
  const rows = Array.from(labels, (label) => ({
    label,
    texts: textsWith(kind.parts, label),
    cells: outlines.map((outline) => cellOf(outline, label, isUsual(kind, label))),
  }));
  const places = Array.from(labels);
  const held = ({ cells }: Row) => cells.filter(isHeld).length;
  // Labels were met in the order of the first outline, then of what only the second has, and so on.
  const sorted =
    order === 'first'
      ? rows
      : [...rows].sort(
          (a, b) =>
            held(b) - held(a) || b.texts - a.texts || places.indexOf(a.label) - places.indexOf(b.label),
        );
  const rest = outlines.map(({ parts }): Cell => {
    const own = parts.filter(({ label, heading }) => label === undefined && heading !== '');
    return own.length > 0 ? { has: 'part', parts: own } : { has: 'none' };
  });
  return [...sorted, ...(rest.some(isHeld) ? [{ texts: 0, cells: rest }] : [])];
}

function cellOf({ parts }: PlanOutline, label: string, usual: boolean): Cell {
  const own = parts.filter((part) => part.label === label);
  if (own.length > 0) return { has: 'part', parts: own };
  const places = parts
    .map((part) => ({ part, headings: part.below.filter((heading) => heading.label === label) }))
    .filter(({ headings }) => headings.length > 0);
  if (places.length > 0) return { has: 'below', places };
  return { has: usual ? 'gap' : 'none' };
}

/** Whether an outline has something in a cell. */
function isHeld({ has }: Cell): boolean {
  return has === 'part' || has === 'below';
}

/** Whether the outlines differ in a row: one has it and another does not, or all lack what most have. */
export function isDifferent({ label, cells }: Row): boolean {
  return label === undefined || !cells.every(isHeld);
}

/** What most plans of a kind have and an outline has not, most usual first. */
export function gapsOf(
  outline: PlanOutline,
  kind: PlanKind,
): { readonly label: string; readonly texts: number }[] {
  const own = labelsOf(outline);
  return Object.entries(kind.parts)
    .filter(([label]) => isUsual(kind, label) && !own.has(label))
    .map(([label, texts]) => ({ label, texts }))
    .sort((a, b) => b.texts - a.texts);
}
