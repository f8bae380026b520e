/** Above the lines of a single phrase: the words that stand before it, each a link to the longer phrase. */
import type { Answer } from './answer.ts';
import { makeElement } from './make-element.ts';
import { writeAddress } from './page-address.ts';
import { wordsBefore } from './words-before.ts';

/** One line, or nothing where it would say nothing. */
export function renderWordsBefore({ request, groups, hits, spotCount }: Answer): HTMLElement[] {
  const phrase = groups.length === 1 && groups[0].length === 1 ? groups[0][0].label : undefined;
  const lines = hits.flatMap((hit) => hit.lines);
  const words = phrase === undefined ? [] : wordsBefore(lines);
  if (words.length === 0) return [];
  const links = words.map(({ word, count }) => {
    const address = writeAddress({
      request: { ...request, query: word + phrase },
      view: { sort: 'plan', form: 'lines' },
    });
    return makeElement(
      'a',
      { href: address },
      word,
      ' ',
      makeElement('span', { class: 'num' }, String(count)),
    );
  });
  const isPart = lines.length < spotCount;
  return [
    makeElement(
      'p',
      { class: 'before', 'data-before': true },
      makeElement('span', {}, '前面多接'),
      ...links.flatMap((link) => [' ', link]),
      isPart ? makeElement('span', { class: 'note' }, `按已列出的 ${lines.length} 处统计`) : undefined,
    ),
  ];
}
