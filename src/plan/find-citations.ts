/** Which documents a plan cites: titles in 《》 and document numbers, each with the sentence it stands in. */
import { findCites } from '../text/find-cites.ts';
import type { Section } from './document.ts';
import { findDocumentNumbers } from './document-numbers.ts';
import type { DocumentNumber } from './document-numbers.ts';
import { locateSpans } from './locate-spans.ts';
import {
  endsInDocumentNoun,
  isBareNoun,
  readEditionBehind,
  regulationKey,
  titleYears,
  workKey,
} from './regulation-title.ts';

/** A document as a plan cites it: by title, by number, or by both. */
export interface Citation {
  /** Without its marks, with the edition that stands behind them; absent where a number stands alone. */
  readonly title?: string;
  /** Years in the title: `（2016年版）`, `2020年`. */
  readonly years: readonly number[];
  /** `《继续医学教育规定》（试行）`, `国发〔2009〕12号`. */
  readonly asWritten: string;
  /** The plan writes an abbreviation (`《条例》`) and `title` is the one it has named before. */
  readonly short: boolean;
  readonly number?: Pick<DocumentNumber, 'text' | 'blank'>;
  /** Sentence it stands in; a section's where it stands in a heading. */
  readonly anchor: string;
  /** The sentence. */
  readonly text: string;
  /** Where `asWritten` begins and ends in `text`. */
  readonly start: number;
  readonly end: number;
}

/** Stretch of a block that cites something. */
interface Found {
  title?: string;
  number?: DocumentNumber;
  readonly start: number;
  end: number;
  /** It stands in （以下简称《…》）. */
  readonly defines: boolean;
}

/** A word behind the marks that is part of the title: `《国家卫生城市》标准`. */
const nounBehind = /^(?:标准|规范|条例|办法|细则|纲要|方案|规划|制度|指南|大纲)(?![化性了地者管执])/u;
const announcesShort = /(?:简称|下称)(?:为|作)?[:：]?$/u;
/** What may stand between a title and its number: a bracket, or the abbreviation it is given. */
const toNumber = /^\s?[（(〔[,，]?\s?(?:以下简称[“"《][^”"》]{1,16}[”"》][）),，;；、]{0,2}[（(]?)?\s?$/u;
/** What may stand between a number and its title. */
const toTitle = /^[）)]?\s?(?:文件|文)?(?:精神|中|印发|下发)?[（(,，的]?\s?$/u;

/** Every citation of a plan in the order of the text. */
export function findCitations(sections: readonly Section[]): Citation[] {
  const resolve = abbreviations();
  return locateSpans(sections, findIn).map(({ span, ...place }) => {
    const { title, number, defines } = span;
    const own = title === undefined ? undefined : resolve(title, defines);
    return {
      ...(own && { title: own.title }),
      years: own ? titleYears(own.title) : [],
      asWritten: place.text.slice(place.start, place.end),
      short: own?.short ?? false,
      ...(number && { number: { text: number.text, blank: number.blank } }),
      ...place,
    };
  });
}

/** Titles and numbers of one block, a number beside a title joined to it. */
function findIn(text: string): Found[] {
  const titles = findCites(text).map(({ start, end }): Found => {
    const inside = text.slice(start + 1, end - 1).trim();
    const behind = text.slice(end, end + 16);
    const noun = endsInDocumentNoun(inside) ? '' : (nounBehind.exec(behind)?.[0] ?? '');
    const edition = readEditionBehind(behind.slice(noun.length));
    return {
      title: inside + noun + edition.trim(),
      start,
      end: end + noun.length + edition.length,
      defines: announcesShort.test(text.slice(Math.max(0, start - 5), start)),
    };
  });
  const alone: Found[] = [];
  const cited = (at: number) => titles.some(({ start, end }) => start < at && at < end);
  for (const number of findDocumentNumbers(text)) {
    if (cited(number.start)) continue;
    const before = titles.findLast((it) => !it.defines && it.end <= number.start);
    const after = titles.find(({ start }) => start >= number.end);
    const holder = [
      before && toNumber.test(text.slice(before.end, number.start)) ? before : undefined,
      after && toTitle.test(text.slice(number.end, after.start)) ? after : undefined,
    ].find((it) => it && it.number === undefined);
    if (holder) holder.number = number;
    else alone.push({ number, start: number.start, end: number.end, defines: false });
  }
  return [...titles, ...alone].sort((a, b) => a.start - b.start);
}

/**
 * Reads abbreviations through a plan: `《条例》` is what was announced by that name, else the only title before it
 * that ends in the word. Where several do, or none, it stays what it is.
 */
function abbreviations(): (
  title: string,
  defines: boolean,
) => { readonly title: string; readonly short: boolean } {
  const announced = new Map<string, string>();
  const full: string[] = [];
  return (title, defines) => {
    if (defines && full.length > 0) {
      announced.set(regulationKey(title), full[full.length - 1]);
      return { title: full[full.length - 1], short: true };
    }
    const known = announced.get(regulationKey(title));
    if (known) return { title: known, short: true };
    if (!isBareNoun(title)) {
      full.push(title);
      return { title, short: false };
    }
    const word = workKey(title);
    const meant = new Map(
      full.filter((it) => workKey(it).endsWith(word)).map((it) => [regulationKey(it), it]),
    );
    const [only] = meant.values();
    return meant.size === 1 ? { title: only, short: true } : { title, short: false };
  };
}
