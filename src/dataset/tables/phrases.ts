/** Phrases worth borrowing, with every place they stand in. */
import { fullUrl, planUrl } from '../../lib/urls.ts';
import { defineTable } from '../table.ts';

/** What the table needs to know of a phrase. */
export interface DatasetPhrase {
  readonly id: string;
  readonly text: string;
  /** What it does in a plan, in Chinese: `主要措施`. */
  readonly function: string;
  /** Topic ids, strongest first. */
  readonly topics: readonly string[];
  /** How many texts have it, copies counted once. */
  readonly plans: number;
  /** Where it stands, in the order of the corpus: a plan's id and the anchor of a sentence. */
  readonly places: readonly { readonly plan: string; readonly anchor: string }[];
}

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
      description: '照录正文。',
      constraints: { required: true },
      read: ({ text }) => text,
    },
    {
      name: 'function',
      type: 'string',
      title: '用途',
      description: '在计划里作什么用，如工作目标、主要措施、监督考核。',
      constraints: { required: true },
      read: (phrase) => phrase.function,
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
      description: '用过它的计划有几份，近乎逐字相同的几份算一份。',
      constraints: { required: true, minimum: 1 },
      read: ({ plans }) => plans,
    },
    {
      name: 'places',
      type: 'string',
      title: '出处',
      description: '全部出处，写作“计划编号#锚点”，按收录次序，用分号隔开。',
      constraints: { required: true },
      read: ({ places }) => places.map(({ plan, anchor }) => `${plan}#${anchor}`).join(';'),
    },
    {
      name: 'address',
      type: 'string',
      title: '地址',
      description: '第一个出处在本站的地址。',
      constraints: { required: true },
      read: ({ places: [first] }) => first && fullUrl(planUrl(first.plan, first.anchor)),
    },
  ],
});
