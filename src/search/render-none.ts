/** What stands in the results' place after a search in vain: that there is nothing, and what of it there is. */
import { chineseNumber } from '../text/chinese-number.ts';
import type { Answer } from './answer.ts';
import { phrasesIn } from './describe-request.ts';
import { isNarrowed } from './facets.ts';
import { makeElement } from './make-element.ts';
import { phraseAddress } from './page-address.ts';
import type { Piece } from './pieces.ts';
import { countMarks, quote, quoteAll } from './quotes.ts';
import { hasNames } from './render-notes.ts';
import { hasAdditions } from './request.ts';
import type { FoundPhrase } from './search-plans.ts';

export interface WaysOut {
  /** Asks the same without filters. */
  clearFilters(): void;
  /** Asks for what stands in the field alone. */
  clearAdditions(): void;
}

/** Nothing stands in the plans, or nothing in those the filters leave. */
export function renderNone(answer: Answer, ways: WaysOut): HTMLElement {
  return answer.unfiltered > 0 ? renderFiltered(answer, ways) : renderMissing(answer, ways);
}

function renderMissing(answer: Answer, ways: WaysOut): HTMLElement {
  const { groups, planCount, request, titles } = answer;
  const missing = groups.filter((group) => group.every(({ plans }) => plans === 0));
  // A title that has the phrase stands right above.
  const where = `${countLabel(planCount)}份计划${hasNames(titles) ? '的正文' : ''}里，`;
  const said =
    missing.length > 0
      ? `没有${missing.map(groupLabel).join('、')}的说法。`
      : `没有${togetherLabel(answer)}。`;
  const marks = missing.flat().some(({ label }) => countMarks(label) > 0) ? '，连引号、不连引号都查过' : '';
  const offers = offersOf(answer);
  const longest = missing.length === 1 ? longestOf(answer.pieces) : [];
  const rest = offers.filter(({ text }) => !longest.some((piece) => piece.text === text));
  return makeElement(
    'section',
    { class: 'zero' },
    makeElement(
      'div',
      {},
      makeElement(
        'h2',
        {},
        makeElement('span', { class: 'ph' }, where),
        makeElement('span', { class: 'ph' }, said),
      ),
      makeElement(
        'p',
        { class: 'dim' },
        `未找到完全一致的表述。查找时已换算繁体、全角、大小写和空格${marks}。`,
      ),
      longest.length > 0 && renderLongest(longest),
      hasAdditions(request) && makeButton('只查输入框里的词，去掉精确条件', ways.clearAdditions),
    ),
    makeElement(
      'div',
      { class: 'pieces', hidden: rest.length === 0 },
      makeElement('h3', {}, missing.length > 0 ? '换短一点，查得到的有' : '分开查，各有'),
      makeElement('ul', { 'data-pieces': true }, ...rest.map(renderOffer)),
    ),
  );
}

/** The longest pieces: several where none is longer than the others. */
function longestOf(pieces: readonly Piece[]): Piece[] {
  const lengthOf = ({ text }: Piece) => Array.from(text).length;
  const most = Math.max(0, ...pieces.map(lengthOf));
  return pieces.filter((piece) => lengthOf(piece) === most);
}

function renderLongest(pieces: readonly Piece[]): HTMLElement {
  const links = pieces.flatMap(({ text, plans }, at) => [
    at > 0 ? '，' : '',
    makeElement('a', { href: phraseAddress(text) }, makeElement('strong', {}, text)),
    makeElement('span', { class: 'num' }, ` ${plans} 份计划`),
  ]);
  const lead = pieces.length > 1 ? '其中查得到的最长几段：' : '其中查得到的最长一段：';
  return makeElement('p', { class: 'longest', 'data-longest': true }, lead, ...links);
}

interface Offer {
  readonly text: string;
  readonly plans: number;
}

/** Phrases of the request that stand by themselves, and pieces of the one that does not; each once. */
function offersOf({ groups, pieces }: Answer): Offer[] {
  const standing = groups.flat().filter(({ plans }) => plans > 0);
  const offers = [...standing.map(({ label, plans }) => ({ text: label, plans })), ...pieces];
  return offers.filter((offer, at) => offers.findIndex(({ text }) => text === offer.text) === at);
}

function renderOffer({ text, plans }: Offer): HTMLElement {
  return makeElement(
    'li',
    {},
    makeElement(
      'a',
      { class: 'lead-row', href: phraseAddress(text) },
      makeElement('span', {}, text),
      makeElement('span', { class: 'num' }, `${plans} 份计划`),
    ),
  );
}

function renderFiltered(answer: Answer, ways: WaysOut): HTMLElement {
  const { unfiltered } = answer;
  return makeElement(
    'section',
    { class: 'zero' },
    makeElement(
      'div',
      {},
      makeElement('h2', {}, `所选范围里没有${togetherLabel(answer)}。`),
      makeElement(
        'p',
        { class: 'dim' },
        `不限范围有 ${unfiltered} 份计划。可以在上面逐项去掉所选的条件，也可以`,
        isNarrowed(answer.selection) && makeButton('全部去掉', ways.clearFilters),
        '。',
      ),
    ),
  );
}

/** `一句同时有“甲”、“乙”而没有“丙”`; of one phrase and nothing else `“甲”的说法`. */
function togetherLabel({ groups, request }: Answer): string {
  const labels = groups.map(groupLabel).join('、');
  const without = phrasesIn(request.none);
  if (groups.length === 1 && without.length === 0) return `${labels}的说法`;
  const unit = { plan: '份', section: '节', sentence: '句' }[request.scope];
  const near = request.within === undefined ? '' : `（相距不超过 ${request.within} 字）`;
  const but = without.length > 0 ? `而没有${quoteAll(without)}` : '';
  return `一${unit}${groups.length > 1 ? '同时' : ''}有${labels}${near}${but}`;
}

/** `“甲”`, or `“甲”或“乙”` where one of several is asked for. */
function groupLabel(group: readonly FoundPhrase[]): string {
  return group.map(({ label }) => quote(label)).join('或');
}

function makeButton(label: string, press: () => void): HTMLElement {
  const button = makeElement('button', { class: 'lnk', type: 'button' }, label);
  button.addEventListener('click', press);
  return button;
}

function countLabel(count: number): string {
  return count < 10_000 ? chineseNumber(count) : ` ${count} `;
}
