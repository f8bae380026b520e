/** The plans: everything the head of a plan says, what the site counts of it, and where it stands. */
import type { Plan } from '../../lib/corpus.ts';
import { fullUrl, planUrl } from '../../lib/urls.ts';
import { periods } from '../../schema/plan.ts';
import { defineTable } from '../table.ts';
import type { Field } from '../table.ts';

/** What the site adds to a plan's head. */
const ownFields: readonly Field<Plan>[] = [
  {
    name: 'id',
    type: 'string',
    title: '编号',
    description: '计划的编号：文集名加篇次。',
    constraints: { required: true, unique: true },
    read: ({ id }) => id,
  },
  {
    name: 'address',
    type: 'string',
    title: '地址',
    description: '这份计划在本站的地址。',
    constraints: { required: true, unique: true },
    read: ({ id }) => fullUrl(planUrl(id)),
  },
  {
    name: 'number',
    type: 'integer',
    title: '篇次',
    description: '在文集里是第几篇，从 1 起。',
    constraints: { required: true, minimum: 1 },
    read: ({ number }) => number,
  },
  {
    name: 'length',
    type: 'integer',
    title: '字数',
    description: '正文的字数，不计空白。',
    constraints: { required: true, minimum: 0 },
    read: ({ length }) => length,
  },
  {
    name: 'copyOf',
    type: 'string',
    title: '同文',
    description: '与前面某份近乎逐字相同时，那一份的编号。统计时两份算一份。',
    refersTo: { table: 'plans', column: 'id' },
    read: ({ copyOf }) => copyOf,
  },
];

/** The head of a plan, field by field as `src/schema/plan.ts` has it: unknown is absent. */
const headFields: readonly Field<Plan>[] = [
  {
    name: 'title',
    type: 'string',
    title: '标题',
    description: '本库按正文所拟。',
    constraints: { required: true },
    read: ({ title }) => title,
  },
  {
    name: 'sourceTitle',
    type: 'string',
    title: '原题',
    description: '原文里的标题，照录；原文没有标题的为空。',
    read: ({ sourceTitle }) => sourceTitle,
  },
  {
    name: 'collection',
    type: 'string',
    title: '文集',
    description: '所在文集的名称。',
    constraints: { required: true },
    read: ({ collection }) => collection,
  },
  {
    name: 'source',
    type: 'object',
    title: '出处',
    description:
      '文集的文件名 file、校验值 sha256，以及这一篇在原文里的起止 start、end（以 UTF-16 编码单元计，从 0 起，不含 end）。',
    constraints: { required: true },
    read: ({ source }) => source,
  },
  {
    name: 'script',
    type: 'string',
    title: '原文繁简',
    description: 'hans 为简体，hant 为繁体。正文一律为简体。',
    constraints: { required: true, enum: ['hans', 'hant'] },
    read: ({ script }) => script,
  },
  {
    name: 'parent',
    type: 'string',
    title: '上级',
    description: '套在别份计划之内的，那一份的编号。',
    refersTo: { table: 'plans', column: 'id' },
    read: ({ parent }) => parent,
  },
  {
    name: 'years',
    type: 'array',
    title: '年份',
    description: '计划所管的年份，不是文中提到的年份。',
    read: ({ years }) => years,
  },
  {
    name: 'yearBlank',
    type: 'boolean',
    title: '年份留空',
    description: '原文把年份留空的（如 20__年）为 true。',
    read: ({ yearBlank }) => yearBlank,
  },
  {
    name: 'period',
    type: 'string',
    title: '时段',
    description: '计划管多长时间。',
    constraints: { enum: [...periods] },
    read: ({ period }) => period,
  },
  {
    name: 'genre',
    type: 'string',
    title: '文种',
    description: '计划、方案、要点、总结、汇报之类。',
    read: ({ genre }) => genre,
  },
  {
    name: 'orgType',
    type: 'string',
    title: '机构',
    description: '哪一类机构写的，如医院、卫生院、学校。',
    read: ({ orgType }) => orgType,
  },
  {
    name: 'department',
    type: 'string',
    title: '科室',
    description: '哪个科室或部门写的。',
    read: ({ department }) => department,
  },
  {
    name: 'regions',
    type: 'array',
    title: '地区',
    description: '文中可以认定的地区。',
    read: ({ regions }) => regions,
  },
  {
    name: 'signedBy',
    type: 'string',
    title: '署名',
    description: '落款的单位，照录。',
    read: ({ signedBy }) => signedBy,
  },
  {
    name: 'signedDate',
    type: 'string',
    title: '日期',
    description: '落款的日期，照录，常有留空。',
    read: ({ signedDate }) => signedDate,
  },
  {
    name: 'topics',
    type: 'array',
    title: '主题',
    description: '主题的编号，最相关的在前，至多五个。',
    constraints: { required: true },
    read: ({ topics }) => topics,
  },
  {
    name: 'indicators',
    type: 'array',
    title: '指标',
    description: '写到的数，按正文次序；逐条带原句的见 indicators.csv。',
    read: ({ indicators }) => indicators,
  },
  {
    name: 'regulations',
    type: 'array',
    title: '引用文件',
    description: '书名号里引用的文件，按首次出现的次序；见 regulations.csv。',
    read: ({ regulations }) => regulations,
  },
  {
    name: 'schedule',
    type: 'array',
    title: '时间安排',
    description: '定了时间的事，按正文次序；逐条带原句的见 schedule.csv。',
    read: ({ schedule }) => schedule,
  },
  {
    name: 'placeholders',
    type: 'integer',
    title: '待填',
    description: '正文里留空待填的有几处。',
    constraints: { minimum: 0 },
    read: ({ placeholders }) => placeholders,
  },
  {
    name: 'quality',
    type: 'object',
    title: '文本缺损',
    description: '没有写完 truncated，乱码几处 damaged，疑被改词的每千个汉字几处 spun；没有的项不出现。',
    read: ({ quality }) => quality,
  },
];

/** An object a plan. */
export const plans = defineTable<Plan>({
  name: 'plans',
  format: 'json',
  title: '计划',
  description: '一项是一份计划的全部著录：标题、出处、机构、年份、主题、指标、引用文件。没有写明的项不出现。',
  primaryKey: ['id'],
  items: ({ plans }) => plans,
  fields: [...ownFields, ...headFields],
});
