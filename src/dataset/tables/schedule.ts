/** What plans put a date to. */
import { recurrences } from '../../schema/plan.ts';
import { inSentences, numberColumn, planColumn, planTitleColumn, sentenceColumns } from '../place-columns.ts';
import { defineTable } from '../table.ts';

/** A row a task. */
export const schedule = defineTable({
  name: 'schedule',
  format: 'csv',
  title: '时间安排',
  description: '一行是一份计划里定了时间的一件事：在某月、到某月为止，或每隔多久一次。',
  primaryKey: ['plan', 'number'],
  items: (input) => inSentences(input, (plan) => plan.schedule),
  fields: [
    planColumn,
    numberColumn,
    planTitleColumn,
    {
      name: 'when',
      type: 'string',
      title: '时间',
      description: '正文的写法，如“9月份”“第二季度”“20*年3月底以前”。',
      constraints: { required: true },
      read: ({ when }) => when,
    },
    {
      name: 'from',
      type: 'integer',
      title: '起月',
      description: '从哪个月起，1 到 12。跨年的，起月大于止月。',
      constraints: { minimum: 1, maximum: 12 },
      read: ({ from }) => from,
    },
    {
      name: 'to',
      type: 'integer',
      title: '止月',
      description: '到哪个月止，1 到 12。季度、半年、年底都折成月份。',
      constraints: { minimum: 1, maximum: 12 },
      read: ({ to }) => to,
    },
    {
      name: 'year',
      type: 'integer',
      title: '年份',
      description: '句中写了年份的才有。',
      read: ({ year }) => year,
    },
    {
      name: 'deadline',
      type: 'boolean',
      title: '期限',
      description: '要在止月以前做完的为 true，其余空着。',
      read: ({ deadline }) => deadline,
    },
    {
      name: 'every',
      type: 'string',
      title: '每隔',
      description: '定期做的，隔多久一次。',
      constraints: { enum: [...recurrences] },
      read: ({ every }) => every,
    },
    ...sentenceColumns,
  ],
});
