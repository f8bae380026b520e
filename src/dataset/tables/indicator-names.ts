/** The vocabulary of indicators: what the ids in `indicators.csv` mean. */
import type { IndicatorTerm } from '../../schema/indicator-term.ts';
import { fullUrl, toUrl } from '../../lib/urls.ts';
import { defineTable } from '../table.ts';

export const indicatorNames = defineTable<IndicatorTerm>({
  name: 'indicator-names',
  format: 'csv',
  title: '指标名称',
  description: '一行是一个常用指标，indicators.csv 的通行名称在这里查。',
  primaryKey: ['id'],
  items: (input) => input.indicatorTerms,
  fields: [
    {
      name: 'id',
      type: 'string',
      title: '编号',
      description: '指标的编号。',
      constraints: { required: true, unique: true },
      read: ({ id }) => id,
    },
    {
      name: 'name',
      type: 'string',
      title: '名称',
      description: '通行的名称。',
      constraints: { required: true },
      read: ({ name }) => name,
    },
    {
      name: 'definition',
      type: 'string',
      title: '说明',
      description: '这个指标量的是什么。',
      constraints: { required: true },
      read: ({ definition }) => definition,
    },
    {
      name: 'aliases',
      type: 'string',
      title: '别名',
      description: '计划里的其他叫法，用分号隔开。',
      read: ({ aliases }) => aliases.join(';'),
    },
    {
      name: 'topic',
      type: 'string',
      title: '主题',
      description: '所属主题的编号，即 topics.csv 的 id。',
      constraints: { required: true },
      refersTo: { table: 'topics', column: 'id' },
      read: ({ topic }) => topic,
    },
    {
      name: 'address',
      type: 'string',
      title: '地址',
      description: '全部指标在本站的地址。',
      constraints: { required: true },
      read: () => fullUrl(toUrl('indicators/')),
    },
  ],
});
