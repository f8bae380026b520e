/**
 * A plan as sections and blocks: what the converter writes as MDX and every page, index and extractor reads.
 * The text of a plan is its headings and blocks in order, joined by line feeds.
 */
import { splitSentences } from '../text/sentences.ts';

/** A stretch of a block's text that means something. Offsets are UTF-16 units within the block. */
export interface Mark {
  readonly kind: 'blank' | 'target' | 'cite' | 'damage';
  readonly start: number;
  readonly end: number;
}

/** A heading (`depth` 1 is the outermost in this plan) or a paragraph (`depth` 0). */
export interface Block {
  readonly depth: number;
  readonly text: string;
  readonly marks?: readonly Mark[];
}

/** A sentence of a paragraph; `start` and `end` are offsets into the paragraph's text. */
export interface Sentence {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export interface Paragraph extends Block {
  readonly sentences: readonly Sentence[];
}

/** A heading with the paragraphs up to the next heading. The text before the first heading is section `s0`, depth 0. */
export interface Section {
  /** `s0`, `s1`, `s1-2`, `s1-2-1`: ordinals of the headings down to this one. */
  readonly id: string;
  readonly depth: number;
  /** Heading with its marker (`一、总体性工作`); empty for `s0`. */
  readonly heading: string;
  readonly headingMarks: readonly Mark[];
  /** Headings from the outermost down to this one. */
  readonly path: readonly string[];
  readonly paragraphs: readonly Paragraph[];
}

/**
 * Groups blocks into sections and gives every section and sentence its anchor.
 * Sentences are counted through a section: `s1-2.3` is the third sentence of section `s1-2`.
 */
export function toSections(blocks: readonly Block[]): Section[] {
  const sections: (Section & { paragraphs: Paragraph[] })[] = [];
  const ordinals: number[] = [];
  const headings: string[] = [];
  const open = (id: string, depth: number, block?: Block) => {
    const section = {
      id,
      depth,
      heading: block?.text ?? '',
      headingMarks: block?.marks ?? [],
      path: headings.slice(0, depth),
      paragraphs: [],
    };
    sections.push(section);
    return section;
  };
  let current: (Section & { paragraphs: Paragraph[] }) | undefined;
  let count = 0;
  for (const block of blocks) {
    if (block.depth > 0) {
      ordinals.length = Math.min(ordinals.length, block.depth);
      while (ordinals.length < block.depth) ordinals.push(0);
      ordinals[block.depth - 1] += 1;
      headings.length = Math.min(headings.length, block.depth - 1);
      while (headings.length < block.depth - 1) headings.push('');
      headings.push(block.text);
      current = open(`s${ordinals.join('-')}`, block.depth, block);
      count = 0;
      continue;
    }
    current ??= open('s0', 0);
    const id = current.id;
    const sentences = splitSentences(block.text).map(([start, end]) => ({
      id: `${id}.${++count}`,
      start,
      end,
    }));
    current.paragraphs.push({ ...block, sentences });
  }
  return sections;
}

/** The text of a plan: headings and paragraphs in order, joined by line feeds. */
export function planText(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join('\n');
}
