/** Styles of the Word file: Word's own names, so that its navigation and its list of styles know them. */
import { AlignmentType, LineRuleType } from 'docx';
import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { characters, fonts, grid, headingFonts, size } from './official-layout.ts';
import { faceOf } from './text-runs.ts';

/** Ids of the styles that paragraphs name. */
export const styleIds = {
  text: 'BodyTextFirstIndent',
  title: 'Title',
  table: 'TableText',
  footer: 'Footer',
} as const;

const exactLine = { line: grid.line, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;

/** Two characters, also where the text is set in another size. */
export const firstLine = { firstLine: characters(2), firstLineChars: 200 } as const;

/** A line held back for the next page would leave 21 on this one. The library writes it; its types of styles do not know. */
const noWidows: object = { widowControl: false };

const headings = headingFonts.map((font, i): IParagraphStyleOptions => ({
  id: `Heading${i + 1}`,
  name: `heading ${i + 1}`,
  basedOn: 'Normal',
  next: styleIds.text,
  quickFormat: true,
  run: { font: faceOf(font), size: size.text },
  paragraph: { indent: firstLine, keepNext: true, outlineLevel: i },
}));

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: faceOf(fonts.fang),
        size: size.text,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: exactLine, alignment: AlignmentType.BOTH },
    },
  },
  paragraphStyles: [
    {
      id: 'Normal',
      name: 'Normal',
      quickFormat: true,
      // The grid is reckoned from the size that this very style names.
      run: { size: size.text, characterSpacing: grid.closer },
      paragraph: noWidows,
    },
    {
      id: styleIds.text,
      name: 'Body Text First Indent',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: firstLine },
    },
    {
      id: styleIds.title,
      name: 'Title',
      basedOn: 'Normal',
      next: styleIds.text,
      quickFormat: true,
      run: { font: faceOf(fonts.title), size: size.title },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    },
    ...headings,
    {
      id: styleIds.table,
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: size.table, characterSpacing: 0 },
      paragraph: {
        alignment: AlignmentType.LEFT,
        spacing: { line: 360, lineRule: LineRuleType.EXACT, before: 40, after: 40 },
      },
    },
    {
      id: styleIds.footer,
      name: 'footer',
      basedOn: 'Normal',
      run: { font: { name: fonts.song.name }, size: size.footer, characterSpacing: 0 },
      // 3.2 mm is half of this line.
      paragraph: { spacing: { line: 364, lineRule: LineRuleType.EXACT } },
    },
  ],
};
