/** What stands in the results' place where there are none: after a search in vain, after a failure. */
import { chineseNumber } from '../text/chinese-number.ts';
import type { Answer } from './answer.ts';
import { makeElement } from './make-element.ts';
import { countMarks, quoteAll } from './quotes.ts';
import { hasNames } from './render-notes.ts';
import type { FoundPhrase } from './search-plans.ts';

/** Nothing stands in the plans, or nothing in those the filters leave. */
export function renderNone(answer: Answer, clearFilters: () => void): HTMLElement {
  if (answer.unfiltered > 0) return renderFiltered(answer, clearFilters);
  const missing = answer.phrases.filter((phrase) => phrase.plans === 0);
  const said =
    missing.length > 0
      ? `没有写过${quoteLabels(missing)}。`
      : `没有一份同时写到${quoteLabels(answer.phrases)}。`;
  // A title that has the phrase stands right above.
  const where = hasNames(answer.titles) ? '份计划的正文里，' : '份计划里，';
  const marks = missing.some(({ label }) => countMarks(label) > 0) ? '，连引号、不连引号都查过' : '';
  const standing = answer.phrases.filter((phrase) => phrase.plans > 0);
  const offers = [...standing.map(({ label, plans }) => ({ text: label, plans })), ...answer.pieces];
  const distinct = offers.filter((offer, at) => offers.findIndex(({ text }) => text === offer.text) === at);
  return makeElement(
    'section',
    { class: 'zero' },
    makeElement(
      'div',
      {},
      makeElement(
        'h2',
        {},
        makeElement('span', { class: 'ph' }, countLabel(answer.planCount) + where),
        makeElement('span', { class: 'ph' }, said),
      ),
      makeElement(
        'p',
        { class: 'dim' },
        `这里逐字查找，没有就是没有。繁体、全角、大小写和空格都已经换算过${marks}。`,
      ),
    ),
    distinct.length === 0
      ? undefined
      : makeElement(
          'div',
          { class: 'pieces' },
          makeElement('h3', {}, '拆开来，写过的有'),
          makeElement(
            'ul',
            {},
            ...distinct.map(({ text, plans }) => makeElement('li', {}, linkTo(text, `${plans} 份计划`))),
          ),
        ),
  );
}

/** Part of the index did not come: nothing can be said about the phrase. */
export function renderError(retry: () => void): HTMLElement {
  const button = makeElement('button', { class: 'btn', type: 'button', 'data-retry': true }, '重试');
  button.addEventListener('click', retry);
  return makeElement(
    'section',
    { class: 'failed', role: 'alert' },
    makeElement('p', {}, '索引没有读全，这次查找没有结果，不等于没有写过。请检查网络后重试。'),
    button,
  );
}

function renderFiltered({ phrases, unfiltered }: Answer, clearFilters: () => void): HTMLElement {
  const button = makeElement('button', { class: 'lnk', type: 'button' }, `去掉筛选，看全部 ${unfiltered} 份`);
  button.addEventListener('click', clearFilters);
  return makeElement(
    'section',
    { class: 'zero' },
    makeElement(
      'div',
      {},
      makeElement('h2', {}, `所选范围里，没有写过${quoteLabels(phrases)}。`),
      makeElement('p', {}, button),
    ),
  );
}

function linkTo(phrase: string, count: string): HTMLElement {
  const number = makeElement('span', { class: 'num' }, count);
  const href = `?q=${encodeURIComponent(phrase)}`;
  return makeElement('a', { class: 'lead-row', href }, makeElement('span', {}, phrase), number);
}

function quoteLabels(phrases: readonly FoundPhrase[]): string {
  return quoteAll(phrases.map(({ label }) => label));
}

function countLabel(count: number): string {
  return count < 10_000 ? chineseNumber(count) : ` ${count} `;
}
