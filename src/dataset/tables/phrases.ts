/** Phrases worth borrowing, with every place they stand in. */
import { sentenceFunctions } from '../../plan/sentence-functions.ts';
import type { FunctionId } from '../../plan/sentence-functions.ts';
import { fullUrl, planUrl } from '../../lib/urls.ts';
import { defineTable } from '../table.ts';

const functionNames = new Map<FunctionId, string>(sentenceFunctions.map(({ id, name }) => [id, name]));

/** A row a phrase. */
export const phrases = defineTable({
  name: 'phrases',
  format: 'csv',
  title: '短语',
  description: '一行是一个现成的说法，附它的主题、用途和全部出处。',
  primaryKey: ['id'],
  items: (input) => input.phrases,
  fields: [
    {
      name: 'id',
      type: 'string',
      title: '编号',
      description: '短语的编号。',
      constraints: { required: true, unique: true },
      read: ({ id }) => id,
    },
    {
      name: 'text',
      type: 'string',
      title: '短语',
      description: '照录正文，句前的序号不录。',
      constraints: { required: true },
      read: ({ text }) => text,
    },
    {
      name: 'kind',
      type: 'string',
      title: '单位',
      description: '整句，或者几份计划共有的分句。',
      constraints: { required: true, enum: ['整句', '分句'] },
      read: ({ kind }) => (kind === 'sentence' ? '整句' : '分句'),
    },
    {
      name: 'function',
      type: 'string',
      title: '用途',
      description: '在计划里作什么用，如工作目标、主要措施、监督考核。',
      constraints: { required: true },
      read: (phrase) => functionNames.get(phrase.function),
    },
    {
      name: 'topics',
      type: 'string',
      title: '主题',
      description: '主题的编号，最相关的在前，用分号隔开。',
      constraints: { pattern: '[a-z0-9-]+(;[a-z0-9-]+)*' },
      read: ({ topics }) => topics.join(';'),
    },
    {
      name: 'plans',
      type: 'integer',
      title: '几份用过',
      description:
        '用过它的计划有几份，近乎逐字相同的几份算一份，疑被改词的不算；只在疑被改词的计划里的为 0。',
      constraints: { required: true, minimum: 0 },
      read: ({ texts }) => texts,
    },
    {
      name: 'places',
      type: 'string',
      title: '出处',
      description: '全部出处，写作“计划编号#锚点”，按收录次序，用分号隔开。',
      constraints: { required: true },
      read: ({ places }) => places.map(({ plan, sentence }) => `${plan.id}#${sentence.id}`).join(';'),
    },
    {
      name: 'section',
      type: 'string',
      title: '所在部分',
      description: '第一个出处上面的各级标题，由外到内，用 > 隔开。',
      read: ({ places: [first] }) => first?.sentence.path.join(' > '),
    },
    {
      name: 'address',
      type: 'string',
      title: '地址',
      description: '第一个出处在本站的地址。',
      constraints: { required: true },
      read: ({ places: [first] }) => first && fullUrl(planUrl(first.plan.id, first.sentence.id)),
    },
  ],
});
