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
import type { HitAttributes, PassageRow } from './render-passage.ts';

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
  const copiesOf = new Map<Line, Passage['copies']>();
  /** For a line in a fold that was never opened what draws the fold: most never are, and some hold hundreds. */
  const undrawn = new Map<Line, () => void>();
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
      copiesOf.set(first.line, copies);
      if (copies.some(({ id }) => !known.has(id))) undrawn.get(first.line)?.();
      rows.get(first.line)?.setCopies(copies, attributesOf);
    }
    drawn = shown.length;
    return element.children[before]?.querySelector('a') ?? undefined;
  }

  function attributesOf({ id }: PlacedLine): HitAttributes | undefined {
    const isNew = !known.has(id);
    known.add(id);
    return isNew ? hitOf(id) : undefined;
  }

  function renderRow(passage: Passage): HTMLElement {
    const row = renderPassage(passage, style);
    rows.set(passage.first.line, row);
    undrawn.delete(passage.first.line);
    row.setCopies(copiesOf.get(passage.first.line) ?? [], attributesOf);
    return row.element;
  }

  function renderFold(passages: readonly Passage[]): HTMLElement {
    const list = makeElement('ul', { class: style.form });
    const fold = makeElement(
      'details',
      { class: 'kwic-rest' },
      makeElement('summary', {}, `这份计划里还有 ${passages.length} 处`),
      list,
    );
    const fill = () => {
      if (list.children.length === 0) list.append(...passages.map(renderRow));
    };
    fold.addEventListener('toggle', fill);
    for (const { first } of passages) undrawn.set(first.line, fill);
    return fold;
  }

  function renderPlan(passages: readonly Passage[], spots: number): HTMLElement {
    const [{ first }] = passages;
    const { title, collection, namesake } = first.plan.meta;
    const folded = passages.slice(openLines);
    return makeElement(
      'section',
      { class: 'kwic-grp', ...hitOf(first.id) },
      makeElement(
        'h3',
        { 'data-tick': first.id },
        makeElement('a', { href: lineUrl(first, style) }, title),
        // Of several plans with one title the place says which, also where there is little room.
        namesake ? makeElement('span', { class: 'note' }, placeLabel(first.plan.meta)) : undefined,
        makeElement('span', { class: 'note' }, factsLabel(first.plan.meta)),
        namesake ? undefined : makeElement('span', { class: 'note from' }, collection),
        makeElement('span', { class: 'note num' }, `${spots} 处`),
      ),
      makeElement('ul', { class: style.form }, ...passages.slice(0, openLines).map(renderRow)),
      folded.length > 0 && renderFold(folded),
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
