/** What is in doubt about a page or a plan as a whole, for whoever reads a record. */
import type { RuleInfo } from '../rule-info.ts';

/** Doubts of no single stage. */
export const pageDoubts: readonly RuleInfo[] = [
  { id: 'much-removed', name: '删去过多', why: '当作网页杂项去掉的文字超过四成，规则可能误判，请核对。' },
  { id: 'elided', name: '网站截去', why: '网站在这里截去了一段文字，来源里已经没有。' },
  {
    id: 'marked-secret',
    name: '标有密级',
    why: '来源的版头标着秘密、机密或绝密，能否公开要先核实；不能公开的，请在 sources.yml 里写 publish: false。',
  },
  {
    id: 'spun-text',
    name: '疑被改词',
    why: '许多词像是网站用程序换过的（如“安全”成了“平安”），读来不通，原来的词只能推测；正文照录，不改回。',
  },
];
