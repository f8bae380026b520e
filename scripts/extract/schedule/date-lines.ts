/** Lines that date the document, not anything in it. */
import type { Paragraph, Section } from '../../../src/plan/document.ts';
import { foldWidth } from '../../../src/text/fold-width.ts';
import { readSignature } from '../signature.ts';

const figure = '[0-9xX×*_〇○零一二三四五六七八九十]';
const wholeDate = new RegExp(
  `^\\(?(?:${figure}{0,6}|20[~—–#?]{1,6}|二[^年]{1,5})\\s?年\\s?${figure}{1,4}\\s?月(?:\\s?${figure}{1,4}\\s?[日号])?\\)?$`,
  'u',
);
/** Headings that a date answers: `活动时间`. */
const asksWhen = /时间|日期|阶段|步骤|安排/u;
const closingParagraphs = 4;

/** A date and nothing else, unless it answers the heading above it. */
export function isDateLine({ text }: Paragraph, { heading }: Pick<Section, 'heading'>): boolean {
  return wholeDate.test(foldWidth(text).trim()) && !asksWhen.test(heading);
}

/** The paragraph in which the plan is signed and dated, if it is. */
export function signatureLine(sections: readonly Section[]): Paragraph | undefined {
  const closing = sections.flatMap(({ paragraphs }) => paragraphs).slice(-closingParagraphs);
  return readSignature(closing.map(({ text }) => text)).signedDate ? closing.at(-1) : undefined;
}
