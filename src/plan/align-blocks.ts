/** Two versions of a text side by side: rows of paragraphs that belong together, with what only one of them has. */
import { diffArrays } from 'diff';
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

type Side = 'left' | 'right';

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

/** Stretches that differ in more words than this have nothing to do with one another, and to align them would take long. */
const mostEdits = 1_500;

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Words, each mark by itself; a line feed parts paragraphs. */
function wordsOf(blocks: readonly Block[]): string[] {
  return Array.from(segmenter.segment(blocks.map(({ text }) => text).join('\n')), ({ segment }) => segment);
}

interface Run {
  readonly kind: 'both' | Side;
  readonly words: readonly string[];
}

function alignChanged(left: readonly Block[], right: readonly Block[]): AlignedRow[] {
  const words = { left: wordsOf(left), right: wordsOf(right) };
  const writer = openRows(left, right);
  for (const { kind, words: run } of mergeTrifles(compareWords(words))) {
    for (const word of run) {
      if (kind !== 'both') writer.write(kind, word);
      else if (word === '\n') writer.closeRow();
      else writer.writeBoth(word);
    }
  }
  return writer.end();
}

function compareWords({ left, right }: Record<Side, string[]>): Run[] {
  const whole: Run[] = [
    { kind: 'left', words: left },
    { kind: 'right', words: right },
  ];
  if (left.length === 0 || right.length === 0) return whole;
  const changes = diffArrays(left, right, { maxEditLength: mostEdits });
  return (
    changes?.map(({ value, added, removed }) => ({
      kind: added ? 'right' : removed ? 'left' : 'both',
      words: value,
    })) ?? whole
  );
}

/** A shared stretch of fewer letters between two changes is chance: `的`, `，加强`. */
const leastBetween = 3;

/** Joins changes that only a trifle parts, so that what was rewritten is read in one piece. */
function mergeTrifles(runs: readonly Run[]): Run[] {
  const isTrifle = (at: number) =>
    at > 0 &&
    at < runs.length - 1 &&
    runs[at].kind === 'both' &&
    !runs[at].words.includes('\n') &&
    runs[at].words.join('').replace(/[^\p{L}\p{N}]/gu, '').length < leastBetween;
  const merged: Run[] = [];
  let open: Record<Side, string[]> = { left: [], right: [] };
  const close = () => {
    merged.push(...toRuns(open.left.join(''), open.right.join('')));
    open = { left: [], right: [] };
  };
  for (const [at, { kind, words }] of runs.entries()) {
    if (kind !== 'both') open[kind].push(...words);
    else if (isTrifle(at)) for (const side of ['left', 'right'] as const) open[side].push(...words);
    else {
      close();
      merged.push({ kind, words });
    }
  }
  close();
  return merged;
}

/** Where one wording stands for another, nothing is missing. */
function withoutIdleGaps(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(
    ({ kind }, at) => kind !== 'gap' || (pieces[at - 1]?.kind !== 'own' && pieces[at + 1]?.kind !== 'own'),
  );
}

/** A change as runs: of a word that only goes on in one version (`日常`, `日常生活`), what goes on. */
function toRuns(left: string, right: string): Run[] {
  const [kind, short, long]: [Side, string, string] =
    left.length > right.length ? ['left', right, left] : ['right', left, right];
  const run = (of: Run['kind'], text: string): Run[] =>
    text === '' ? [] : [{ kind: of, words: linesOf(text) }];
  if (long.startsWith(short)) return [...run('both', short), ...run(kind, long.slice(short.length))];
  if (long.endsWith(short)) return [...run(kind, long.slice(0, -short.length)), ...run('both', short)];
  return [...run('left', left), ...run('right', right)];
}

/** Stretches without line feeds, and the line feeds. */
function linesOf(text: string): string[] {
  return text.split(/(\n)/u).filter((part) => part !== '');
}

/** Writes words into the paragraphs of rows. */
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
    write(side: Side, word: string) {
      const other = side === 'left' ? 'right' : 'left';
      if (word === '\n') {
        const current = blocks[side].at(-1);
        if (current) current.breaksAlone = true;
        blocks[side].push({ pieces: [], breaksAlone: false });
        return;
      }
      add(side, 'own', word);
      add(other, 'gap', word);
    },
    writeBoth(word: string) {
      add('left', 'both', word);
      add('right', 'both', word);
    },
    closeRow,
    end: () => {
      closeRow();
      return rows;
    },
  };
}
