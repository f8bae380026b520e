/** Which documents stand on which page: all on the front page while they are few, else each kind on pages of its own. */
import type { RegulationKind } from '../schema/regulation.ts';
import type { RegulationEntry } from './cited-documents.ts';
import { leafPath, toLeaves } from './leaves.ts';
import { toUrl } from './urls.ts';

/** Rows that the front page holds: with three sentences each it stays under 150 kB, and far under 100 kB zipped. */
const frontRows = 100;
/** Rows a kind keeps on the front page once those are more. */
const headRows = 6;
/** Rows of a kind's own page. */
const leafRows = 60;

/** A kind on the front page. */
export interface RegulationSection {
  readonly kind: RegulationKind;
  /** All of the kind, or the first of it. */
  readonly shown: readonly RegulationEntry[];
  readonly total: number;
  /** Below `/regulations/`: where all of it stands; absent where all is shown. */
  readonly path?: string;
}

/** A page of one kind. */
export interface RegulationLeaf {
  readonly kind: RegulationKind;
  /** Below `/regulations/`: `law/`, `law/page/2/`. */
  readonly path: string;
  readonly entries: readonly RegulationEntry[];
  readonly total: number;
  /** 1-based. */
  readonly leaf: number;
  readonly leaves: number;
}

/** Where every document stands. */
export interface RegulationPages {
  readonly front: readonly RegulationSection[];
  readonly leaves: readonly RegulationLeaf[];
  /** Page of every entry, by id. */
  readonly pathOf: ReadonlyMap<string, string>;
}

const laidOut = new WeakMap<readonly RegulationEntry[], RegulationPages>();

/** Lays out entries that stand by kind, as `gatherRegulations` gives them. */
export function regulationPages(entries: readonly RegulationEntry[]): RegulationPages {
  const ready = laidOut.get(entries);
  if (ready) return ready;
  const whole = entries.length <= frontRows;
  const sections = [...Map.groupBy(entries, ({ kind }) => kind)].map(([kind, own]) => {
    const shown = whole || own.length <= headRows ? own : own.slice(0, headRows);
    const path = shown.length < own.length ? `${kind.id}/` : undefined;
    return { section: { kind, shown, total: own.length, path }, leaves: path ? cut(kind, own) : [] };
  });
  const front = sections.map(({ section }) => section);
  const leaves = sections.flatMap((it) => it.leaves);
  const pathOf = new Map([
    ...leaves.flatMap(({ path, entries: own }) => own.map(({ id }) => [id, path] as const)),
    ...front.flatMap(({ shown }) => shown.map(({ id }) => [id, ''] as const)),
  ]);
  const pages = { front, leaves, pathOf };
  laidOut.set(entries, pages);
  return pages;
}

/** The address of a document's row. */
export function regulationUrl(id: string, entries: readonly RegulationEntry[]): string {
  return toUrl(`regulations/${regulationPages(entries).pathOf.get(id) ?? ''}#${id}`);
}

function cut(kind: RegulationKind, entries: readonly RegulationEntry[]): RegulationLeaf[] {
  return toLeaves(entries, leafRows).map(({ items, ...leaf }) => ({
    kind,
    path: leafPath(`${kind.id}/`, leaf.leaf),
    entries: items,
    total: entries.length,
    ...leaf,
  }));
}
