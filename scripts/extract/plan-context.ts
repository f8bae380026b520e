/** What the extractors are given, and the views of it that they share. */
import type { Section } from '../../src/plan/document.ts';
import { foldWidth } from '../../src/text/fold-width.ts';
import { readHeading, stripHeading } from './own-title.ts';

/** A plan, cleaned, simplified, split and outlined. */
export interface PlanContext {
  /** Its heading in the source, simplified: `卫生工会下半年工作计划4`, `医务工作计划10则(医院纠风工作计划)`. */
  readonly sourceTitle: string;
  /** Title of the collection it stands in; speaks of the page and often lies about the plan. */
  readonly collection: string;
  readonly sections: readonly Section[];
}

/** Views of a plan. All text is folded by `foldWidth`: patterns are written with half-width marks. */
export interface PlanReading {
  /** What the heading says of this plan alone, without numbering and filler; empty where it says nothing. */
  readonly ownTitle: string;
  /** What it merely repeats of the collection: to be believed only where the text bears it out. */
  readonly claim: string;
  /** What the page calls all its plans, without numbering and filler; to be believed even less. */
  readonly shared: string;
  /** The paragraphs before the first heading or numbered item, their first 800 characters. */
  readonly opening: string;
  /** Headings in order, with their markers. */
  readonly headings: readonly string[];
  /** Headings and paragraphs in order, joined by line feeds. */
  readonly text: string;
  /** The last four paragraphs as they stand, not folded: where a signature may stand. */
  readonly closing: readonly string[];
  /** The letter with which a notice issues the plan, to its date, as it stands; empty where there is none. */
  readonly letter: readonly string[];
}

const openingLength = 800;
/** `1、进一步健全质量管理组织`: the plan's work begins here. */
const numberedItem = /^\(?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)、.]/u;
const closingParagraphs = 4;

/** Reads a plan once for all extractors. */
export function readPlan({ sourceTitle, collection, sections }: PlanContext): PlanReading {
  const paragraphs = (section: Section) => section.paragraphs.map(({ text }) => foldWidth(text));
  const first = sections[0];
  return {
    ...readHeading(foldWidth(sourceTitle), foldWidth(collection)),
    shared: stripHeading(foldWidth(collection)),
    opening: first?.depth === 0 ? takeOpening(paragraphs(first)) : '',
    headings: sections.filter(({ depth }) => depth > 0).map(({ heading }) => foldWidth(heading)),
    text: sections
      .flatMap((section) => [
        ...(section.depth > 0 ? [foldWidth(section.heading)] : []),
        ...paragraphs(section),
      ])
      .join('\n'),
    closing: sections
      .flatMap(({ paragraphs: blocks }) => blocks.map(({ text }) => text))
      .slice(-closingParagraphs),
    letter: first?.depth === 0 ? takeLetter(first.paragraphs.map(({ text }) => text)) : [],
  };
}

const issued = /印发(?:给)?你们|(?:现将|现)[^。]{0,60}(?:印发|转发|下发)|予以印发/u;
const letterDate = /^[0-9〇○零一二三四五六七八九十xX×*_]{2,8}\s?年[^，。；]{1,6}月[^，。；]{0,6}日$/u;
const longestLetter = 12;

/** The first paragraphs, from the address to the date below the signature, where one of them issues the plan. */
function takeLetter(paragraphs: readonly string[]): string[] {
  const head = paragraphs.slice(0, longestLetter);
  const date = head.findIndex((text) => letterDate.test(text.trim()));
  const letter = head.slice(0, date + 1);
  return letter.some((text) => issued.test(text)) ? letter : [];
}

function takeOpening(paragraphs: readonly string[]): string {
  const items = paragraphs.findIndex((text) => numberedItem.test(text));
  return paragraphs
    .slice(0, items < 0 ? undefined : items)
    .join('\n')
    .slice(0, openingLength);
}
