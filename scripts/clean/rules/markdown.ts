import { replaceMatches } from '../rule.ts';

export const markdown = [
  replaceMatches({
    id: 'markdown-heading',
    name: 'Markdown 标题号',
    why: 'Markdown 文件行首的井号只表示标题，层级由序号定。',
    match: /(?<=^|\n)[ \t]*#{1,6}[ \t]+(?=\S)/g,
    examples: [['## 一、加强管理\n提高质量。', '一、加强管理\n提高质量。']],
    keeps: ['C#语言培训', '编号#3的设备'],
  }),
  replaceMatches({
    id: 'markdown-bold',
    name: 'Markdown 加粗号',
    why: 'Markdown 文件里成对的星号只表示加粗；留空的年份（20**年）不动。',
    match:
      /(?<![\d*×xX])\*\*(?=\p{Script=Han}[^*\n]{0,80}\*\*(?!\*))|(?<=(?<![\d*×xX])\*\*\p{Script=Han}[^*\n]{0,80})\*\*(?!\*)/gu,
    examples: [['**指导思想**：以病人为中心。', '指导思想：以病人为中心。']],
    keeps: ['从20**年1月到20**年12月'],
  }),
];
