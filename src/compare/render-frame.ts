/** What stands around the table: what must be said first, what the numbers mean, and what stands there after a failure. */
import { makeElement } from '../search/make-element.ts';

interface Said {
  /** What of the address could not be followed. */
  readonly notes: readonly string[];
  /** Of one's own outline. */
  readonly said: readonly string[];
  /** `12 份医院的计划` */
  readonly kind: string;
}

/** The table with its words; a table too wide for the page scrolls by itself. */
export function renderFrame(
  table: HTMLTableElement,
  rows: number,
  { notes, said, kind }: Said,
): DocumentFragment {
  const frame = document.createDocumentFragment();
  const frameOf = makeElement(
    'div',
    { class: 'cmp-frame', role: 'region', 'aria-label': '提纲对照表', tabindex: '0' },
    table,
  );
  const told = [...notes, ...said];
  if (told.length > 0)
    frame.append(
      makeElement('ul', { class: 'cautions' }, ...told.map((text) => makeElement('li', {}, text))),
    );
  frame.append(rows > 0 ? frameOf : makeElement('p', {}, '这几份计划没有读出标题，或没有差别。'));
  frame.append(
    makeElement(
      'p',
      { class: 'note' },
      `同类指${kind}，数的是写到这一部分的份数，抄来的只算一次。“多数”指过半；少数计划才有的部分，缺了不标。部分按标题归并，标题看不出的按下面的文字；正文里顺带写到的不算。`,
    ),
  );
  return frame;
}

/** The files did not come. */
export function renderFailure(retry: () => void): HTMLElement {
  const button = makeElement('button', { class: 'btn', type: 'button' }, '再试');
  button.addEventListener('click', retry);
  return makeElement(
    'section',
    { class: 'failed', role: 'alert' },
    makeElement('p', {}, '提纲没有取到，可能是网络或网站一时不通。'),
    button,
  );
}
