/** How much of every section stands word for word in the corpus: a hint to write anew, no verdict. */
import { makeElement } from '../../search/make-element.ts';
import { measureOverlap } from '../check/overlap/measure-overlap.ts';
import type { Overlap } from '../check/overlap/measure-overlap.ts';
import type { CorpusSearch } from '../check/overlap/open-corpus-search.ts';
import { actButton } from './act-button.ts';
import { countOf } from './desk.ts';
import type { Desk, Panel } from './desk.ts';

export function overlapPanel(root: HTMLElement, desk: Desk, bundle: string): Panel {
  const list = makeElement('ul', { class: 'meter' });
  const note = makeElement('p', { class: 'note', role: 'status' });
  const start = makeElement('button', { type: 'button', class: 'lnk' }, '查重');
  const count = countOf(root);
  root.append(list, note, makeElement('p', {}, start));
  let running: AbortController | undefined;
  let search: CorpusSearch | undefined;
  const measure = async () => {
    running?.abort();
    const own = (running = new AbortController());
    const draft = desk.editor.draft();
    note.textContent = '正在逐句查对…';
    try {
      const { openCorpusSearch } = await import('../check/overlap/open-corpus-search.ts');
      search ??= openCorpusSearch(bundle);
      const overlap = await measureOverlap(draft, search.stands, {
        signal: own.signal,
        progress: (done, total) => (note.textContent = `正在逐句查对…${done}／${total}`),
      });
      draw(overlap);
      start.textContent = '再查一次';
    } catch (error) {
      if (!own.signal.aborted) note.textContent = `未能查对：${(error as Error).message}`;
    }
  };
  const draw = ({ sections, characters, taken }: Overlap) => {
    if (count) count.textContent = percent(taken, characters);
    list.replaceChildren(
      ...sections
        .filter((section) => section.characters > 0)
        .map((section) => {
          const place = actButton(section.heading, () => desk.editor.goTo(section.id));
          return makeElement(
            'li',
            {},
            place,
            makeElement('meter', { max: '1', value: `${section.taken / section.characters}` }),
            makeElement('span', { class: 'num' }, percent(section.taken, section.characters)),
          );
        }),
    );
    note.textContent =
      characters === 0
        ? '还没有正文'
        : `${taken} 字逐字见于库中计划，共 ${characters} 字。比例高的一节，宜用自己的话重写。`;
  };
  start.addEventListener('click', () => void measure());
  return {};
}

function percent(part: number, all: number): string {
  return all === 0 ? '' : `${Math.round((100 * part) / all)}%`;
}
