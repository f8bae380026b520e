import type { Change } from '../../ledger.ts';
import { sentenceEnd } from '../characters.ts';
import { listLines } from '../rule.ts';
import type { Line, Rule } from '../rule.ts';

/** Fewer numbered lines than this are a list, not pages. */
const fewestPages = 5;
/** A page of a preview holds a few hundred characters, and all pages but the last hold nearly as many. */
const shortestPage = 80;
const evenShare = 0.8;
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
    if (run.length < fewestPages || broken < brokenShare * (run.length - 1) || !arePages(run)) continue;
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

/** Pages are long and of one length; the entries of a list without stops are neither. */
function arePages(run: readonly Page[]): boolean {
  const lengths = run.slice(0, -1).map((page) => page.line.text.length);
  const median = lengths.toSorted((a, b) => a - b)[lengths.length >> 1];
  const even = lengths.filter((length) => Math.abs(length - median) <= median / 4).length;
  return median >= shortestPage && even >= lengths.length * evenShare;
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

/** Five pages of one length; the sentence runs across each break. */
const samplePages = [
  '要以人为本，激发',
  '活力，加强制度建设，培育特',
  '色，推进质量建设，落实责',
  '任，改进作风，提高服务水',
  '平。',
].map((broken, i) => (i === 4 ? broken : broken.padStart(90, '坚持以病人为中心，落实各项规章制度，')));

export const pageMarks: readonly Rule[] = [
  {
    id: 'page-mark',
    name: '行首页码',
    why: '文库预览在每页开头加的页码，从一排到底，句子从上一页接到下一页；去掉页码，把断句接上。',
    examples: [[samplePages.map((page, i) => `${i + 1}、${page}`).join('\n'), samplePages.join('')]],
    keeps: [
      '1、加强安全教育，落实安全检查\n2、组织学雷锋活动\n3、开展教学检查\n4、办好家长学校\n5、更换宣传栏\n6、做好总结',
      '1、提高医疗质量；\n2、降低医疗费用；\n3、改善就医环境；\n4、支援农村卫生；\n5、规范民营医院。',
    ],
    find: findPageMarks,
  },
];
