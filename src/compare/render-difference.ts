/** Two versions of a text side by side, drawn in the browser as `DifferenceTable.astro` draws them. */
import { countCharacters, foldRows } from '../lib/fold-rows.ts';
import type { RowGroup } from '../lib/fold-rows.ts';
import { formatCount } from '../lib/format.ts';
import type { AlignedBlock, AlignedRow, Piece } from '../plan/align-blocks.ts';
import { makeElement } from '../search/make-element.ts';

type Side = 'left' | 'right';
interface Version {
  readonly name: string;
  readonly href: string;
}

/** The table. */
export function renderDifference(
  rows: readonly AlignedRow[],
  versions: Readonly<Record<Side, Version>>,
): HTMLTableElement {
  const heads = [versions.left, versions.right].map(({ name, href }) =>
    makeElement('th', { scope: 'col' }, makeElement('a', { href }, name)),
  );
  return makeElement(
    'table',
    { class: 'tbl diff' },
    makeElement('thead', {}, makeElement('tr', {}, ...heads)),
    makeElement('tbody', {}, ...foldRows(rows).map((group) => renderRow(group, versions))),
  );
}

function renderRow(
  { folded, rows }: RowGroup,
  { left, right }: Readonly<Record<Side, Version>>,
): HTMLElement {
  const [row] = rows;
  if (folded) {
    const said = `相同 ${formatCount(rows.length)} 段，${formatCount(countCharacters(rows))} 字`;
    const all = rows.flatMap((it) => renderBlocks(it.left, 'left'));
    const fold = makeElement('details', {}, makeElement('summary', {}, said), ...all);
    return makeElement('tr', { class: 'alike' }, makeElement('td', { colspan: '2' }, fold));
  }
  if (row.same)
    return makeElement('tr', {}, makeElement('td', { colspan: '2' }, ...renderBlocks(row.left, 'left')));
  return makeElement(
    'tr',
    {},
    makeElement('td', { 'data-l': left.name }, ...renderBlocks(row.left, 'left')),
    makeElement('td', { 'data-l': right.name }, ...renderBlocks(row.right, 'right')),
  );
}

function renderBlocks(blocks: readonly AlignedBlock[], side: Side): HTMLElement[] {
  return blocks.map(({ depth, pieces, breaksAlone }) =>
    makeElement(
      'p',
      { class: depth > 0 && 'h' },
      ...pieces.map((piece) => renderPiece(piece, side)),
      breaksAlone &&
        renderOwn(side, heard('（此处分段）'), makeElement('span', { 'aria-hidden': 'true' }, '↵')),
    ),
  );
}

function renderPiece({ kind, text }: Piece, side: Side): Node | string {
  if (kind === 'both') return text;
  if (kind === 'own') return renderOwn(side, heard('（此处有）'), text, heard('（止）'));
  return makeElement('span', { class: 'gap' }, heard('（此处无）'));
}

/** What the earlier version alone has was taken away, what the later one alone has was put in. */
function renderOwn(side: Side, ...children: (Node | string)[]): HTMLElement {
  return makeElement(side === 'left' ? 'del' : 'ins', {}, ...children);
}

function heard(text: string): HTMLElement {
  return makeElement('span', { class: 'sr' }, text);
}
