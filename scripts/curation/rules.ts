/** What a curator approved in `sources.yml`, for whoever reads a record. */
import type { RuleInfo } from '../rule-info.ts';

/** Edits on the curator’s word. */
export const curationRules: readonly RuleInfo[] = [
  { id: 'approved-repair', name: '人工核准的修复', why: '乱码处原来的文字由编者逐处核对后补回。' },
  { id: 'excluded', name: '人工剔除', why: '编者指明这一段不收。' },
];

/** Words of the curator that came to nothing. */
export const curationDoubts: readonly RuleInfo[] = [
  {
    id: 'curation-unused',
    name: '人工设定未用上',
    why: 'sources.yml 里的这一条对不上原文的位置，没有起作用，请核对。',
  },
];
