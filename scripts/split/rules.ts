/** What splitting a page takes out of it and what it doubts, for whoever reads a record. */
import type { RuleInfo } from '../rule-info.ts';

/** Text that is no plan’s. */
export const splitRules: readonly RuleInfo[] = [
  { id: 'collection-title', name: '文集题目', why: '网页的总题，不属于哪一份计划，另存为文集名。' },
  { id: 'page-lead', name: '篇前文字', why: '总题与第一份计划之间的文字，不属于哪一份计划。' },
  {
    id: 'page-tail',
    name: '篇后文字',
    why: '一份计划末尾提到范文、转载、下一页之类的几行，和跟在后面成串的文章题目，是网页的，不是计划的。',
  },
  { id: 'plan-title', name: '计划原题', why: '计划在来源里的题目，另存为原题，正文里不重复。' },
];

/** Titles that do not add up, text left over. */
export const splitDoubts: readonly RuleInfo[] = [
  {
    id: 'lead-dropped',
    name: '篇前文字未收',
    why: '第一份计划之前有一段文字，不像网站编辑写的，也不成一份计划，没有收入正文。',
  },
  { id: 'plan-count', name: '篇数不符', why: '题目说的篇数与实际分出的篇数不同。' },
  { id: 'plan-number', name: '篇号不连', why: '各篇的序号中间缺号。' },
];
