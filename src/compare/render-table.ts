/** Draws outlines side by side: a table, on a phone a list of parts with 甲 乙 丙 under each. */
import { planUrl } from '../lib/urls.ts';
import { makeElement } from '../search/make-element.ts';
import type { Cell, Row } from './align-outlines.ts';
import { factsOf, ownId } from './outline-files.ts';
import type { OutlineHeading, OutlinePart, PlanKind, PlanOutline } from './outline-files.ts';

/** What a reader may do with one of the plans. */
export interface ColumnActions {
  readonly swap: (outline: PlanOutline, opener: HTMLElement) => void;
  readonly remove: (outline: PlanOutline) => void;
}

const tags = [...'甲乙丙丁戊己'];
/** More columns than this do not fit a narrow screen. */
const comfortable = 3;
const digits = new Intl.NumberFormat('zh-CN');

/** What the columns are called: 甲, 乙 …; one's own is 稿. */
export function tagsOf(outlines: readonly PlanOutline[]): string[] {
  let next = 0;
  return outlines.map(({ id }) => (id === ownId ? '稿' : tags[next++]));
}

export function renderTable(
  outlines: readonly PlanOutline[],
  rows: readonly Row[],
  kind: PlanKind,
  actions: ColumnActions,
): HTMLTableElement {
  const names = tagsOf(outlines);
  const count = makeElement(
    'th',
    { class: 'n', scope: 'col' },
    '同类',
    makeElement('br'),
    `${digits.format(kind.texts)} 份`,
  );
  return makeElement(
    'table',
    { class: outlines.length > comfortable ? 'tbl cmp many' : 'tbl cmp' },
    makeElement('caption', { class: 'sr' }, '各份计划的提纲'),
    makeElement(
      'thead',
      {},
      makeElement(
        'tr',
        {},
        makeElement('th', { class: 'c0', scope: 'col' }, '部分'),
        count,
        ...outlines.map((outline, at) => renderHead(outline, names[at], actions)),
      ),
    ),
    makeElement('tbody', {}, ...rows.map((row) => renderRow(row, outlines, names))),
  );
}

function renderHead(outline: PlanOutline, tag: string, { swap, remove }: ColumnActions): HTMLElement {
  const { id, title, which, length } = outline;
  const isOwn = id === ownId;
  const facts = [isOwn ? '您的稿子' : factsOf(outline), `${digits.format(length)} 字`]
    .filter(Boolean)
    .join('，');
  const button = (label: string, act: (opener: HTMLElement) => void) => {
    const element = makeElement(
      'button',
      { class: 'lnk', type: 'button', 'aria-label': `${label}：${title}` },
      label,
    );
    element.addEventListener('click', () => act(element));
    return element;
  };
  return makeElement(
    'th',
    { class: 'pl', scope: 'col' },
    makeElement('span', { class: 'tag' }, tag),
    isOwn ? title : makeElement('a', { href: planUrl(id) }, title),
    makeElement('small', {}, facts),
    which !== undefined && makeElement('small', {}, which),
    makeElement(
      'span',
      { class: 'do' },
      !isOwn && button('换一份', (opener) => swap(outline, opener)),
      button('移去', () => remove(outline)),
    ),
  );
}

function renderRow(
  { label, texts, cells }: Row,
  outlines: readonly PlanOutline[],
  names: readonly string[],
): HTMLElement {
  return makeElement(
    'tr',
    { 'data-label': label },
    makeElement('th', { scope: 'row' }, label ?? '未归类'),
    makeElement('td', { class: 'n' }, label === undefined ? '' : digits.format(texts)),
    ...cells.map((cell, at) => renderCell(cell, outlines[at].id, names[at])),
  );
}

function renderCell(cell: Cell, id: string, tag: string): HTMLElement {
  const of = { 'data-of': tag };
  if (cell.has === 'gap') return makeElement('td', { class: 'gap', ...of }, '多数计划有，这份没有');
  if (cell.has === 'none') return makeElement('td', { class: 'no', ...of }, '—');
  if (cell.has === 'part') return makeElement('td', of, ...cell.parts.map((part) => renderPart(part, id)));
  return makeElement(
    'td',
    of,
    ...cell.places.map(({ part, headings }) =>
      makeElement(
        'div',
        {},
        ...headings.map((heading) => makeElement('div', {}, renderHeading(heading, id))),
        makeElement('span', { class: 'sub' }, `在“${part.heading}”之内`),
      ),
    ),
  );
}

function renderPart(part: OutlinePart, id: string): HTMLElement {
  const facts = [
    part.heading === '' && '没有单独成节',
    `${digits.format(part.length)} 字`,
    part.indicators > 0 && `${part.indicators} 项指标`,
  ];
  return makeElement(
    'div',
    {},
    renderHeading(part, id),
    makeElement('span', { class: 'sub' }, facts.filter(Boolean).join('，')),
    part.below.length > 0 &&
      makeElement(
        'details',
        { class: 'below' },
        makeElement('summary', {}, `${part.below.length} 个小标题`),
        makeElement(
          'ul',
          {},
          ...part.below.map((heading) => makeElement('li', {}, renderHeading(heading, id))),
        ),
      ),
  );
}

function renderHeading({ id: anchor, heading }: OutlineHeading, plan: string): HTMLElement {
  const text = heading || '开头一段';
  if (plan === ownId) return makeElement('span', {}, text);
  // What stands before the first heading has no anchor of its own; its first sentence has.
  return makeElement('a', { href: planUrl(plan, heading === '' ? `${anchor}.1` : anchor) }, text);
}
