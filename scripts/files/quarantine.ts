/** What was set aside, and why, in words a curator can act on. */
import { maskText } from '../privacy/mask-private.ts';
import { printable } from '../progress.ts';

/** A source that was set aside. */
export interface Quarantined {
  /** Its path under the sources folder; what is inside a zip stands behind the zip's own path. */
  readonly name: string;
  /** Kind of reason: its name for readers stands in the rule catalogue. */
  readonly rule: QuarantineRule;
  readonly reason: string;
}

/** Kinds of reasons, with what readers of the quality page are told. */
export const quarantineRules = [
  {
    id: 'unknown-format',
    name: '格式不识',
    why: '不是本库能读的格式，请另存为 .docx、.txt 等格式后再放进来。',
  },
  {
    id: 'unsafe-file',
    name: '不能照收',
    why: '是符号链接、设备之类，或文件名含有私人号码，请换成普通文件、改名。',
  },
  { id: 'unreadable', name: '读不出来', why: '文件损坏、加密，或其中没有可读的文字。' },
  { id: 'too-large', name: '过大', why: '超过大小限制，请拆成几个文件。' },
  { id: 'over-limits', name: '超出时间或内存', why: '转换时超出了时间或内存限制，可能是有意做坏的文件。' },
  { id: 'same-source', name: '与别的文件重复', why: '内容或编号与另一个文件相同，只收一个。' },
  { id: 'no-plan', name: '不像计划', why: '读起来不是计划；确是计划的，在 sources.yml 里写 publish: true。' },
  {
    id: 'curated-out',
    name: '已由管理员排除',
    why: 'sources.yml 里写明不收，或其中的条目有误，改正之前不收。',
  },
  { id: 'converter-failed', name: '转换出错', why: '转换程序在这个文件上出错，请报告。' },
] as const;

export type QuarantineRule = (typeof quarantineRules)[number]['id'];

/** An entry as it is published: a file may be set aside for the private number in its name. */
export function withoutPrivate({ name, rule, reason }: Quarantined): Quarantined {
  return { name: printable(maskText(name)), rule, reason: printable(maskText(reason)) };
}
