/** Above the results: how the query was read where that is not plain, how else it may be, and what is called so. */
import type { Answer } from './answer.ts';
import { phrasesIn } from './describe-request.ts';
import type { Named, TitleFinds } from './find-titles.ts';
import { makeElement } from './make-element.ts';
import { phraseAddress } from './page-address.ts';
import type { PlanText } from './plan-fragment.ts';
import { collectionUrl, placeLabel } from './plan-meta.ts';
import { quoteAll } from './quotes.ts';
import type { OtherReading } from './search-plans.ts';

/** What led to this reading, in words; empty where the query says what is meant. */
export function handledLabel({ handled, groups, request }: Answer): string {
  const left = [
    ...(handled.marksDropped ? ['引号只用来圈定短语'] : []),
    ...(handled.singlesJoined ? ['单字之间的空格不计'] : []),
  ];
  if (left.length === 0) return '';
  const added = phrasesIn(request.all).length + (phrasesIn(request.any).length > 0 ? 1 : 0);
  const labels = groups.slice(0, groups.length - added).flatMap((group) => group.map(({ label }) => label));
  return `${left.join('，')}，查的是${quoteAll(labels)}。`;
}

/** The lines of an answer, empty for most. */
export function renderNotes(answer: Answer): HTMLElement[] {
  const handled = handledLabel(answer);
  const marks = answer.others.length > 0 && answer.others.every(({ kind }) => kind === 'bare');
  const asIs = answer.handled.asWhole ? (marks ? '连引号照原样查。' : '照原样查。') : '';
  const said = handled || (answer.others.length > 0 ? asIs : '');
  const lines: HTMLElement[] = [];
  if (said || answer.others.length > 0) {
    const links = answer.others.flatMap((other) => [lead(other), renderOther(other)]);
    lines.push(makeElement('p', { 'data-reading': true }, said, ...links));
  }
  if (answer.isPlain) {
    lines.push(
      makeElement('p', { 'data-plain': true }, '索引读不出来，这次是逐篇查的，结果一样全，只是慢一些。'),
    );
  }
  if (hasNames(answer.titles)) lines.push(renderTitles(answer));
  return lines;
}

function lead({ kind }: OtherReading): string {
  return { bare: '不带引号查', apart: ' 分开查', joined: '连在一起查', months: '换一种写法' }[kind];
}

function renderOther({ labels, query, plans }: OtherReading): HTMLElement {
  const link = makeElement('a', { href: phraseAddress(query) }, quoteAll(labels));
  return makeElement('span', {}, link, `，${plans} 份计划。`);
}

/** Whether anything is called so. */
export function hasNames({ titles, collections }: TitleFinds): boolean {
  return titles.count + collections.count > 0;
}

/** Names stand folded where the text has hits, open where it has none. */
function renderTitles({ titles, ranked }: Answer): HTMLElement {
  const counts = [
    ...(titles.titles.count > 0 ? [`${titles.titles.count} 份计划`] : []),
    ...(titles.collections.count > 0 ? [`${titles.collections.count} 部文集`] : []),
  ];
  return makeElement(
    'details',
    { class: 'named', 'data-named': true, open: ranked.length === 0 },
    makeElement('summary', {}, `题名里有：${counts.join('，')}`),
    makeElement(
      'ul',
      {},
      ...titles.titles.plans.map(renderPlan),
      ...titles.collections.plans.map(renderCollection),
    ),
    renderLeft(titles.titles, '份计划'),
    renderLeft(titles.collections, '部文集'),
  );
}

function renderPlan({ url, meta }: PlanText): HTMLElement {
  const original =
    meta.sourceTitle && meta.sourceTitle !== meta.title ? `，原题${quoteAll([meta.sourceTitle])}` : '';
  return makeElement(
    'li',
    {},
    makeElement('a', { href: url }, meta.title),
    makeElement('span', { class: 'note' }, `${placeLabel(meta)}${original}`),
  );
}

function renderCollection({ url, meta }: PlanText): HTMLElement {
  return makeElement(
    'li',
    {},
    makeElement('a', { href: collectionUrl(url, meta) }, `《${meta.collection}》`),
    makeElement('span', { class: 'note' }, `文集，${meta.collectionSize} 篇`),
  );
}

function renderLeft({ count, plans }: Named, unit: string): HTMLElement | undefined {
  const left = count - plans.length;
  return left > 0
    ? makeElement('p', { class: 'note' }, `另有 ${left} ${unit}没有列出，题名写得更全些就能看到。`)
    : undefined;
}
