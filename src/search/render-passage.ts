/** A passage: its first line, and behind a fold the places that say the same. */
import { writeDifferenceAddress } from '../compare/difference-address.ts';
import { sectionOf } from '../plan/section-texts.ts';
import { wordingOf } from './collapse-copies.ts';
import type { Passage, PlacedLine } from './collapse-copies.ts';
import { makeElement } from './make-element.ts';
import { factsLabel, placeLabel } from './plan-meta.ts';
import { lineUrl, renderLine, renderMarked } from './render-line.ts';
import type { LineStyle } from './render-line.ts';

/** Attributes of the one element that stands for a plan. */
export type HitAttributes = Readonly<Record<string, string | boolean>>;

/** What makes an element a hit in a lane. */
export function hitOf(id: string, lane: 'exact' | 'near' = 'exact'): HitAttributes {
  return { 'data-hit': true, 'data-plan': id, 'data-lane': lane };
}

export interface PassageRow {
  readonly element: HTMLElement;
  /** Shows these copies, each with the attributes of a hit where it is one. */
  setCopies(
    copies: readonly PlacedLine[],
    attributesOf: (copy: PlacedLine) => HitAttributes | undefined,
  ): void;
}

/** Draws a passage as an item of a list, with the attributes of a hit where it is one; `about` as for a line. */
export function renderPassage(
  { first }: Pick<Passage, 'first'>,
  style: LineStyle,
  attributes?: HitAttributes,
  about?: string,
): PassageRow {
  const element = makeElement('li', attributes, ...renderLine(first, style, about));
  const summary = makeElement('summary', {});
  const list = makeElement('ul', {});
  const fold = makeElement('details', { class: 'same' }, summary, list);
  return {
    element,
    setCopies(copies, attributesOf) {
      const known = list.children.length;
      if (copies.length === known) return;
      const wording = wordingOf(first.line);
      const added = copies.slice(known);
      list.append(
        ...added.map((copy) =>
          makeElement(
            'li',
            attributesOf(copy),
            makeElement('a', { href: lineUrl(copy, style) }, copy.plan.meta.title),
            ' ',
            makeElement('span', { class: 'note' }, whichPlan(copy)),
            renderDifferenceLink(first, copy),
            // Nearly the same may be what one looks for.
            wordingOf(copy.line) === wording
              ? undefined
              : makeElement('q', { class: 'own' }, ...renderMarked(copy.line, copy.line.sentence)),
          ),
        ),
      );
      const isSame = !list.querySelector('.own');
      summary.textContent = `另有 ${copies.length} 处${isSame ? '相同' : '相同或只差几个字'}`;
      element.classList.add('has-same');
      element.append(fold);
    },
  };
}

function whichPlan({ plan: { meta } }: PlacedLine): string {
  return [factsLabel(meta), meta.namesake ? placeLabel(meta) : ''].filter(Boolean).join('，');
}

/** The way to the sections of both side by side, the earlier plan first; nothing within one plan. */
function renderDifferenceLink(first: PlacedLine, copy: PlacedLine): HTMLElement | undefined {
  if (first.id === copy.id) return undefined;
  const [other, plan] = [first, copy].sort((a, b) => (a.id < b.id ? -1 : 1));
  const address = writeDifferenceAddress({
    plan: plan.id,
    other: other.id,
    sections: { own: sectionOf(plan.line.anchor), other: sectionOf(other.line.anchor) },
  });
  const href = copy.plan.url.replace(/[^/]+\/$/, `diff/${address}`);
  const label = `与《${copy.plan.meta.title}》对照`;
  return makeElement('a', { class: 'beside', href, 'aria-label': label }, '对照');
}
