/** Arranges units into a tree by the ranks of their markers. */
import { ranks as usualRanks } from './markers.ts';
import type { MarkerClass } from './markers.ts';
import type { Unit } from './segment.ts';

/** A numbered unit with what belongs to it. */
export interface Node {
  readonly unit: Unit;
  readonly parent?: Node;
  /** Numbered units one level down, in order. */
  readonly children: Node[];
  /** Unnumbered units that follow it before the next numbered one. */
  readonly paragraphs: Unit[];
}

/** Words that open a plan's last paragraph: it belongs to the plan, not to the last item. */
const closing =
  /^(?:总之|综上|总而言之|最后，|展望|我们相信|我相信|让我们|以上(?:是|就是|计划|各项|几项)|回首|新的一年|未来的)/u;
/** A signature or a date on a line of its own. */
const signature =
  /^(?:[^，。；：]{2,24}(?:院|科|部|所|园|校|局|会|室|处|支部|中心|办公室)|.{0,4}[\d〇二一三四五六七八九十零_×xX*年月日\s]{6,16})$/u;

/** Nests units; the root holds those outside all numbering. */
export function nest(units: readonly Unit[]): Node {
  const root: Node = { unit: units[0], children: [], paragraphs: [] };
  const ranks = rankClasses(units);
  let open: Node[] = [];
  units.forEach((unit, i) => {
    if (!unit.marker) {
      const last = i >= units.length - 3 && signature.test(unit.body);
      if (last || closing.test(unit.body)) open = [];
      (open.at(-1) ?? root).paragraphs.push(unit);
      return;
    }
    const rank = ranks.get(unit.marker.class)!;
    open = open.filter((node) => ranks.get(node.unit.marker!.class)! < rank);
    const parent = open.at(-1);
    const node: Node = { unit, ...(parent && { parent }), children: [], paragraphs: [] };
    (parent ?? root).children.push(node);
    open.push(node);
  });
  return root;
}

/**
 * The rank of each class in a plan. Some plans turn the usual order round (`1、…（一）…（二）…2、…（一）…`):
 * a class that comes first and runs on holds one that begins again below it.
 */
function rankClasses(units: readonly Unit[]): Map<MarkerClass, number> {
  const ordinals = new Map<MarkerClass, number[]>();
  for (const { marker } of units) {
    if (!marker) continue;
    const seen = ordinals.get(marker.class);
    if (seen) seen.push(marker.ordinal);
    else ordinals.set(marker.class, [marker.ordinal]);
  }
  const classes = [...ordinals.keys()]; // in the order they first appear
  const starts = (kind: MarkerClass) => ordinals.get(kind)!.filter((ordinal) => ordinal === 1).length;
  return new Map(
    classes.map((kind, i) => {
      const below = classes
        .slice(i + 1)
        .filter((other) => usualRanks[other] < usualRanks[kind] && starts(other) > 1);
      const runsOn = starts(kind) === 1 && ordinals.get(kind)!.length > 1;
      const rank = runsOn
        ? Math.min(usualRanks[kind], ...below.map((other) => usualRanks[other] - 0.1))
        : usualRanks[kind];
      return [kind, rank];
    }),
  );
}

/** All nodes below one, in the order of the text. */
export function listNodes(node: Node): Node[] {
  return node.children.flatMap((child) => [child, ...listNodes(child)]);
}
