/** Names and reasons of all rules, in Chinese, for whoever reads a record. */
import { cleaningRules } from './clean/clean.ts';
import type { RuleInfo } from './clean/rule.ts';

/** Rules of the stages behind cleaning; each takes something out of the page or marks off a block. */
const structureRules: readonly RuleInfo[] = [
  { id: 'collection-title', name: '文集题目', why: '网页的总题，不属于哪一份计划，另存为文集名。' },
  { id: 'page-lead', name: '篇前文字', why: '总题与第一份计划之间的文字，不属于哪一份计划。' },
  {
    id: 'page-tail',
    name: '篇后文字',
    why: '一份计划末尾提到范文、转载、下一页之类的几行，和跟在后面成串的文章题目，是网页的，不是计划的。',
  },
  { id: 'plan-title', name: '计划原题', why: '计划在来源里的题目，另存为原题，正文里不重复。' },
  { id: 'heading-stop', name: '标题末标点', why: '标题单独成行，末尾的句号、冒号不再需要。' },
  { id: 'broken-line', name: '接上断行', why: '一句话被换行断成两截，接回一段。' },
  { id: 'line-break', name: '分段', why: '标题与正文、各条之间原来没有换行，分成各自的段落。' },
  { id: 'layout', name: '空行与缩进', why: '空行、行首缩进由版式决定，不留在正文里。' },
];

/** Doubts: nothing was changed, somebody should look. */
const doubtRules: readonly RuleInfo[] = [
  { id: 'much-removed', name: '删去过多', why: '当作网页杂项去掉的文字超过四成，规则可能误判，请核对。' },
  { id: 'elided', name: '网站截去', why: '网站在这里截去了一段文字，来源里已经没有。' },
  {
    id: 'lead-dropped',
    name: '篇前文字未收',
    why: '第一份计划之前有一段文字，不像网站编辑写的，也不成一份计划，没有收入正文。',
  },
  { id: 'plan-count', name: '篇数不符', why: '题目说的篇数与实际分出的篇数不同。' },
  { id: 'plan-number', name: '篇号不连', why: '各篇的序号中间缺号。' },
  { id: 'list-start', name: '首号缺失', why: '一组条目不从第一号开始，可能丢了序号或前文。' },
  { id: 'list-number', name: '序号不连', why: '条目的序号跳号或重号，可能丢了内容或抄错。' },
  { id: 'list-restart', name: '序号重起', why: '条目中途又从一号开始，可能是两段拼在一起。' },
  { id: 'marker-glyph', name: '序号误识', why: '序号被识别成别的符号，如“十”成了“+”。' },
  { id: 'heading-guess', name: '标题断点存疑', why: '标题与正文之间没有标点，断在哪里是推断的。' },
  { id: 'damaged-run', name: '乱码', why: '编码转换时丢了字节，原文已不可辨，照样保留。' },
  { id: 'lost-text', name: '疑有缺字', why: '标点相连、书名号内为空，中间可能删去了文字。' },
  { id: 'truncated', name: '文末中断', why: '计划没有写完就断了。' },
  {
    id: 'displaced-block',
    name: '疑为错位',
    why: '这一段的序号接在另一份计划的后面，可能放错了地方；照来源的次序保留。',
  },
];

/** Every rule a record may name. */
export const ruleCatalogue: readonly RuleInfo[] = [
  ...cleaningRules.map(({ id, name, why }) => ({ id, name, why })),
  ...structureRules,
  ...doubtRules,
];
