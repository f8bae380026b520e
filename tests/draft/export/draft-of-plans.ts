/** A draft as a planner would have it: sections of several plans of the corpus, with what is theirs around them. */
import { readFileSync } from 'node:fs';
import { newDraft } from '../../../src/draft/change-draft.ts';
import { gapOfBlank } from '../../../src/draft/draft.ts';
import type { Draft, DraftBlock, Run } from '../../../src/draft/draft.ts';
import { blankKind } from '../../../src/plan/blank-kinds.ts';
import type { Block } from '../../../src/plan/document.ts';
import { parsePlan } from '../../../src/plan/parse-plan.ts';
import { splitMarker } from '../../../src/plan/split-marker.ts';

/** Plans, and the first and last of their blocks that are taken. */
const taken = [
  ['township-tcm-01', 0, 14],
  ['hospital-annual-10-02', 0, 12],
  ['civilized-unit-01', 4, 9],
] as const;

const own: readonly Omit<DraftBlock, 'id'>[] = [
  { depth: 1, runs: ['加强病历质量管理'] },
  { depth: 2, runs: ['环节质控'] },
  { depth: 0, runs: ['甲级病历率达到95%以上（责任部门：医务科；完成时限：2027年6月底前）。'] },
  { depth: 0, runs: ['由护理部牵头，每季度开展一次护理文书质量检查，合格率不低于98%。'] },
  { depth: 3, runs: ['终末病历评审'] },
  { depth: 4, runs: ['评审标准'] },
  { depth: 0, runs: ['执行“三级质控”制度……结果纳入绩效考核——与科室评优挂钩，DRG 入组率≥95％。'] },
];

export function draftOfPlans(): Draft {
  const blocks = taken.flatMap(([plan, from, to]) => {
    const { data, blocks: all } = parsePlan(readFileSync(`content/plans/${plan}.mdx`, 'utf8'));
    const { title } = data as { title: string };
    return all.slice(from, to).map((block) => ({
      depth: block.depth,
      runs: runsOf(block),
      origin: { plan, title, words: block.text },
    }));
  });
  return {
    ...newDraft(
      '青山县人民医院关于进一步加强医疗质量与安全管理的2027年度工作计划',
      '2026-12-01T08:00:00.000Z',
    ),
    blocks: [...blocks, ...own].map((block, i) => ({ ...block, id: String(i) })),
    fills: { unit: '青山县人民医院' },
    attachments: ['2027年度医疗质量与安全管理委员会组成人员及其职责分工一览表（征求意见稿）', '考核评分标准'],
    signedDate: '2027年1月5日',
  };
}

function runsOf({ text, depth, marks = [] }: Block): Run[] {
  const skip = depth > 0 ? splitMarker(text).marker.length : 0;
  const runs: Run[] = [];
  let at = skip;
  for (const { kind, start, end } of marks) {
    if (kind !== 'blank' || start < at) continue;
    const gap = gapOfBlank[blankKind(text, start, end)];
    runs.push(text.slice(at, start), { gap, key: `${start}`, was: text.slice(start, end) });
    at = end;
  }
  return [...runs, text.slice(at)].filter((run) => run !== '');
}
