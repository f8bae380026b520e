/** The topics: what the ids in other tables mean. */
import type { TopicEntry } from '../../lib/corpus.ts';
import { fullUrl, topicUrl } from '../../lib/urls.ts';
import { defineTable } from '../table.ts';

export const topics = defineTable<TopicEntry>({
  name: 'topics',
  format: 'csv',
  title: '主题',
  description: '一行是一个主题，别的表里的主题编号在这里查名称。',
  primaryKey: ['id'],
  items: (input) => input.topics,
  fields: [
    {
      name: 'id',
      type: 'string',
      title: '编号',
      description: '主题的编号。',
      constraints: { required: true, unique: true },
      read: ({ id }) => id,
    },
    {
      name: 'name',
      type: 'string',
      title: '名称',
      description: '主题的名称。',
      constraints: { required: true },
      read: ({ name }) => name,
    },
    {
      name: 'group',
      type: 'string',
      title: '门类',
      description: '主题所属的门类。',
      constraints: { required: true },
      read: ({ group }) => group,
    },
    {
      name: 'description',
      type: 'string',
      title: '说明',
      description: '这个主题写些什么。',
      constraints: { required: true },
      read: ({ description }) => description,
    },
    {
      name: 'address',
      type: 'string',
      title: '地址',
      description: '主题页在本站的地址。',
      constraints: { required: true },
      read: ({ id }) => fullUrl(topicUrl(id)),
    },
  ],
});
