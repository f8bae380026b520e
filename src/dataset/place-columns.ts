/** Columns that say where something stands: tables that go through the plans sentence by sentence share them. */
import type { Plan } from '../lib/corpus.ts';
import { fullUrl, planUrl } from '../lib/urls.ts';
import type { DatasetInput } from './gather-input.ts';
import type { Field } from './table.ts';

/** Something found in a plan. */
export interface InPlan {
  readonly plan: Plan;
}

/** Something found in a sentence of a plan. */
export interface InSentence extends InPlan {
  /** 1-based, within the plan. */
  readonly number: number;
  readonly anchor: string;
  /** Absent where the plan has no such anchor. */
  readonly text: string | undefined;
}

/** The plan's id. */
export const planColumn: Field<InPlan> = {
  name: 'plan',
  type: 'string',
  title: '计划编号',
  description: '所在计划的编号，即 plans.json 的 id。',
  constraints: { required: true },
  refersTo: { table: 'plans', column: 'id' },
  read: ({ plan }) => plan.id,
};

/** The plan's title. */
export const planTitleColumn: Field<InPlan> = {
  name: 'planTitle',
  type: 'string',
  title: '计划标题',
  description: '所在计划的标题。',
  constraints: { required: true },
  read: ({ plan }) => plan.title,
};

/** Which of its kind it is: with the plan's id the key of a row. */
export const numberColumn: Field<InSentence> = {
  name: 'number',
  type: 'integer',
  title: '序号',
  description: '在这份计划里是第几条，从 1 起，按正文次序。',
  constraints: { required: true, minimum: 1 },
  read: ({ number }) => number,
};

/** Anchor, text and address of the sentence. */
export const sentenceColumns: readonly Field<InSentence>[] = [
  {
    name: 'anchor',
    type: 'string',
    title: '锚点',
    description: '所在句子的锚点：s1-2.3 是第一章第二节的第三句。',
    constraints: { required: true },
    read: ({ anchor }) => anchor,
  },
  {
    name: 'sentence',
    type: 'string',
    title: '原句',
    description: '所在的整句，照录正文。',
    constraints: { required: true },
    read: ({ text }) => text,
  },
  {
    name: 'address',
    type: 'string',
    title: '地址',
    description: '这一句在本站的地址。',
    constraints: { required: true },
    read: ({ plan, anchor }) => fullUrl(planUrl(plan.id, anchor)),
  },
];

/** Everything of one kind that was found in the sentences of the plans, with its place. */
export function inSentences<Entry extends { readonly anchor: string }>(
  { plans, textsOf }: Pick<DatasetInput, 'plans' | 'textsOf'>,
  entriesOf: (plan: Plan) => readonly Entry[] | undefined,
): (Entry & InSentence)[] {
  return plans.flatMap((plan) => {
    const entries = entriesOf(plan) ?? [];
    if (entries.length === 0) return [];
    const texts = textsOf(plan);
    return entries.map((entry, at) => ({ ...entry, plan, number: at + 1, text: texts.get(entry.anchor) }));
  });
}
