/** What stands below the text: names of attachments, who signs, and when. */
import { AlignmentType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { spanText } from '../compose-document.ts';
import type { ExportDocument } from '../compose-document.ts';
import { textWidth } from '../text-width.ts';
import { characters, fonts, grid } from './official-layout.ts';
import { faceOf, plainRun, textRuns } from './text-runs.ts';

/** `附件：` two characters in. */
const noteIndent = 2;
const noteLabel = '附件：';
/** The date ends four characters from the right, under a seal. */
const dateIndent = 4;
/** A name without a date ends two from the right. */
const nameIndent = 2;
/** A seal of 42 mm whose lower half holds name and date begins less than a line below the text. */
const linesAboveSeal = 2;

/** `附件：1. 名称`, names under names also where they run over the line; one alone has no number. */
export function attachmentNote(names: readonly string[]): Paragraph[] {
  if (names.length === 0) return [];
  const numbers = names.length > 1 ? names.map((_, i) => `${i + 1}.`) : [''];
  const numberWidth = names.length > 1 ? Math.max(...numbers.map(textWidth)) + 0.5 : 0;
  const left = noteIndent + textWidth(noteLabel) + numberWidth;
  return [
    emptyLine(),
    ...names.map((name, i) => {
      const label = i === 0 ? noteLabel : '';
      return new Paragraph({
        alignment: AlignmentType.LEFT,
        indent: { left: characters(left), hanging: characters(numberWidth + textWidth(label)) },
        tabStops: [{ type: TabStopType.LEFT, position: characters(left) }],
        children: [
          plainRun(label + numbers[i], fonts.fang),
          ...(numbers[i] ? [new TextRun({ children: [new Tab()], font: faceOf(fonts.fang) })] : []),
          plainRun(name, fonts.fang),
        ],
      });
    }),
  ];
}

/** The date four characters from the right, the name in the middle above it; both stay on one page with the text's end. */
export function signature({ signedBy, signedDate }: ExportDocument): Paragraph[] {
  const lines = [textRuns(signedBy, fonts.fang), signedDate ? [plainRun(signedDate, fonts.fang)] : []].filter(
    (runs) => runs.length > 0,
  );
  if (lines.length === 0) return [];
  const [name, date] = [drawnWidth(spanText(signedBy)), drawnWidth(signedDate)];
  // A name longer than the date and its margins takes the date along to the left.
  const right = signedDate ? Math.max(dateIndent, (name - date) / 2) : nameIndent;
  const middle = right + (date || name) / 2;
  // Both are centred on the same stretch, so that they keep their middle in whatever face they are set.
  const left = Math.max(0, characters(grid.charactersPerLine - 2 * middle));
  return [
    ...Array.from({ length: linesAboveSeal }, () => emptyLine(true)),
    ...lines.map(
      (children, i) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          indent: { left },
          keepNext: i < lines.length - 1,
          children,
        }),
    ),
  ];
}

/** Word sets letters and digits a quarter of a character apart from Chinese ones. */
function drawnWidth(text: string): number {
  const joints = text.match(/\p{Script=Han}(?=[a-zA-Z0-9])|[a-zA-Z0-9](?=\p{Script=Han})/gu) ?? [];
  return textWidth(text) + joints.length / 4;
}

/** A line of the grid with nothing on it. */
export function emptyLine(keepNext = false): Paragraph {
  return new Paragraph({ keepNext });
}
