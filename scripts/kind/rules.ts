/** What becomes of a text that is no plan, for whoever reads a record. */
import type { RuleInfo } from '../rule-info.ts';

/** Both the edit that takes it out and the doubt that says so. */
export const kindRules: readonly RuleInfo[] = [
  {
    id: 'not-a-plan',
    name: '不是计划',
    why: '读来是新闻、写法指南、目录、空题、下载说明、讲话、试卷、合同、总结、规章一类，不是计划，没有收入；整理者认定是计划的，可以照收。',
  },
];
