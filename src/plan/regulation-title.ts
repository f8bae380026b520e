/** Titles of documents taken apart: which work, in which edition, and what makes two spellings one title. */
import { readNumber } from '../text/numbers.ts';

/** What a document calls itself: the last word of its title, and alone an abbreviation of one. */
const nouns =
  /(?:法|条例|办法|规定|规范|标准|细则|方案|规划|计划|纲要|意见|通知|决定|决议|章程|制度|指南|大纲|规程|预案|准则|守则|要点|措施|原则|公约|目录)$/u;

/** What may stand in brackets behind a title and tell its edition. */
const edition =
  /[(〔[](试行|暂行|草案|征求意见稿|讨论稿|(?:修订|修正)[稿版本]?|(?:19|20)[0-9]{2}(?:年?(?:版|修订|修正|修正本|修订版|本)?|[-—–―~至](?:19|20)?[0-9]{2}年?)|第[一二三四五六七八九十0-9]+版)[)〕\]]$/u;
const bareEdition = /((?:19|20)[0-9]{2}年?版|第[一二三四五六七八九十0-9]+版|(?:试行|修订)[稿版])$/u;

/** A notice that does nothing but issue another document. */
const notice =
  /^[^(《〈]{0,24}?关于(?:重新|修订)?(?:印发|发布|颁布|颁发|公布|下发)([^》〉]+|[《〈"“][^》〉]+[》〉"”])的通知$/u;

/** Whether a title ends as documents do. */
export function endsInDocumentNoun(title: string): boolean {
  return nouns.test(splitEdition(title).work);
}

/** A title that is one such word and no more: `条例`, `新办法`, `实施细则`. */
export function isBareNoun(title: string): boolean {
  const word = splitEdition(title).work.replace(/^(?:[新本该]|实施|指导|管理|工作|暂行)+/u, '');
  return word !== '法' && nouns.exec(word)?.index === 0;
}

/** A title without its edition, and the edition: `规范（2011年版）` is `规范` and `2011年版`. Brackets come out half width. */
export function splitEdition(title: string): { readonly work: string; readonly edition: string } {
  let work = plain(title);
  const editions: string[] = [];
  for (let found = take(work); found; found = take(work)) {
    editions.unshift(found[1]);
    work = work.slice(0, found.index);
  }
  return { work, edition: editions.join('，') };
}

function take(title: string): RegExpExecArray | undefined {
  const found = edition.exec(title) ?? bareEdition.exec(title);
  return found && found.index > 0 ? found : undefined;
}

/** Years that a title names, ascending: of its edition (`2016年版`), of what it is for (`2020年工作要点`, `2008―2012年`). */
export function titleYears(title: string): number[] {
  const found = plain(title).matchAll(
    /(?<![0-9])((?:19|20)[0-9]{2})(?=年|版|[-—–―~至](?:19|20)?[0-9]{2}年|[)〕])/gu,
  );
  return [...new Set(Array.from(found, ([, year]) => Number(year)))].sort((a, b) => a - b);
}

/** The edition that stands behind the closing mark: `（试行）`, `第三版`; empty where none does. */
export function readEditionBehind(text: string): string {
  const bracket = /^\s?[（(][^（）()]{1,12}[）)]/u.exec(text)?.[0] ?? '';
  if (bracket && splitEdition(`甲${bracket}`).edition !== '') return bracket;
  return /^(?:(?:19|20)[0-9]{2}年?版|第[一二三四五六七八九十0-9]+版)/u.exec(text)?.[0] ?? '';
}

/**
 * What two spellings of one title have in common; titles that differ in substance differ in it. Not counted are white space,
 * marks and width, 中华人民共和国 in front, and the notice around a document that does no more than issue it.
 * The edition counts: 试行 is another text than the one that came of it.
 */
export function regulationKey(title: string): string {
  const { work, edition: own } = splitEdition(unwrap(plain(title)));
  const bare = letters(work).replace(/^中华人民共和国(?=.)/u, '');
  return own === '' ? bare : `${bare}·${editionKey(own)}`;
}

/** The key of the work alone, whatever its edition. */
export function workKey(title: string): string {
  return regulationKey(title).replace(/·.*$/u, '');
}

function unwrap(title: string): string {
  const { work, edition: own } = splitEdition(title);
  const inside = notice.exec(work)?.[1].replace(/^[《〈"“]|[》〉"”]$/gu, '');
  return inside && endsInDocumentNoun(inside) ? inside + (own && `(${own})`) : title;
}

/** `2011年版`, `2011版` and `2011` are one edition, `第三版` and `第3版` too. */
function editionKey(own: string): string {
  return own
    .replace(/第([一二三四五六七八九十0-9]+)版/gu, (_, number: string) => `第${readNumber(number)}版`)
    .replace(/((?:19|20)[0-9]{2})年?版?(?=$|，)/gu, '$1')
    .replace(/[-—–―~至]/gu, '-');
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** Half-width brackets and figures, no white space. */
function plain(title: string): string {
  return title.normalize('NFKC').replace(/\s/gu, '');
}
