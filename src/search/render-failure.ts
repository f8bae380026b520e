/** What stands in the results' place while a search goes slowly, and after it has failed. */
import { makeElement } from './make-element.ts';
import type { FailureReason } from './search-session.ts';

/** More did not come: below what did, which stands. */
export function renderNoMore(reason: FailureReason, retry: () => void): HTMLElement {
  const button = makeElement('button', { class: 'lnk', type: 'button', 'data-retry': true }, '再试');
  button.addEventListener('click', retry);
  const why = reason === 'offline' ? '网络或网站一时不通，' : '';
  return makeElement(
    'p',
    { class: 'acts', role: 'alert', 'data-reason': reason },
    `${why}后面的没有取到；上面列出的不受影响。`,
    button,
  );
}

/** The index does not read: what is going on instead, and how far it is. */
export function renderSlow(share: number): HTMLElement {
  const percent = Math.round(share * 100);
  return makeElement(
    'section',
    { class: 'failed', 'data-slow': true },
    makeElement('p', {}, '索引读不出来，正在逐篇取来查，要慢一些，查得一样全。'),
    makeElement('progress', { max: '100', value: String(percent), 'aria-label': '已取到' }),
    makeElement('p', { class: 'note num' }, `已取到 ${percent}%`),
  );
}

const failures: Readonly<Record<FailureReason, readonly string[]>> = {
  offline: ['网络或网站一时不通，这次没有查成，不等于没有这个说法。', '请检查网络，过一会儿重试。'],
  missing: [
    '这个网站上找不到查找用的索引文件，这次没有查成，不等于没有这个说法。',
    '可以先按主题、短语翻看，并告诉网站的维护者。维护者：索引由 npm run build 生成，在 pagefind 文件夹里，要和网页一起发布。',
  ],
  broken: [
    '查找用的文件读不完整，这次没有查成，不等于没有这个说法。',
    '请重试。一直不行，请告诉网站的维护者：重新运行 npm run build，把生成的文件全部发布。',
  ],
  large: [
    '索引读不出来，计划又太多，不能逐篇取来查。这次没有查成，不等于没有这个说法。',
    '请重试，或先按主题、短语翻看。一直不行，请告诉网站的维护者：重新运行 npm run build，把生成的文件全部发布，连同 pagefind 文件夹。',
  ],
};

/** Nothing can be said about the phrase, why, and what to do. */
export function renderError(reason: FailureReason, retry: () => void): HTMLElement {
  const [said, advice] = failures[reason];
  const button = makeElement('button', { class: 'btn', type: 'button', 'data-retry': true }, '重试');
  button.addEventListener('click', retry);
  return makeElement(
    'section',
    { class: 'failed', role: 'alert', 'data-reason': reason },
    makeElement('p', {}, said),
    makeElement('p', { class: 'dim' }, advice),
    button,
  );
}
