/** The exact lane by plan: the best plan first, its lines in the order of its text. */
import type { Answer } from './answer.ts';
import { collapseCopies } from './collapse-copies.ts';
import type { Passage, PlacedLine } from './collapse-copies.ts';
import { groupBy } from './group-by.ts';
import type { Line } from './lines.ts';
import { makeElement } from './make-element.ts';
import { orderLines } from './order-lines.ts';
import { factsLabel, placeLabel } from './plan-meta.ts';
import { lineUrl } from './render-line.ts';
import type { LineStyle } from './render-line.ts';
import { hitOf, renderPassage } from './render-passage.ts';
import type { PassageRow } from './render-passage.ts';

/** Lines of a plan that are shown at once; the others unfold. */
const openLines = 5;

/** A list of results that is drawn further and further. */
export interface DrawnList {
  readonly element: HTMLElement;
  /** Draws until `count` units stand there, and returns the first link it added. */
  draw(answer: Answer, count: number): HTMLElement | undefined;
  /** Units drawn so far, and how many there may be. */
  drawn(): number;
  total(answer: Answer): number;
  /** What a unit is called: `份计划`. */
  readonly unit: string;
  /** Units added at a time. */
  readonly step: number;
}

/** Starts a list by plan. A plan all of whose lines say what another said before stands among the copies of that one. */
export function planList(style: LineStyle, step: number): DrawnList {
  const element = makeElement('div', {});
  const rows = new Map<Line, PassageRow>();
  /** Plans that have their hit. */
  const known = new Set<string>();
  let drawn = 0;

  function draw({ hits, groups }: Answer, count: number): HTMLElement | undefined {
    const shown = hits.slice(0, count);
    const ordered = shown.map(({ id, plan, lines }) =>
      orderLines({ plan, lines }, groups)
        // A sentence with the phrase in two places is two lines, and one sentence.
        .filter(({ pivot }) => style.form === 'lines' || pivot === 0)
        .map((line): PlacedLine => ({ id, plan, line })),
    );
    const passages = collapseCopies(ordered.flat());
    const byPlan = groupBy(passages, ({ first }) => first.id);
    const before = element.children.length;
    for (const { id, lines } of shown.slice(drawn)) {
      const own = byPlan.get(id);
      if (own) element.append(renderPlan(own, lines.length));
    }
    for (const id of byPlan.keys()) known.add(id);
    for (const { first, copies } of passages) {
      rows.get(first.line)?.setCopies(copies, ({ id }) => {
        const isNew = !known.has(id);
        known.add(id);
        return isNew ? hitOf(id) : undefined;
      });
    }
    drawn = shown.length;
    return element.children[before]?.querySelector('a') ?? undefined;
  }

  function renderPlan(passages: readonly Passage[], spots: number): HTMLElement {
    const [{ first }] = passages;
    const { title, collection, namesake } = first.plan.meta;
    const items = passages.map((passage) => {
      const row = renderPassage(passage, style);
      rows.set(passage.first.line, row);
      return row.element;
    });
    const folded = items.slice(openLines);
    return makeElement(
      'section',
      { class: 'kwic-grp', ...hitOf(first.id) },
      makeElement(
        'h3',
        {},
        makeElement('a', { href: lineUrl(first, style) }, title),
        // Of several plans with one title the place says which, also where there is little room.
        namesake ? makeElement('span', { class: 'note' }, placeLabel(first.plan.meta)) : undefined,
        makeElement('span', { class: 'note' }, factsLabel(first.plan.meta)),
        namesake ? undefined : makeElement('span', { class: 'note from' }, collection),
        makeElement('span', { class: 'note num' }, `${spots} 处`),
      ),
      makeElement('ul', { class: style.form }, ...items.slice(0, openLines)),
      folded.length === 0
        ? undefined
        : makeElement(
            'details',
            { class: 'kwic-rest' },
            makeElement('summary', {}, `这份计划里还有 ${folded.length} 处`),
            makeElement('ul', { class: style.form }, ...folded),
          ),
    );
  }

  return {
    element,
    draw,
    drawn: () => drawn,
    total: ({ ranked }) => ranked.length,
    unit: '份计划',
    step,
  };
}
