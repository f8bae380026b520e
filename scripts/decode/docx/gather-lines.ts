/** Gathers the paragraphs, rows and text boxes of a story into lines, in the order they are read. */
import { countLists } from './count-lists.ts';
import type { CountItem, Label } from './count-lists.ts';
import type { Line, Piece } from './line.ts';
import { textOf } from './line.ts';
import { knowsFormat } from './number-formats.ts';
import type { FindList } from './numbering.ts';
import { closeParagraph, isUnseen, openParagraph } from './paragraph.ts';
import type { Paragraph } from './paragraph.ts';
import { rowLines } from './rows.ts';
import type { Styles } from './styles.ts';

/** What the stories of a document share. */
export interface Definitions {
  readonly styles: Styles;
  readonly findList: FindList;
}

/** Takes the parts of a story as they are met. Each `open` is followed by its `close`, as elements are. */
export interface Gatherer {
  /** The innermost paragraph that is open. */
  readonly paragraph: () => Paragraph | undefined;
  readonly openParagraph: () => void;
  readonly closeParagraph: () => void;
  readonly openRow: () => void;
  readonly closeRow: () => void;
  readonly openCell: () => void;
  readonly closeCell: () => void;
  readonly openBox: () => void;
  readonly closeBox: () => void;
  readonly addLine: (line: Line) => void;
  readonly lines: () => readonly Line[];
}

/** Where lines gather: the story itself, a cell or a text box. */
interface Container {
  readonly lines: Piece[][];
  /** The next paragraph goes on in the last line. */
  runsOn: boolean;
}

/** Begins a story. */
export function gatherLines({ styles, findList }: Definitions): Gatherer {
  const containers: Container[] = [{ lines: [], runsOn: false }];
  const rows: Line[][][] = [];
  const paragraphs: Paragraph[] = [];
  const unknownFormats = new Set<string>();
  // Word counts the lists of text boxes apart.
  const [countBody, countBoxes] = [countLists(findList), countLists(findList)];
  let boxes = 0;

  const openContainer = () => containers.push({ lines: [], runsOn: false });
  const append = (lines: readonly Line[]) => {
    const container = containers.at(-1)!;
    for (const line of lines) container.lines.push([...line]);
    if (lines.length > 0) container.runsOn = false;
  };
  const labelOf = (paragraph: Paragraph): Label | undefined =>
    isUnseen(paragraph)
      ? undefined
      : countParagraph(paragraph, styles, findList, boxes > 0 ? countBoxes : countBody);
  const doubtFormat = (format: string): Piece[] => {
    if (knowsFormat(format) || unknownFormats.has(format)) return [];
    unknownFormats.add(format);
    const reason = `Unexpected numbering format ${JSON.stringify(format)}, expected one known here: it is written in figures`;
    return [{ text: '', doubt: { rule: 'docx-numbering', reason } }];
  };
  const endParagraph = (paragraph: Paragraph) => {
    const label = labelOf(paragraph);
    const line = closeParagraph(paragraph, label);
    if (label) line.unshift(...doubtFormat(label.format));
    if (isContents(styles.paragraph(paragraph.properties.style).name, line))
      for (const [i, piece] of line.entries()) line[i] = { ...piece, rule: piece.rule ?? 'docx-contents' };
    const container = containers.at(-1)!;
    if (container.runsOn) for (const piece of line) container.lines.at(-1)!.push(piece);
    else container.lines.push(line);
    container.runsOn = paragraph.properties.runsOn;
    append(paragraph.boxes);
  };

  return {
    paragraph: () => paragraphs.at(-1),
    openParagraph: () => paragraphs.push(openParagraph()),
    closeParagraph: () => endParagraph(paragraphs.pop()!),
    openRow: () => rows.push([]),
    closeRow: () => append(rowLines(rows.pop()!)),
    openCell: openContainer,
    closeCell: () => {
      const { lines } = containers.pop()!;
      const row = rows.at(-1);
      if (row) row.push(lines);
      else append(lines);
    },
    openBox: () => {
      boxes += 1;
      openContainer();
    },
    closeBox: () => {
      boxes -= 1;
      const { lines } = containers.pop()!;
      const anchor = paragraphs.at(-1);
      if (anchor) for (const line of lines) anchor.boxes.push(line);
      else append(lines);
    },
    addLine: (line) => append([line]),
    lines: () => containers[0].lines,
  };
}

/** Counts a paragraph in its list, which it names itself or through its style. */
function countParagraph(
  { properties }: Paragraph,
  styles: Styles,
  findList: FindList,
  count: CountItem,
): Label | undefined {
  const style = styles.paragraph(properties.style);
  const numId = properties.numId ?? style.numId;
  if (numId === undefined || numId === '0') return undefined;
  if (properties.level !== undefined || properties.numId !== undefined)
    return count(numId, properties.level ?? 0);
  // The list may say which style stands on which of its levels, and the style may not.
  const levels = findList(numId)?.levels ?? new Map();
  const ofStyle = [...levels].find(([, level]) => level.style === properties.style)?.[0];
  return count(numId, style.level ?? ofStyle ?? 0);
}

/** An entry of a table of contents ends in its page number; text in a borrowed style does not. */
const isContents = (style: string, line: Line) => /^toc \d$/.test(style) && /\d\s*$/.test(textOf(line));
