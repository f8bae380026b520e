/** A plan with the lines of the phrases in it. */
import { makeElement } from './make-element.ts';
import type { Line } from './lines.ts';
import { factsLabel, placeLabel } from './plan-meta.ts';
import type { PlanHit } from './search-plans.ts';

/** Lines of a plan that are shown at once; the others unfold. */
const openLines = 5;

/**
 * Draws one hit: a plan is one `[data-hit]`, named by `data-plan`, and each of its lines links to its sentence,
 * where `?q=` has the phrase marked.
 */
export function renderHit({ plan, lines }: PlanHit, query: string): HTMLElement {
  const { plan: id, title, collection, namesake } = plan.meta;
  const toLine = (line: Line) => makeElement('li', {}, renderLine(line, lineUrl(plan.url, query, line)));
  const folded = lines.slice(openLines);
  return makeElement(
    'section',
    { class: 'kwic-grp', 'data-hit': true, 'data-plan': id, 'data-lane': 'exact' },
    makeElement(
      'h3',
      {},
      makeElement('a', { href: lineUrl(plan.url, query, lines[0]) }, title),
      // Of several plans with one title the place says which, also where there is little room.
      namesake ? makeElement('span', { class: 'note' }, placeLabel(plan.meta)) : undefined,
      makeElement('span', { class: 'note' }, factsLabel(plan.meta)),
      namesake ? undefined : makeElement('span', { class: 'note from' }, collection),
      makeElement('span', { class: 'note num' }, `${lines.length} 处`),
    ),
    makeElement('ul', { class: 'kwic' }, ...lines.slice(0, openLines).map(toLine)),
    folded.length === 0
      ? undefined
      : makeElement(
          'details',
          { class: 'kwic-rest' },
          makeElement('summary', {}, `这份计划里还有 ${folded.length} 处`),
          makeElement('ul', { class: 'kwic' }, ...folded.map(toLine)),
        ),
  );
}

function renderLine(line: Line, href: string): HTMLElement {
  const place = line.inHeading ? '标题' : (line.path.at(-1) ?? '开头');
  return makeElement(
    'a',
    { href },
    makeElement('span', { class: 'at', title: line.path.filter(Boolean).join(' ／ ') || undefined }, place),
    makeElement('span', { class: 'l' }, makeElement('span', {}, line.before)),
    makeElement('span', { class: 'r' }, makeElement('mark', { class: 'hit' }, line.hit), line.after),
  );
}

function lineUrl(url: string, query: string, line: Line): string {
  return `${url}?q=${encodeURIComponent(query)}#${line.anchor}`;
}
