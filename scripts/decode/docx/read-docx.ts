/**
 * Reads a Word document. Libraries that turn `.docx` into HTML leave automatic numbering out, and with it most
 * of a plan's outline; so its XML is read here, in one pass and without a tree.
 */
import { SourceError } from '../decoded-source.ts';
import type { Reader } from '../decode-source.ts';
import { composeText, markContentsTitle } from './compose-text.ts';
import type { Section } from './compose-text.ts';
import { readNumbering } from './numbering.ts';
import { openPackage } from './open-package.ts';
import { textOf } from './line.ts';
import { readRelationships } from './relationships.ts';
import { readStory } from './read-story.ts';
import { readStyles } from './styles.ts';

/** Rules under which the parts beside the body are left out, in the order they stand behind it. */
const apart = [
  ['footnotes', 'docx-note'],
  ['endnotes', 'docx-note'],
  ['header', 'docx-header'],
  ['footer', 'docx-footer'],
] as const;

/** Decodes a `.docx`. Throws `SourceError` where it is none, or broken, or holds no text. */
export const readDocx: Reader = (bytes) => {
  const readPart = openPackage(bytes);
  const main =
    readRelationships(readPart, '').find(({ kind }) => kind === 'officeDocument')?.part ??
    'word/document.xml';
  const body = readPart(main);
  if (!body) throw new SourceError('it is a zip but no Word document: word/document.xml is missing in it');

  const related = readRelationships(readPart, main);
  const partOf = (wanted: string) => related.find(({ kind }) => kind === wanted)?.part ?? '';
  const styles = readStyles(partOf('styles'), readPart(partOf('styles')));
  const findList = readNumbering(partOf('numbering'), readPart(partOf('numbering')), styles);
  const definitions = { styles, findList };
  const story = readStory(main, body, definitions);

  const shown = new Set(story.margins);
  const sections: Section[] = apart.flatMap(([kind, rule]) =>
    related
      .filter((to) => to.kind === kind && (kind.endsWith('notes') || shown.has(to.id)))
      .flatMap(({ part }) => {
        const bytes = readPart(part);
        const lines = bytes ? readStory(part, bytes, definitions).lines : [];
        return { rule, lines: lines.filter((line) => textOf(line).trim() !== '') };
      }),
  );
  const source = composeText([{ lines: markContentsTitle(story.lines) }, ...sections]);
  if (source.text.trim() === '') throw new SourceError('the document holds no text, only blanks or pictures');
  return source;
};
