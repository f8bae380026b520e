/** Documents that plans cite by title. */
import type { Plan } from '../../lib/corpus.ts';
import { fullUrl, planUrl } from '../../lib/urls.ts';
import { planColumn, planTitleColumn } from '../place-columns.ts';
import type { InPlan } from '../place-columns.ts';
import { defineTable } from '../table.ts';

/** A document, cited in a plan. */
export interface CitedRegulation extends InPlan {
  /** Without the marks 《》. */
  readonly title: string;
}

/** Every title with every plan that cites it, a title once a plan. */
export function citedTitles(plans: readonly Plan[]): CitedRegulation[] {
  return plans.flatMap((plan) => [...new Set(plan.regulations)].map((title) => ({ plan, title })));
}

export const regulations = defineTable({
  name: 'regulations',
  format: 'csv',
  title: '引用文件',
  description: '一行是一份计划引用的一种文件。同一份里引用几次，只列一行。名称照正文，没有核对是否现行。',
  primaryKey: ['plan', 'title'],
  items: (input) => input.regulations,
  fields: [
    planColumn,
    {
      name: 'title',
      type: 'string',
      title: '文件',
      description: '书名号里的名称，不带书名号。',
      constraints: { required: true },
      read: ({ title }) => title,
    },
    planTitleColumn,
    {
      name: 'address',
      type: 'string',
      title: '地址',
      description: '这份计划在本站的地址。',
      constraints: { required: true },
      read: ({ plan }) => fullUrl(planUrl(plan.id)),
    },
  ],
});
