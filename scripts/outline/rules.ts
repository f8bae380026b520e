/** What reading the outline of a plan changes and what it doubts, for whoever reads a record. */
import type { RuleInfo } from '../rule-info.ts';

/** Marks and blanks that the tree of headings and paragraphs makes needless. */
export const outlineRules: readonly RuleInfo[] = [
  { id: 'heading-stop', name: '标题末标点', why: '标题单独成行，末尾的句号、冒号不再需要。' },
  { id: 'broken-line', name: '接上断行', why: '一句话被换行断成两截，接回一段。' },
  { id: 'line-break', name: '分段', why: '标题与正文、各条之间原来没有换行，分成各自的段落。' },
  { id: 'layout', name: '空行与缩进', why: '空行、行首缩进由版式决定，不留在正文里。' },
];

/** Numbers that do not follow, text that is missing, damaged or breaks off. */
export const outlineDoubts: readonly RuleInfo[] = [
  { id: 'list-start', name: '首号缺失', why: '一组条目不从第一号开始，可能丢了序号或前文。' },
  { id: 'list-number', name: '序号不连', why: '条目的序号跳号或重号，可能丢了内容或抄错。' },
  { id: 'list-restart', name: '序号重起', why: '条目中途又从一号开始，可能是两段拼在一起。' },
  { id: 'marker-glyph', name: '序号误识', why: '序号被识别成别的符号，如“十”成了“+”。' },
  { id: 'heading-guess', name: '标题断点存疑', why: '标题与正文之间没有标点，断在哪里是推断的。' },
  { id: 'damaged-run', name: '乱码', why: '编码转换时丢了字节，照样保留；推得出的列有疑为何字。' },
  {
    id: 'lost-number',
    name: '数字缺失',
    why: '年份、日期、数目被来源删去，只剩前后的字；正文里作留空标出，不补。',
  },
  { id: 'lost-text', name: '疑有缺字', why: '标点相连、书名号内为空，中间可能删去了文字。' },
  { id: 'truncated', name: '文末中断', why: '计划没有写完就断了。' },
  {
    id: 'displaced-block',
    name: '疑为错位',
    why: '这一段的序号接在另一份计划的后面，可能放错了地方；照来源的次序保留。',
  },
];
