/** What is amiss with plans, or must be known before they are counted or quoted. */
import { spunFrom } from '../plan/score-spun.ts';
import type { Plan } from './corpus.ts';

interface FlawRule {
  readonly name: string;
  readonly note: string;
  readonly holds: (plan: Plan) => boolean;
}

/** A flaw with the plans that have it. */
export interface Flaw {
  readonly name: string;
  readonly note: string;
  readonly plans: readonly Plan[];
}

const rules: readonly FlawRule[] = [
  { name: '没有写完', note: '原文到文末中断', holds: ({ quality }) => quality?.truncated === true },
  { name: '有乱码', note: '原文丢了字，照录原样', holds: ({ quality }) => (quality?.damaged ?? 0) > 0 },
  {
    name: '疑被改词',
    note: `像是换过的词每千字 ${spunFrom.rate} 处以上`,
    holds: ({ quality }) => quality?.spun !== undefined,
  },
  { name: '套在别份之内', note: '与外面那一份各自独立', holds: ({ parent }) => parent !== undefined },
  {
    name: '与前面某份几乎逐字相同',
    note: '统计时不另算一份',
    holds: ({ copyOf }) => copyOf !== undefined,
  },
  { name: '有空待填', note: '地名、数目之类原文留空', holds: ({ placeholders = 0 }) => placeholders > 0 },
  { name: '年份留空', note: '原文写作 20__年之类', holds: ({ yearBlank }) => yearBlank === true },
];

/** Every kind of flaw with the plans that have it, those that no plan has too. */
export function planFlaws(plans: readonly Plan[]): Flaw[] {
  return rules.map(({ name, note, holds }) => ({ name, note, plans: plans.filter(holds) }));
}
