/** Counts list items in the order of the document and writes their labels as Word shows them. */
import { formatNumber } from './number-formats.ts';
import { levelCount } from './numbering.ts';
import type { FindList, Level, List } from './numbering.ts';
import { readBullet } from './symbols.ts';

/** The label of an item: `gap` is what its list puts between label and text. */
export interface Label {
  readonly text: string;
  readonly gap: Level['gap'];
  /** The number's format, where the label shows one. */
  readonly format: string;
}

/** Counts one item of a list and gives its label; undefined where the list or the level is not defined. */
export type CountItem = (numId: string, level: number) => Label | undefined;

/** A count of its own: the body has one, and each header, footer and note. */
export function countLists(findList: FindList): CountItem {
  const counts = new Map<string, (number | undefined)[]>();
  const met = new Set<string>();
  return (numId, wanted) => {
    const list = findList(numId);
    if (!list) return undefined;
    const index = Math.min(Math.max(Math.trunc(wanted) || 0, 0), levelCount - 1);
    const level = list.levels.get(index);
    if (!level) return undefined;
    let family = counts.get(list.family);
    if (!family) counts.set(list.family, (family = []));
    if (!met.has(numId)) {
      met.add(numId);
      for (const restarted of list.restarts.keys()) family[restarted] = undefined;
    }
    count(family, list, index);
    return { text: writeLabel(family, list, level), gap: level.gap, format: level.format };
  };
}

const startOf = (list: List, index: number) => list.restarts.get(index) ?? list.levels.get(index)?.start ?? 1;

function count(family: (number | undefined)[], list: List, index: number) {
  // A level that was passed over counts as begun: `1.1` where no item 1 stands, and the next is 2.
  for (let above = 0; above < index; above++) family[above] ??= startOf(list, above);
  const before = family[index];
  family[index] = before === undefined ? startOf(list, index) : before + 1;
  for (let below = index + 1; below < levelCount; below++) {
    const restart = list.levels.get(below)?.restart;
    if (restart === undefined || index <= restart) family[below] = undefined;
  }
}

function writeLabel(family: readonly (number | undefined)[], list: List, level: Level): string {
  if (level.format === 'bullet') return readBullet(level.text, level.font);
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const shown = list.levels.get(index);
    if (!shown || shown.format === 'none' || shown.format === 'bullet') return '';
    return formatNumber(family[index] ?? startOf(list, index), level.legal ? 'decimal' : shown.format);
  });
}
