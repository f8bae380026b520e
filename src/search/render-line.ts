/** One place of a phrase: a line with the phrase in the middle, or its whole sentence. Both say where it stands and what it is for. */
import { markTitles } from '../plan/mark-titles.ts';
import { splitMarker } from '../plan/split-marker.ts';
import type { PlacedLine } from './collapse-copies.ts';
import { kindName } from './facets.ts';
import { aroundPivot, cutByMarks } from './lines.ts';
import type { Line } from './lines.ts';
import { collectButton } from '../draft/collect/collect-button.ts';
import { citedAddress } from '../from-files/cited-address.ts';
import { makeElement } from './make-element.ts';
import type { Span } from './occurrences.ts';
import type { ResultView } from './page-address.ts';
import { placeLabel } from './plan-meta.ts';

/** How lines are drawn. */
export interface LineStyle {
  readonly form: ResultView['form'];
  /** Lines of different plans stand in one list, so each says of which it is. */
  readonly isAmongAll?: boolean;
  /** What follows a plan's address to have the phrase marked there: `?q=…`. */
  marksOf(placed: PlacedLine): string;
  /** `《甲》第三部分（二）`, as one cites it. */
  quotedFrom(title: string, path: readonly string[]): string;
}

/** UTF-16 units on either side that are shown where there is little room: some two rows with the phrase. */
const nearby = { before: 14, after: 18 };

/** The address of a place on its plan's page. */
export function lineUrl(placed: PlacedLine, style: LineStyle): string {
  return `${placed.plan.url}${style.marksOf(placed)}#${placed.line.anchor}`;
}

/** Draws a place. `about` stands before its function and topics. */
export function renderLine(placed: PlacedLine, style: LineStyle, about?: string): HTMLElement[] {
  return style.form === 'lines'
    ? [renderInMiddle(placed, style, about), collectButton(placed.id, placed.line.anchor)]
    : renderSentence(placed, style, about);
}

function renderInMiddle(placed: PlacedLine, style: LineStyle, about?: string): HTMLElement {
  const { line } = placed;
  const { before: farBefore, hit, after: farAfter } = aroundPivot(line);
  const before = { start: cutBefore(line, farBefore.start), end: farBefore.end };
  const after = { start: farAfter.start, end: cutBehind(line, farAfter.end) };
  const left = Math.max(before.start, cutBefore(line, before.end - nearby.before));
  const right = Math.min(after.end, cutBehind(line, after.start + nearby.after));
  return makeElement(
    'a',
    { href: lineUrl(placed, style) },
    // The text is shifted so that its end is seen, which needs a box within the box.
    makeElement(
      'span',
      { class: 'l' },
      makeElement(
        'span',
        {},
        ...renderFar(line, { start: before.start, end: left }),
        ...renderMarked(line, { start: left, end: before.end }),
      ),
    ),
    makeElement(
      'span',
      { class: 'r' },
      ...renderMarked(line, { start: hit.start, end: right }),
      ...renderFar(line, { start: right, end: after.end }),
    ),
    ' ',
    renderPath(placed, style),
    renderAbout(line, about),
  );
}

// A place is shown whole or not at all, and so is a character outside the basic plane.
function cutBefore({ text, marks }: Line, at: number): number {
  const mark = marks.find(({ start, end }) => start < at && at < end);
  return mark?.start ?? (isLowSurrogate(text, at) ? at - 1 : at);
}
function cutBehind({ text, marks }: Line, at: number): number {
  const mark = marks.find(({ start, end }) => start < at && at < end);
  return mark?.end ?? (isLowSurrogate(text, at) ? at + 1 : at);
}
const isLowSurrogate = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** What narrow screens leave out. */
function renderFar(line: Line, span: Span): HTMLElement[] {
  return span.start < span.end ? [makeElement('span', { class: 'far' }, ...renderMarked(line, span))] : [];
}

function renderSentence(placed: PlacedLine, style: LineStyle, about?: string): HTMLElement[] {
  const { plan, line } = placed;
  const which = plan.meta.namesake ? `（${placeLabel(plan.meta)}）` : '';
  const source = `${style.quotedFrom(plan.meta.title, line.path)}${which}${citedAddress(`${plan.url}#${line.anchor}`)}`;
  return [
    makeElement('q', { class: 'said' }, ...renderMarked(line, line.sentence)),
    makeElement(
      'a',
      { class: 'by', href: lineUrl(placed, style) },
      renderPath(placed, style),
      renderAbout(line, about),
    ),
    makeElement(
      'span',
      { class: 'do' },
      makeElement('button', { class: 'lnk', type: 'button', 'data-copy': '' }, '复制'),
      makeElement('button', { class: 'lnk', type: 'button', 'data-copy': `——${source}` }, '连出处复制'),
      collectButton(placed.id, line.anchor),
    ),
  ];
}

/** The text of a span with its marks, each whole, and what did not come through as on the plan's page. */
export function renderMarked({ text, marks, damage }: Line, span: Span): (Node | string)[] {
  return cutByMarks(span, marks).flatMap((piece) => {
    const parts = cutByMarks(piece, damage).map(({ start, end, isMarked }) => {
      const words = text.slice(start, end);
      return isMarked ? makeElement('span', { class: 'damage', title: markTitles.damage }, words) : words;
    });
    return piece.isMarked ? [makeElement('mark', { class: 'hit' }, ...parts)] : parts;
  });
}

/** The heading a line stands under in full, those above it by their numbers: `一、（二）加强护理管理`. */
function renderPath({ plan, line: { kind, path } }: PlacedLine, { isAmongAll }: LineStyle): HTMLElement {
  // A heading is the line itself, so what is above it says where it stands.
  const headings = (kind === 'heading' ? path.slice(0, -1) : path).filter((heading) => heading !== '');
  const label = headings.map((heading, at) =>
    at === headings.length - 1 ? heading : splitMarker(heading).marker.trim() || `${heading} ／ `,
  );
  const place = label.join('') || (kind === 'heading' ? '' : '开头');
  // Of several plans with one title the place says which.
  const name = plan.meta.namesake ? `${plan.meta.title}，${placeLabel(plan.meta)}` : plan.meta.title;
  const title = isAmongAll ? makeElement('span', { class: 'in' }, name, ' ') : undefined;
  return makeElement('span', { class: 'at' }, title, makeElement('span', {}, place), ' ');
}

function renderAbout({ kind, topics }: Line, about?: string): HTMLElement {
  const words = [about, kindName(kind)].filter((word) => word !== undefined).join('，');
  return makeElement(
    'span',
    { class: 'about' },
    words,
    topics.length > 0 ? makeElement('span', { class: 'of' }, ` · ${topics.join('、')}`) : undefined,
  );
}
