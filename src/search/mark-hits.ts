/** On a plan's page that was opened from a search (`?q=`): marks the phrase wherever it stands in the text. */
import { fold } from '../text/fold.ts';
import { makeElement } from './make-element.ts';
import { findOccurrences, joinSpans } from './occurrences.ts';
import type { Span } from './occurrences.ts';
import { readQuery } from './phrases.ts';
import type { Phrase, Spelling } from './phrases.ts';
import { fetchSideFile, unpackSpelling } from './side-file.ts';

/** A heading or paragraph: no phrase reaches beyond it. */
const blockSelector = 'h1, h2, h3, h4, h5, h6, p, li, td, th, dd, dt, figcaption';

/**
 * Marks what is meant by the query in the blocks of `body`, across inline elements, each piece in a `<mark class="hit">`.
 * Returns how many places were marked; the query as a whole comes before its parts, as in the search, and of the
 * readings of a phrase the first that stands in the text.
 */
export function markHits(body: ParentNode, query: string, spelling: Spelling): number {
  const blocks = [...body.querySelectorAll<HTMLElement>(blockSelector)]
    .filter((block) => !block.querySelector(blockSelector))
    .map((block) => {
      const nodes = textNodes(block);
      return { nodes, folded: fold(nodes.map((node) => node.data).join(''), spelling.variants) };
    });
  const standing = ({ readings }: Phrase) =>
    readings.find((reading) => blocks.some(({ folded }) => folded.text.includes(reading.folded)))?.folded;
  const { whole, parts } = readQuery(query, spelling);
  const asWhole = whole && standing(whole);
  const phrases = asWhole ? [asWhole] : parts.map((part) => standing(part) ?? '');
  let places = 0;
  for (const { nodes, folded } of blocks) {
    const spans = joinSpans(phrases.flatMap((phrase) => findOccurrences(folded, phrase)));
    places += spans.length;
    wrap(nodes, spans);
  }
  return places;
}

/** Takes the marks out again and leaves the text nodes as they were. */
export function clearHits(body: ParentNode): void {
  for (const mark of body.querySelectorAll('mark.hit')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

/**
 * Marks what the page's address asks for and puts a line with the count and a button that clears it into the corner.
 * Without a query, or where the character table does not come, the page stays as it is.
 */
export async function mountMarks(body: HTMLElement, bundleUrl: string): Promise<void> {
  const query = new URLSearchParams(location.search).get('q') ?? '';
  if (query.trim() === '') return;
  const side = await fetchSideFile(bundleUrl).catch(() => undefined);
  if (!side) return;
  const places = markHits(body, query, unpackSpelling(side));
  if (places === 0) return;
  const button = makeElement('button', { class: 'lnk', type: 'button' }, '清除标记');
  const said = makeElement('span', { role: 'status' }, `标出 ${places} 处`);
  const bar = makeElement('p', { class: 'marks' }, said, button);
  button.addEventListener('click', () => {
    clearHits(body);
    bar.remove();
    history.replaceState(history.state, '', location.pathname + location.hash);
  });
  document.body.append(bar);
  // An address with an anchor has been scrolled to it by the browser.
  if (!location.hash) body.querySelector('mark.hit')?.scrollIntoView({ block: 'center' });
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
function wrap(nodes: readonly Text[], spans: readonly Span[]): void {
  let end = nodes.reduce((sum, node) => sum + node.length, 0);
  for (const node of nodes.toReversed()) {
    const start = end - node.length;
    for (const span of spans.toReversed()) {
      const from = Math.max(span.start, start) - start;
      const to = Math.min(span.end, end) - start;
      if (from >= to) continue;
      node.splitText(to);
      const hit = node.splitText(from);
      const mark = makeElement('mark', { class: 'hit' });
      hit.replaceWith(mark);
      mark.append(hit);
    }
    end = start;
  }
}
