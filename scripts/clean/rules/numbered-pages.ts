import type { Change } from '../../ledger.ts';
import { readMarker } from '../../outline/markers.ts';
import { sentenceEnd } from '../characters.ts';
import { dropLine, listLines } from '../rule.ts';
import type { Line, Rule } from '../rule.ts';

/** `3`, `- 3 -`, `3 / 12`, `第3页`: a figure alone on a line, with the count of pages where it is said. */
const figureLine = /^[-—–·\s]*(\d{1,3})(?:\s*[/／]\s*(\d{1,3}))?[-—–·\s]*$/u;
/** Between two page numbers stands a page. */
const shortestPage = 200;
/** Two figures that follow each other may be chance where the text says no count of pages. */
const fewest = 3;

interface PageFigure {
  readonly line: Line;
  readonly index: number;
  readonly number: number;
  readonly count?: number;
}

/**
 * Figures on lines of their own that count the pages through a text: they rise by one, a page of text stands between
 * them, and where no count of pages is said, a sentence runs across at least one of the breaks.
 */
function findNumberedPages(text: string): Change[] {
  const lines = listLines(text).filter((line) => line.text !== '');
  const figures = lines.flatMap((line, index): PageFigure[] => {
    const match = figureLine.exec(line.text);
    if (!match) return [];
    return [{ line, index, number: Number(match[1]), ...(match[2] && { count: Number(match[2]) }) }];
  });
  return runsOf(figures)
    .filter((run) => arePages(run, lines))
    .flat()
    .sort((a, b) => a.index - b.index)
    .map(({ line, index }) => joinOrDrop(text, lines, index, line));
}

function runsOf(figures: readonly PageFigure[]): PageFigure[][] {
  const runs: PageFigure[][] = [];
  for (const figure of figures) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const follows =
      before &&
      figure.number === before.number + 1 &&
      figure.count === before.count &&
      figure.line.start - before.line.end >= shortestPage;
    if (run && follows) run.push(figure);
    else runs.push([figure]);
  }
  return runs;
}

function arePages(run: readonly PageFigure[], lines: readonly Line[]): boolean {
  const [{ number, count, line }] = run;
  if (number > 2 || line.start < shortestPage / 2) return false;
  if (count !== undefined) return count >= number && (run.length > 1 || count <= 2) && breaks(run, lines) > 0;
  return run.length >= fewest && breaks(run, lines) > 0;
}

/** How many of the figures stand within a sentence. */
function breaks(run: readonly PageFigure[], lines: readonly Line[]): number {
  return run.filter(({ index }) => isBroken(lines[index - 1], lines[index + 1])).length;
}

const shortestHalf = 20;

function isBroken(before: Line | undefined, after: Line | undefined): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    before.text.length >= shortestHalf &&
    !sentenceEnd.test(before.text) &&
    !readMarker(after.text)
  );
}

function joinOrDrop(text: string, lines: readonly Line[], index: number, line: Line): Change {
  const [before, after] = [lines[index - 1], lines[index + 1]];
  if (!isBroken(before, after)) return dropLine(line, 'numbered-page');
  const resume = after.start + text.slice(after.start).search(/\S/);
  return { start: before.end, end: resume, after: '', rule: 'numbered-page' };
}

const page = '坚持以病人为中心，落实各项规章制度，不断提高医疗质量和服务水平。'.repeat(7);

export const numberedPages: readonly Rule[] = [
  {
    id: 'numbered-page',
    name: '单独成行的页码',
    why: '版式文件的页码单独成行，从前到后依次递增，常把一句话隔成两截；去掉页码，把断句接上。',
    examples: [
      [
        `${page}各科室要认真落实首诊负责制，做好\n1 / 3\n登记。${page}\n2 / 3\n${page}`,
        `${page}各科室要认真落实首诊负责制，做好登记。${page}\n${page}`,
      ],
    ],
    keeps: [`序号\n1\n${page}\n2\n${page}\n3\n${page}`, '完成人数\n3/15\n备注', `${page}\n1/4\n${page}`],
    find: findNumberedPages,
  },
];
