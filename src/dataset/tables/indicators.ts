/** The numbers that plans set or report. */
import type { Indicator } from '../../schema/plan.ts';
import { inSentences, numberColumn, planColumn, planTitleColumn, sentenceColumns } from '../place-columns.ts';
import { defineTable } from '../table.ts';

/** Words for the signs: a cell that is `=` or `-` would be taken for a formula. */
const relations: Readonly<Record<Indicator['op'], string>> = {
  '=': '等于',
  '>=': '不低于',
  '<=': '不高于',
  '>': '超过',
  '<': '低于',
  '+': '增加',
  '-': '减少',
};
const kinds: Readonly<Record<Indicator['kind'], string>> = { target: '目标', result: '结果' };

/** A row a number. */
export const indicators = defineTable({
  name: 'indicators',
  format: 'csv',
  title: '指标',
  description:
    '一行是一份计划写到的一个数：要达到的，或已经达到的。近乎逐字相同的计划各列各的行，统计前先按 plans.json 的 copyOf 去重。',
  primaryKey: ['plan', 'number'],
  items: (input) =>
    inSentences(input, (plan) => plan.indicators).map((item) => ({ ...item, known: input.knownNames(item) })),
  fields: [
    planColumn,
    numberColumn,
    planTitleColumn,
    {
      name: 'name',
      type: 'string',
      title: '指标',
      description: '正文里的叫法，如“居民健康档案建档率”。',
      constraints: { required: true },
      read: ({ name }) => name,
    },
    {
      name: 'indicator',
      type: 'string',
      title: '通行名称',
      description: '词表里的指标编号，几项合写的用分号隔开；没有收进词表的空着。',
      constraints: { pattern: '[a-z0-9-]+(;[a-z0-9-]+)*' },
      read: ({ known }) => known.join(';'),
    },
    {
      name: 'relation',
      type: 'string',
      title: '关系',
      description: '数与指标的关系。“以上”“不少于”作不低于，“增加”“减少”指变动了多少。',
      constraints: { required: true, enum: Object.values(relations) },
      read: ({ op }) => relations[op],
    },
    {
      name: 'value',
      type: 'number',
      title: '数值',
      description: '数值；正文留空的这里也空着，见下一列的记号。',
      read: ({ value }) => value,
    },
    {
      name: 'max',
      type: 'number',
      title: '上限',
      description: '写成一段的，如“2—3 项”，数值是下限，这里是上限。',
      read: ({ max }) => max,
    },
    {
      name: 'blank',
      type: 'string',
      title: '留空',
      description: '正文没有填数的，照录占着位置的记号，如“____”。',
      read: ({ blank }) => blank,
    },
    {
      name: 'approx',
      type: 'boolean',
      title: '约数',
      description: '正文写着“左右”“约”“近”的为 true，其余空着。',
      read: ({ approx }) => approx,
    },
    {
      name: 'unit',
      type: 'string',
      title: '单位',
      description: '如 %、个百分点、项、万元。次数按年计，另有说明的写作“次/月”“次/周”“次/季”。',
      read: ({ unit }) => unit,
    },
    {
      name: 'kind',
      type: 'string',
      title: '性质',
      description: '目标是要达到的，结果是已经达到的。',
      constraints: { required: true, enum: Object.values(kinds) },
      read: ({ kind }) => kinds[kind],
    },
    {
      name: 'year',
      type: 'integer',
      title: '年份',
      description: '句中另写了年份的才有；没有的，看计划本身的年份。',
      read: ({ year }) => year,
    },
    {
      name: 'denominator',
      type: 'string',
      title: '比例基数',
      description: '写明是占什么的比例时，照录那一项，如“医疗收入”。',
      read: ({ denominator }) => denominator,
    },
    ...sentenceColumns,
  ],
});
