/** Why the marks of Markdown are taken out; for whoever reads a record. */
import type { RuleInfo } from '../../rule-info.ts';

/** Edits; tags of HTML within Markdown go under the rules of the HTML reader. */
export const markdownRules: readonly RuleInfo[] = [
  {
    id: 'markdown-mark',
    name: 'Markdown 标记',
    why: 'Markdown 的井号、星号、引用号、列表点、反引号、分隔线等只管排版，不是文字；层级由序号定。',
  },
  {
    id: 'markdown-link',
    name: 'Markdown 链接地址',
    why: '链接只留显示的文字，地址和方括号不是正文。',
  },
  { id: 'markdown-image', name: 'Markdown 图片', why: '图片只记文件名和替代文字，不是正文。' },
  {
    id: 'markdown-table',
    name: 'Markdown 表格线',
    why: '竖线和横线画的是表格；各栏之间改为制表符，一行还是一行。',
  },
  {
    id: 'markdown-wrap',
    name: 'Markdown 段内换行',
    why: 'Markdown 以空行分段，段中的换行只是为了编辑方便，接回一段。',
  },
  { id: 'markdown-escape', name: 'Markdown 转义', why: '标点前的反斜杠只说明它不是标记，不是文字。' },
  {
    id: 'markdown-head',
    name: 'Markdown 文件头',
    why: '文件开头两条横线之间是给网站程序看的标题、日期、标签，不是正文。',
  },
  { id: 'markdown-note', name: 'Markdown 脚注', why: '注文另在文末，不与正文连读，移出正文，留在记录里。' },
];

/** Doubts. */
export const markdownDoubts: readonly RuleInfo[] = [
  {
    id: 'markdown-struck',
    name: '加了删除线',
    why: '这里的文字加了删除线，可能已经作废，照样收入，请核对。',
  },
  {
    id: 'markdown-plain',
    name: '按纯文本读',
    why: 'Markdown 标记多得反常，没有解析，整个文件按纯文本读，标记可能留在文中，请核对。',
  },
];
