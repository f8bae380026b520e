import { dropLines, replaceMatches } from '../rule.ts';

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
      /(?<![\d*×xX])\*\*(?![年月日])(?=[\p{Script=Han}（(《“【\d][^*\n]{0,80}\*\*(?!\*))|(?<=(?<![\d*×xX])\*\*(?![年月日])[\p{Script=Han}（(《“【\d][^*\n]{0,80})\*\*(?!\*)/gu,
    examples: [
      ['**指导思想**：以病人为中心。', '指导思想：以病人为中心。'],
      ['**（一）健全组织**\n成立领导小组。', '（一）健全组织\n成立领导小组。'],
    ],
    keeps: ['从20**年1月到20**年12月', '**年**月**日'],
  }),
  replaceMatches({
    id: 'markdown-quote',
    name: 'Markdown 引用号',
    why: 'Markdown 文件行首的大于号表示引用，不是正文；算式里的大于号不动。',
    match: /(?<=^|\n)[ \t]*(?:>[ \t]+){1,3}(?=[\p{Script=Han}（(《“【])/gu,
    examples: [['> 加强管理，提高质量。', '加强管理，提高质量。']],
    keeps: ['> 95%的患者满意', '感染率>8%的科室'],
  }),
  dropLines({
    id: 'rule-line',
    name: '分隔线',
    why: '由横线、星号等排成的分隔线只有版式作用；留空的下划线不动。',
    match: /^(?:[-*=~－—–─━·•.☆★◆◇#＊|｜]\s?){3,80}$/u,
    zone: 'anywhere',
    examples: [['加强管理。\n---\n提高质量。', '加强管理。\n提高质量。']],
    keeps: ['单位：\n________', '……'],
  }),
];
