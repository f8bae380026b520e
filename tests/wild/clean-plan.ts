/** Plans without numbers, titles or noise: what the templates wrap. */

/** A `row` is a cell that heads its row: a heading without a number. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'row';

export interface CleanBlock {
  readonly kind: BlockKind;
  /** Of a heading its own depth, of all else that of the heading it stands under; 0 before the first. */
  readonly depth: number;
  /** Without a number; a heading without a stop. */
  readonly text: string;
}

export interface CleanPlan {
  readonly title: string;
  readonly blocks: readonly CleanBlock[];
}

/** Reads a hand-written plan: `# title`, paragraphs, `##` and `###` headings, `-` items. */
export function readCleanPlan(markdown: string): CleanPlan {
  let title = '';
  let depth = 0;
  const blocks: CleanBlock[] = [];
  for (const line of markdown.split('\n').map((raw) => raw.trim())) {
    if (line === '') continue;
    const hashes = /^(#+) /.exec(line)?.[1].length ?? 0;
    const text = line.replace(/^(?:#+|-) /, '');
    if (hashes === 1) title = text;
    else if (hashes > 1) {
      depth = hashes - 1;
      blocks.push({ kind: 'heading', depth, text });
    } else blocks.push({ kind: line.startsWith('- ') ? 'item' : 'paragraph', depth, text });
  }
  return { title, blocks };
}
