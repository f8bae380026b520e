import type { Change } from '../../ledger.ts';
import { sentenceEnd } from '../characters.ts';
import { listLines } from '../rule.ts';
import type { Line, Rule } from '../rule.ts';

/** Fewer numbered lines than this are a list, not pages. */
const fewestPages = 5;
/** In a list nearly every entry ends its sentence; on pages the sentence runs across. */
const brokenShare = 0.5;

/**
 * Previews number their pages at the line's start (`7、位。改进服务态度`); the sentence runs across.
 * They differ from a list in that the numbers run 1..N over the whole text, line after line,
 * and most lines break off in mid-sentence.
 */
function findPageMarks(text: string): Change[] {
  const changes: Change[] = [];
  for (const run of numberedRuns(text)) {
    const broken = run.filter((page, i) => i < run.length - 1 && !sentenceEnd.test(page.line.text)).length;
    if (run.length < fewestPages || broken < brokenShare * (run.length - 1)) continue;
    run.forEach((page, i) => {
      const before = run[i - 1]?.line;
      const bodyStart = page.line.start + page.mark;
      changes.push({
        start: before ? before.end : page.line.start,
        end: bodyStart,
        after: '',
        rule: 'page-mark',
      });
    });
  }
  return changes;
}

interface Page {
  readonly line: Line;
  /** Length of the mark with the blanks before and after it. */
  readonly mark: number;
}

/** Stretches of lines that are numbered 1, 2, 3 … without a line in between. */
function numberedRuns(text: string): Page[][] {
  const runs: Page[][] = [];
  let run: Page[] = [];
  for (const line of listLines(text)) {
    if (line.text === '') continue;
    const mark = /^[ \t\u3000]*(\d{1,3})[、.．][ \t\u3000]*/u.exec(text.slice(line.start, line.end));
    const number = mark ? Number(mark[1]) : 0;
    if (number !== run.length + 1) {
      runs.push(run);
      run = [];
    }
    if (mark && number === run.length + 1) run.push({ line, mark: mark[0].length });
  }
  runs.push(run);
  return runs;
}

export const pageMarks: readonly Rule[] = [
  {
    id: 'page-mark',
    name: '行首页码',
    why: '文库预览在每页开头加的页码，从一排到底，句子从上一页接到下一页；去掉页码，把断句接上。',
    examples: [
      [
        '1、要以人为本,激发全院\n2、干部职工活力,加强制\n3、度建设,培育特色。推\n4、进质量建设,落实到\n5、人。',
        '要以人为本，激发全院干部职工活力，加强制度建设，培育特色。推进质量建设，落实到人。',
      ],
    ],
    keeps: ['1、提高医疗质量；\n2、降低医疗费用；\n3、改善就医环境；\n4、支援农村卫生；\n5、规范民营医院。'],
    find: findPageMarks,
  },
];
