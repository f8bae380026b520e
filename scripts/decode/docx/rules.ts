/** What the reader of Word documents leaves out and what it doubts, for whoever reads a record. */
import type { RuleInfo } from '../../rule-info.ts';

/** Text of the document that is not the text of a plan. */
export const docxRules: readonly RuleInfo[] = [
  { id: 'docx-header', name: '页眉', why: 'Word 文档每页顶上重复的文字，不是正文。' },
  { id: 'docx-footer', name: '页脚', why: 'Word 文档每页底下重复的文字，多为页码，不是正文。' },
  { id: 'docx-note', name: '脚注与尾注', why: '注文另在页末或文末，不与正文连读，移出正文，留在记录里。' },
  { id: 'docx-contents', name: '自动目录', why: 'Word 自动生成的目录，标题正文里都有，不再重复。' },
  { id: 'docx-hidden', name: '隐藏文字', why: 'Word 里设为隐藏的文字，打印时看不见，不是正文。' },
  { id: 'docx-ruby', name: '注音', why: '字上标注的拼音，不与正文连读。' },
  { id: 'docx-field', name: '域代码', why: 'Word 域代码里的文字，页面上只显示域的结果。' },
];

/** Places of the document where something is not kept as text. */
export const docxDoubts: readonly RuleInfo[] = [
  { id: 'docx-picture', name: '图片或嵌入对象', why: '这里有图片、图表或嵌入的文档，里面的文字没有收入。' },
  { id: 'docx-equation', name: '公式', why: '这里有公式，只留下了其中的字符，排法没有保留。' },
  {
    id: 'docx-deletion',
    name: '修订中的删除',
    why: '文档带着未接受的修订，标为删除的文字没有收入，请核对。',
  },
  { id: 'docx-numbering', name: '编号格式不识', why: '自动编号用了这里不认识的格式，暂写成阿拉伯数字。' },
];
