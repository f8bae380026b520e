/** Finds the article of a page and the template around it. */
import type { SourceDoubt } from '../decoded-source.ts';
import { parts } from './elements.ts';
import { isElement, parentOf } from './parse-page.ts';
import type { Element } from './parse-page.ts';
import type { Page } from './page-lines.ts';
import { isBoilerplate } from './template-words.ts';
import { childElements, isWithin, sumByElement, weighLines } from './weigh-lines.ts';
import type { Weighed } from './weigh-lines.ts';

/** What is made of a line. */
export interface Judged extends Weighed {
  readonly kept: boolean;
  /** The part that it is dropped with; without one it is dropped by itself. */
  readonly part?: Element;
}

export interface MainContent {
  readonly lines: readonly Judged[];
  readonly doubts: readonly SourceDoubt[];
}

/** An element that holds this share of the page's running text holds the article. */
const dominance = 0.8;
/** A page with less running text than this, in Han characters, has no article to be found: all is kept. */
const leastArticle = 60;
/** Running text outside the article that is kept has at least so many Han characters. */
const leastOutside = 20;

/** Judges every line of a page; what is doubtful is kept. */
export function findMainContent(page: Page): MainContent {
  const weighed = weighLines(page.lines);
  const own = (each: Weighed) => (each.template ? 0 : each.prose);
  const total = weighed.reduce((sum, each) => sum + own(each), 0);
  if (!page.body || total < leastArticle) return keepAll(weighed);
  const path = descend(page.body, weighed, sumByElement(weighed, own), total);
  const main = path[path.length - 1];
  const around = new Set(path.slice(0, -1));
  const listed = findLinkLists(weighed);
  const doubts: SourceDoubt[] = [];
  const lines = weighed.map((each, i): Judged => {
    const { block } = each.line;
    const inside = isWithin(block, main);
    if (inside) {
      if (each.template) return { ...each, kept: false, part: each.template };
      const part = listed.get(i);
      if (part) return { ...each, kept: false, part };
      // Where nothing but the body holds all of the article, the foot of the site stands in it too.
      return { ...each, kept: main !== page.body || !isBoilerplate(each.text) || each.prose >= leastArticle };
    }
    const kept = isArticleOutside(each, main);
    const part = each.template ?? outermost(block, around);
    if (kept && parentOf(main) !== part?.parentNode) doubts.push(doubtOutside(each));
    return { ...each, kept, ...(part && { part }) };
  });
  const signed = keepSignature(lines, main);
  return { lines: signed, doubts: [...doubts, ...doubtPages(weighed), ...doubtShare(signed)] };
}

function keepAll(weighed: readonly Weighed[]): MainContent {
  return { lines: weighed.map((each) => ({ ...each, kept: true })), doubts: doubtPages(weighed) };
}

/** From the body to the innermost container that holds the article. */
function descend(
  body: Element,
  weighed: readonly Weighed[],
  held: ReadonlyMap<Element, number>,
  total: number,
): Element[] {
  const path = [body];
  for (;;) {
    const last = path[path.length - 1];
    const next = childElements(last).find((child) => (held.get(child) ?? 0) >= total * dominance);
    if (!next) break;
    path.push(next);
  }
  const table = path.findIndex((element) => element.tagName === 'table' && isData(element, weighed, path));
  if (table > 0) path.length = table;
  while (path.length > 1 && parts.has(path[path.length - 1].tagName)) path.pop();
  return path;
}

/** Most cells of a table that merely lays out a page, and the fewest lines of the cell that holds the article. */
const mostFrames = 8;
const leastFramed = 3;

/** A table of figures is part of an article; a table that frames an article is not. */
function isData(table: Element, weighed: readonly Weighed[], path: readonly Element[]): boolean {
  const inside = path.slice(path.indexOf(table) + 1);
  if (inside.some(({ tagName }) => tagName === 'table')) return false;
  const cell = inside.find(({ tagName }) => tagName === 'td' || tagName === 'th');
  if (!cell) return true;
  const lines = weighed.filter(({ line }) => isWithin(line.block, table));
  const cells = new Set(lines.map(({ line }) => line.cell));
  return cells.size > mostFrames || lines.filter(({ line }) => line.cell === cell).length < leastFramed;
}

/** The outermost element around a block that is not around the article; none where the line stands loose. */
function outermost(block: Element, around: ReadonlySet<Element>): Element | undefined {
  let found: Element | undefined;
  for (let at: Element | undefined = block; at && !around.has(at); at = parentOf(at)) found = at;
  return found;
}

