/** Which sentences open a plan and which close it: where they stand says much of what they do. */
import type { Paragraph, Section } from './document.ts';
import { itemMarker } from './item-marker.ts';

/** Which end of the plan a sentence stands at. */
export interface PlanEdge {
  readonly at: 'opening' | 'closing';
  /** From 0, where the place allows it and no more, to 1, where it leaves little doubt. */
  readonly pull: number;
}

/** An opening of more paragraphs than this is the plan itself. */
const longestOpening = 3;
const longestClosing = { paragraphs: 2, sentences: 3 } as const;
/** A plan shorter than this has no closing worth the name. */
const leastParagraphs = 4;

/** By `Sentence.id`. What stands between opening and closing is not in the map. */
export function findEdges(sections: readonly Section[]): ReadonlyMap<string, PlanEdge> {
  const edges = new Map<string, PlanEdge>();
  for (const { sentences } of findOpening(sections)) {
    for (const { id } of sentences) edges.set(id, { at: 'opening', pull: 1 });
  }
  const last = sections.at(-1)?.paragraphs ?? [];
  if (sections.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0) < leastParagraphs) return edges;
  const tail = last.slice(-longestClosing.paragraphs);
  for (const { id } of tail.slice(-1).flatMap(({ sentences }) => sentences.slice(-2))) {
    edges.set(id, { at: 'closing', pull: 0 });
  }
  // Behind a numbered list, paragraphs without a number belong to the plan, not to its last item.
  const behindList = tail.length < last.length && last.some(isItem);
  const plain = tail.filter((paragraph) => !isItem(paragraph)).flatMap(({ sentences }) => sentences);
  for (const { id } of plain.slice(-longestClosing.sentences)) {
    edges.set(id, { at: 'closing', pull: behindList ? 1 : 0.3 });
  }
  return edges;
}

/** Paragraphs before the first heading, up to the first item; without any heading, the first paragraph. */
function findOpening([first, ...rest]: readonly Section[]): readonly Paragraph[] {
  if (first?.depth !== 0) return [];
  const most = rest.length > 0 ? longestOpening : 1;
  const item = first.paragraphs.findIndex(isItem);
  return first.paragraphs.slice(0, item < 0 ? most : Math.min(item, most));
}

function isItem({ text }: Paragraph): boolean {
  return itemMarker(text) !== '';
}
