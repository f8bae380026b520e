/** Documents that plans cite, every citation with its place. */
import type { Plan } from '../../lib/corpus.ts';
import type { RegulationEntry, RegulationPlace } from '../../lib/regulations.ts';
import { fullUrl, planUrl } from '../../lib/urls.ts';
import { compareAnchors } from '../../plan/compare-anchors.ts';
import { planColumn, planTitleColumn } from '../place-columns.ts';
import { defineTable } from '../table.ts';

/** One citation of a document. */
export interface CitedRegulation {
  readonly plan: Plan;
  readonly entry: RegulationEntry;
  readonly place: RegulationPlace;
  /** 1-based, among the citations of the plan that are listed. */
  readonly number: number;
}

/** Every citation, plan by plan in the order given, within a plan by place. */
export function listCitations(
  plans: readonly Plan[],
  entries: readonly RegulationEntry[],
): CitedRegulation[] {
  const byPlan = Map.groupBy(
    entries.flatMap((entry) => entry.places.map((place) => ({ plan: place.plan, entry, place }))),
    ({ plan }) => plan.id,
  );
  return plans.flatMap(({ id }) =>
    (byPlan.get(id) ?? [])
      .sort(
        ({ place: a }, { place: b }) => compareAnchors(a.anchor ?? '', b.anchor ?? '') || a.start - b.start,
      )
      .map((citation, at) => ({ ...citation, number: at + 1 })),
  );
}

/** A row a citation. */
export const regulations = defineTable({
  name: 'regulations',
  format: 'csv',
  title: '引用文件',
  description:
    '一行是一处引用。同一件文件的不同写法有同一个编号。名称照正文，没有核对是否现行；证照、表册和书刊也在内，看类别。',
  primaryKey: ['plan', 'number'],
  items: (input) => input.regulations,
  fields: [
    planColumn,
    {
      name: 'number',
      type: 'integer',
      title: '序号',
      description: '在这份计划的引用里的次序。',
      constraints: { required: true, minimum: 1 },
      read: ({ number }) => number,
    },
    {
      name: 'regulation',
      type: 'string',
      title: '文件编号',
      description: '同一件文件编号相同。',
      constraints: { required: true },
      read: ({ entry }) => entry.id,
    },
    {
      name: 'title',
      type: 'string',
      title: '文件',
      description: '通行的全称，不带书名号。',
      constraints: { required: true },
      read: ({ entry }) => entry.title,
    },
    {
      name: 'asWritten',
      type: 'string',
      title: '原文写作',
      description: '这一处的写法。',
      constraints: { required: true },
      read: ({ place }) => place.asWritten,
    },
    {
      name: 'kind',
      type: 'string',
      title: '类别',
      description: '按题名推定，如法律、部门规章、标准规范、证照表册。',
      constraints: { required: true },
      read: ({ entry }) => entry.kind.name,
    },
    {
      name: 'documentNumber',
      type: 'string',
      title: '文号',
      description: '这一处写明的文号，被遮去的照录。',
      read: ({ place }) => place.number?.text,
    },
    planTitleColumn,
    {
      name: 'anchor',
      type: 'string',
      title: '锚点',
      description: '所在句子在计划页上的锚点。',
      read: ({ place }) => place.anchor,
    },
    {
      name: 'text',
      type: 'string',
      title: '原句',
      description: '引用它的句子。',
      constraints: { required: true },
      read: ({ place }) => place.text,
    },
    {
      name: 'address',
      type: 'string',
      title: '地址',
      description: '这一句在本站的地址。',
      constraints: { required: true },
      read: ({ plan, place }) => fullUrl(planUrl(plan.id, place.anchor)),
    },
  ],
});
