/** Runs of text in a face. */
import { TextRun } from 'docx';
import type { IRunOptions } from 'docx';
import type { Span } from '../compose-document.ts';
import { latinFont } from './official-layout.ts';
import type { Font } from './official-layout.ts';

/**
 * Letters and digits in the Latin face, all else in the Chinese one. What both scripts have (“ ” … —) is Chinese too,
 * or Word draws quotation marks half as wide: hence `hAnsi` and the hint.
 */
export function faceOf({ name }: Font): NonNullable<IRunOptions['font']> {
  return { ascii: latinFont, hAnsi: name, eastAsia: name, cs: latinFont, hint: 'eastAsia' };
}

/** Text with what is still to be filled in marked, so that nobody overlooks it. */
export function textRuns(spans: readonly Span[], font: Font): TextRun[] {
  return spans.map(
    ({ text, gap }) =>
      new TextRun({ text, font: faceOf(font), ...(gap && { highlight: 'yellow' as const }) }),
  );
}

/** Text without gaps. */
export function plainRun(text: string, font: Font): TextRun {
  return new TextRun({ text, font: faceOf(font) });
}