/** Running text outside the article that is no site's: a lead, a second part, a table. */
function isArticleOutside(each: Weighed, main: Element): boolean {
  if (each.template || isBoilerplate(each.text) || each.linked > 0.3) return false;
  if (each.prose >= leastOutside && /[，。；]/u.test(each.text)) return true;
  // A paragraph or a heading beside the article is its own where nothing says otherwise; a bare `div` is a button's or a label's.
  return (
    each.links === 0 &&
    parentOf(main) === parentOf(each.line.block) &&
    paragraphs.has(each.line.block.tagName)
  );
}

const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre']);

/** Links that hold a line alone; what such a line may be and still belong to an article. */
const mostlyLinked = 0.5;
const ownLink = /^附件|^附表|\.(?:docx?|xlsx?|pdf|wps|rar|zip)$/iu;

/** Lists of links to other pages within the article, with the element that holds each. */
function findLinkLists(weighed: readonly Weighed[]): ReadonlyMap<number, Element> {
  const found = new Map<number, Element>();
  const isLinks = ({ linked, text }: Weighed) => linked >= mostlyLinked && !ownLink.test(text);
  for (const [i, each] of weighed.entries()) {
    if (!isLinks(each)) continue;
    const beside = [weighed[i - 1], weighed[i + 1]].some((other) => other !== undefined && isLinks(other));
    if (
      !beside &&
      each.links < 2 &&
      !/^(?:上|下|前|后)一[篇页]|^(?:更多|返回|点击|尾页|首页|共\s*\d+\s*页)/u.test(each.text)
    )
      continue;
    const { block } = each.line;
    const list = parentOf(block);
    found.set(i, list && parts.has(list.tagName) ? list : block);
  }
  return found;
}

const date =
  /^[\d〇○零一二三四五六七八九十×xX*_ ]{2,8}年[\d一二三四五六七八九十×xX*_ ]{1,4}月[\d一二三四五六七八九十×xX*_ ]{0,5}日?$/u;
const mostSignature = 30;

/** The date and the office under an article that stand in elements of their own. */
function keepSignature(lines: readonly Judged[], main: Element): readonly Judged[] {
  const last = lines.findLastIndex(({ line }) => isWithin(line.block, main));
  const at = lines.findIndex(
    (each, i) => i > last && i <= last + 3 && !each.template && date.test(each.text),
  );
  if (at < 0) return lines;
  return lines.map((each, i) =>
    i > last && i <= at && each.links === 0 && !each.template && each.text.length <= mostSignature
      ? { ...each, kept: true }
      : each,
  );
}

function place({ line }: Weighed): { start: number; end: number } {
  return { start: line.texts[0].start, end: line.texts[line.texts.length - 1].end };
}

function doubtOutside(each: Weighed): SourceDoubt {
  const reason = 'Unexpected running text away from the article, expected one place for it; it was kept';
  return { ...place(each), rule: 'html-outside', reason };
}

/** A link to a further page of the same article. */
function doubtPages(weighed: readonly Weighed[]): SourceDoubt[] {
  for (const { line } of weighed) {
    const link = line.texts.find(
      ({ link, value }) =>
        link && /^\s*(?:下一?页|后一页|余下全文|阅读全文|查看全文)\s*[>»›→]*\s*$/u.test(value),
    );
    if (link) {
      const reason = 'Unexpected link to a further page of the article, expected all of it in one file';
      return [{ start: link.start, end: link.end, rule: 'html-more-pages', reason }];
    }
  }
  return [];
}

/** Less of the page's unlinked text than this was kept: the article may not be the one. */
const leastKept = 0.5;

function doubtShare(lines: readonly Judged[]): SourceDoubt[] {
  const sum = (some: readonly Judged[]) => some.reduce((all, { han, linked }) => all + han * (1 - linked), 0);
  const share = sum(lines.filter(({ kept }) => kept)) / Math.max(1, sum(lines));
  if (share >= leastKept) return [];
  const reason = `Unexpected ${Math.round((1 - share) * 100)}% of the page’s text outside the article, expected less than ${100 - leastKept * 100}%`;
  return [{ start: 0, end: 0, rule: 'html-main', reason }];
}

/** Whether an element is a heading of the page. */
export function headingLevel(element: Element): number {
  for (let at: Element | undefined = element; at && isElement(at); at = parentOf(at)) {
    const level = /^h([1-6])$/.exec(at.tagName)?.[1];
    if (level) return Number(level);
  }
  return 0;
}
