/** The exact lane as one list of lines, by what stands right before the phrase or right behind it. */
import type { Answer } from './answer.ts';
import { collapseCopies } from './collapse-copies.ts';
import type { Passage, PlacedLine } from './collapse-copies.ts';
import { makeElement } from './make-element.ts';
import type { DrawnList } from './plan-list.ts';
import type { LineStyle } from './render-line.ts';
import { hitOf, renderPassage } from './render-passage.ts';
import { sortLines } from './sort-lines.ts';
import type { Side } from './sort-lines.ts';

/** All lines must be there to be sorted: texts of more plans than this are not fetched. */
export const mostSorted = 200;

/** Where a mark stands beside the phrase, or nothing. */
const noWord = { left: '句首或标点之后', right: '句末或标点之前' } as const;

interface Group {
  readonly word: string;
  readonly lines: number;
  readonly passages: readonly Passage[];
}

/** Starts a sorted list. The first line of each plan is its hit; copies are folded within their group. */
export function sortedList(style: LineStyle, side: Side, step: number): DrawnList {
  const element = makeElement('div', {});
  const known = new Set<string>();
  let groups: readonly Group[] | undefined;
  let drawnGroups = 0;
  let drawn = 0;

  const attributesOf = ({ id }: PlacedLine) => {
    const isFirst = !known.has(id);
    known.add(id);
    return isFirst ? hitOf(id) : undefined;
  };

  function renderGroup({ word, lines, passages }: Group): HTMLElement {
    const items = passages.map((passage) => {
      const row = renderPassage(passage, { ...style, isAmongAll: true }, attributesOf(passage.first));
      row.setCopies(passage.copies, attributesOf);
      return row.element;
    });
    return makeElement(
      'section',
      { class: 'side-grp' },
      makeElement(
        'h3',
        {},
        makeElement('span', {}, word || noWord[side]),
        makeElement('span', { class: 'note num' }, `${lines} 处`),
      ),
      makeElement('ul', { class: style.form }, ...items),
    );
  }

  return {
    element,
    draw(answer, count) {
      groups ??= groupLines(answer, side);
      const before = element.children.length;
      // Groups stay whole, so there may be somewhat more lines than were asked for.
      for (; drawn < count && drawnGroups < groups.length; drawnGroups++) {
        element.append(renderGroup(groups[drawnGroups]));
        drawn += groups[drawnGroups].passages.length;
      }
      return element.children[before]?.querySelector('a') ?? undefined;
    },
    drawn: () => drawn,
    total: () => groups?.reduce((sum, { passages }) => sum + passages.length, 0) ?? 0,
    unit: '行',
    step,
  };
}

function groupLines({ hits }: Answer, side: Side): Group[] {
  const placed = hits
    .slice(0, mostSorted)
    .flatMap(({ id, plan, lines }) => lines.map((line) => ({ id, plan, line })));
  return sortLines(placed, side).map(({ word, lines }) => ({
    word,
    lines: lines.length,
    passages: collapseCopies(lines),
  }));
}
