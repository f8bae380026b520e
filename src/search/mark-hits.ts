/** Marks in a plan's text: every place of what was looked for, and the text as it was again. */
import { fold } from '../text/fold.ts';
import { makeElement } from './make-element.ts';
import { mostPhrases } from './mark-request.ts';
import type { MarkRequest } from './mark-request.ts';
import { findOccurrences, joinSpans } from './occurrences.ts';
import type { Span } from './occurrences.ts';
import { readQuery } from './phrases.ts';
import type { Phrase, Spelling } from './phrases.ts';

/** One place: its marks in reading order, several where it runs across inline elements. Never empty. */
export type Hit = readonly HTMLElement[];

/** A heading or paragraph: no phrase reaches beyond it. */
const blockSelector = 'h1, h2, h3, h4, h5, h6, p, li, td, th, dd, dt, figcaption';

/**
 * Marks what is asked for in the blocks of `body`, across inline elements, each piece in a `<mark class="hit">`, and
 * returns the places in reading order. A field as a whole comes before its parts, as in the search, and of the readings
 * of a phrase the first that stands in the text.
 */
export function markHits(body: ParentNode, request: MarkRequest, spelling: Spelling): Hit[] {
  const blocks = [...body.querySelectorAll<HTMLElement>(blockSelector)]
    .filter((block) => !block.querySelector(blockSelector))
    .map((block) => {
      const nodes = textNodes(block);
      return { nodes, folded: fold(nodes.map((node) => node.data).join(''), spelling.variants) };
    });
  const phrases = standingPhrases(
    request,
    spelling,
    blocks.map(({ folded }) => folded.text),
  );
  return blocks.flatMap(({ nodes, folded }) =>
    wrap(nodes, joinSpans(phrases.flatMap((phrase) => findOccurrences(folded, phrase)))),
  );
}

/** Takes the marks out again and leaves the text nodes as they were. */
export function clearHits(body: ParentNode): void {
  for (const mark of body.querySelectorAll('mark.hit')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

/** What of the request stands in the folded texts. */
function standingPhrases(
  { fields, lists }: MarkRequest,
  spelling: Spelling,
  texts: readonly string[],
): string[] {
  const standing = ({ readings }: Phrase) =>
    readings.find(({ folded }) => texts.some((text) => text.includes(folded)))?.folded ?? '';
  const ofField = (field: string) => {
    const { whole, parts } = readQuery(field, spelling);
    const asWhole = whole ? standing(whole) : '';
    return asWhole ? [asWhole] : parts.map(standing);
  };
  const ofList = (list: string) => readQuery(list, spelling).parts.map(standing);
  const phrases = new Set([...fields.flatMap(ofField), ...lists.flatMap(ofList)]);
  phrases.delete('');
  return [...phrases].slice(0, mostPhrases);
}

function textNodes(block: HTMLElement): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('button, [hidden], [aria-hidden="true"], .sr')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** Wraps spans of the joined text. Goes from the end, so that offsets before a cut stay what they are. */
function wrap(nodes: readonly Text[], spans: readonly Span[]): Hit[] {
  const hits = spans.map((span) => ({ span, marks: [] as HTMLElement[] }));
  let end = nodes.reduce((sum, node) => sum + node.length, 0);
  for (const node of [...nodes].reverse()) {
    const start = end - node.length;
    for (const { span, marks } of [...hits].reverse()) {
      const from = Math.max(span.start, start) - start;
      const to = Math.min(span.end, end) - start;
      if (from >= to) continue;
      node.splitText(to);
      const piece = node.splitText(from);
      const mark = makeElement('mark', { class: 'hit' });
      piece.replaceWith(mark);
      mark.append(piece);
      marks.unshift(mark);
    }
    end = start;
  }
  return hits.map(({ marks }) => marks);
}
