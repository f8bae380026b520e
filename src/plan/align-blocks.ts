/** Two versions of a text side by side: rows of paragraphs that belong together, with what only one of them has. */
import { diffArrays } from 'diff';
import { compareWords } from './compare-words.ts';
import type { Side } from './compare-words.ts';
import type { Block } from './document.ts';

/** A stretch of a paragraph: in both versions, only in this one, or (without text) missing here. */
export interface Piece {
  readonly kind: 'both' | 'own' | 'gap';
  /** Of a gap, what the other version has there. */
  readonly text: string;
}

/** A heading or paragraph of one version. */
export interface AlignedBlock {
  readonly depth: number;
  readonly pieces: readonly Piece[];
  /** The other version goes on in the same paragraph. */
  readonly breaksAlone: boolean;
}

/** What stands side by side. A row that is the same in both has the same blocks on either side. */
export interface AlignedRow {
  readonly same: boolean;
  readonly left: readonly AlignedBlock[];
  readonly right: readonly AlignedBlock[];
}

/**
 * Aligns two versions. The pieces of a side that are not gaps are its text, in order and complete. Paragraphs that are
 * the same in both are found first; what lies between is compared by words, and parted where both have a new paragraph.
 */
export function alignBlocks(left: readonly Block[], right: readonly Block[]): AlignedRow[] {
  const rows: AlignedRow[] = [];
  const apart: Record<Side, Block[]> = { left: [], right: [] };
  const closeApart = () => {
    if (apart.left.length + apart.right.length > 0) rows.push(...alignChanged(apart.left, apart.right));
    apart.left = [];
    apart.right = [];
  };
  const changes = diffArrays([...left], [...right], {
    comparator: (a, b) => a.depth === b.depth && a.text === b.text,
  });
  for (const { value, added, removed } of changes) {
    if (removed) apart.left.push(...value);
    else if (added) apart.right.push(...value);
    else {
      closeApart();
      rows.push(...value.map(sameRow));
    }
  }
  closeApart();
  return rows;
}

function sameRow({ depth, text }: Block): AlignedRow {
  const block: AlignedBlock = { depth, pieces: [{ kind: 'both', text }], breaksAlone: false };
  return { same: true, left: [block], right: [block] };
}

function alignChanged(left: readonly Block[], right: readonly Block[]): AlignedRow[] {
  const textOf = (blocks: readonly Block[]) => blocks.map(({ text }) => text).join('\n');
  const writer = openRows(left, right);
  for (const { kind, text } of compareWords(textOf(left), textOf(right))) {
    for (const part of text.split(/(\n)/u)) {
      if (part === '') continue;
      if (kind !== 'both') writer.write(kind, part);
      else if (part === '\n') writer.closeRow();
      else writer.writeBoth(part);
    }
  }
  return writer.end();
}

/** Where one wording stands for another, nothing is missing. */
function withoutIdleGaps(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(
    ({ kind }, at) => kind !== 'gap' || (pieces[at - 1]?.kind !== 'own' && pieces[at + 1]?.kind !== 'own'),
  );
}

/** Writes stretches into the paragraphs of rows. */
function openRows(left: readonly Block[], right: readonly Block[]) {
  const depths = { left: left.map(({ depth }) => depth), right: right.map(({ depth }) => depth) };
  const written = { left: 0, right: 0 };
  const rows: AlignedRow[] = [];
  let blocks: Record<Side, { pieces: Piece[]; breaksAlone: boolean }[]> = { left: [], right: [] };
  const add = (side: Side, kind: Piece['kind'], text: string) => {
    if (blocks[side].length === 0) blocks[side].push({ pieces: [], breaksAlone: false });
    const { pieces } = blocks[side].at(-1)!;
    const last = pieces.at(-1);
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
    else pieces.push({ kind, text });
  };
  const finish = (side: Side): AlignedBlock[] =>
    blocks[side]
      .filter(({ pieces }) => pieces.length > 0)
      .map(({ pieces, breaksAlone }) => {
        const isOwn = pieces.some(({ kind }) => kind !== 'gap');
        const depth = isOwn ? (depths[side][written[side]++] ?? 0) : 0;
        return { depth, pieces: withoutIdleGaps(pieces), breaksAlone };
      });
  const closeRow = () => {
    const row = { left: finish('left'), right: finish('right') };
    if (row.left.length + row.right.length > 0) {
      const all = [...row.left, ...row.right];
      const isSame = all.every(
        ({ pieces, breaksAlone }) => !breaksAlone && pieces.every(({ kind }) => kind === 'both'),
      );
      rows.push({ same: isSame && row.left[0].depth === row.right[0].depth, ...row });
    }
    blocks = { left: [], right: [] };
  };
  return {
    write(side: Side, text: string) {
      const other = side === 'left' ? 'right' : 'left';
      if (text === '\n') {
        const current = blocks[side].at(-1);
        if (current) current.breaksAlone = true;
        blocks[side].push({ pieces: [], breaksAlone: false });
        return;
      }
      add(side, 'own', text);
      add(other, 'gap', text);
    },
    writeBoth(text: string) {
      add('left', 'both', text);
      add('right', 'both', text);
    },
    closeRow,
    end: () => {
      closeRow();
      return rows;
    },
  };
}
