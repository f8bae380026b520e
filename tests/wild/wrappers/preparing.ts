/** Changes of a plan before it is numbered: what its writer left blank, tabulated, addressed and signed. */
import type { CleanBlock, CleanPlan } from '../clean-plan.ts';

type Prepare = (plan: CleanPlan, random: () => number) => CleanPlan;

const mapText =
  (change: (text: string) => string): Prepare =>
  (plan) => ({
    title: change(plan.title),
    blocks: plan.blocks.map((block) => ({ ...block, text: change(block.text) })),
  });

/** `20xx年`, `XX医院`: what a site makes of years and names. */
export const crossedOut = mapText((text) =>
  text.replace(/(?<!\d)20\d\d年/g, '20xx年').replace(/^(?:青禾|清河|柳湾|华东)/, 'XX'),
);
/** `20__年`, `____家`: blanks of a form. */
export const underlined = mapText((text) =>
  text.replace(/(?<!\d)20\d\d年/g, '20__年').replace(/(?<![\d.])\d{2,3}(?=[家人份条]|万元)/g, '____'),
);
/** `~年`, `××县`: what a collection makes of them. */
export const tilded = mapText((text) =>
  text.replace(/(?<!\d)20\d\d年/g, '~年').replace(/^(?:青禾|清河|柳湾|华东)/, '××'),
);

const rows = [
  ['三月', '制定计划，召开动员会', '办公室'],
  ['五月', '组织中期检查', '领导小组'],
  ['十月', '开展专项培训', '各科室'],
  ['十二月', '总结考核', '领导小组'],
];
const heads = ['时间', '工作内容', '责任部门'];

/** A section at the end that was a table: every cell, or with `row` every row, has a line. A month heads its row. */
export function withTable(row?: string): Prepare {
  return ({ title, blocks }) => {
    const table = [heads, ...rows].map((cells) => (row === undefined ? cells : [cells.join(row)])).flat();
    return {
      title,
      blocks: [
        ...blocks,
        { kind: 'heading', depth: 1, text: '时间安排' },
        ...table.map((text): CleanBlock => {
          const heads = /^[一二三四五六七八九十]{1,2}月$/u.test(text);
          return heads ? { kind: 'row', depth: 2, text } : { kind: 'cell', depth: 1, text };
        }),
      ],
    };
  };
}

/** `各科室：` before the text. */
export function addressed(...names: readonly string[]): Prepare {
  return ({ title, blocks }, random) => ({
    title,
    blocks: [{ kind: 'cell', depth: 0, text: names[Math.floor(random() * names.length)] }, ...blocks],
  });
}

/** Who signs, and when, on two lines behind the text. */
export function signed(house: string, date: string): Prepare {
  return ({ title, blocks }) => ({
    title,
    blocks: [...blocks, { kind: 'cell', depth: 0, text: house }, { kind: 'cell', depth: 0, text: date }],
  });
}
