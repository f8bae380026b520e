/** What stands in the results' place where there are none: after a search in vain, after a failure. */
import { chineseNumber } from '../lib/format.ts';
import type { Answer } from './answer.ts';
import { makeElement } from './make-element.ts';
import type { FoundPhrase } from './search-plans.ts';

/** Nothing stands in the plans, or nothing in those the filters leave. */
export function renderNone(answer: Answer, clearFilters: () => void): HTMLElement {
  if (answer.unfiltered > 0) return renderFiltered(answer, clearFilters);
  const missing = answer.phrases.filter((phrase) => phrase.plans === 0);
  const said =
    missing.length > 0 ? `没有写过${quoteAll(missing)}。` : `没有一份同时写到${quoteAll(answer.phrases)}。`;
  const standing = answer.phrases.filter((phrase) => phrase.plans > 0);
  const offers = [...standing.map(({ label, plans }) => ({ text: label, plans })), ...answer.pieces];
  return makeElement(
    'section',
    { class: 'zero' },
    makeElement(
      'div',
      {},
      makeElement(
        'h2',
        {},
        makeElement('span', { class: 'ph' }, `${countLabel(answer.planCount)}份计划里，`),
        makeElement('span', { class: 'ph' }, said),
      ),
      makeElement('p', { class: 'dim' }, '这里逐字查找，没有就是没有。繁体、全角、空格都已经换算过。'),
    ),
    offers.length === 0
      ? undefined
      : makeElement(
          'div',
          { class: 'pieces' },
          makeElement('h3', {}, '拆开来，写过的有'),
          makeElement(
            'ul',
            {},
            ...offers.map(({ text, plans }) => makeElement('li', {}, linkTo(text, text, `${plans} 份计划`))),
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
      makeElement('h2', {}, `所选范围里，没有写过${quoteAll(phrases)}。`),
      makeElement('p', {}, button),
    ),
  );
}

function linkTo(phrase: string, label: string, count?: string): HTMLElement {
  const href = `?q=${encodeURIComponent(phrase)}`;
  if (!count) return makeElement('a', { href }, label);
  const number = makeElement('span', { class: 'num' }, count);
  return makeElement('a', { class: 'lead-row', href }, makeElement('span', {}, label), number);
}

function quoteAll(phrases: readonly FoundPhrase[]): string {
  return phrases.map(({ label }) => `“${label}”`).join('、');
}

function countLabel(count: number): string {
  return count < 10_000 ? chineseNumber(count) : ` ${count} `;
}
