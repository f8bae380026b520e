import { numberHeadings } from '../number-headings.ts';
import { textOf } from '../block-text.ts';
import type { Draft } from '../draft.ts';
import { tasksId, titleId } from './finding.ts';

/** Characters of a heading that are named. */
const longest = 12;

/** Where a block stands, for readers: `标题`, `二、健康档案`, `二、健康档案 第 2 段`, `任务表`. */
export function placeName({ blocks, fills }: Draft, id: string): string {
  if (id === titleId) return '标题';
  if (id === tasksId) return '任务表';
  const at = blocks.findIndex((block) => block.id === id);
  const above = blocks.slice(0, at + 1);
  const heading = above.filter(({ depth }) => depth > 0).at(-1);
  const paragraph = heading ? at - blocks.indexOf(heading) : at + 1;
  const number = heading ? (numberHeadings(blocks).get(heading.id) ?? '') : '';
  const words = heading ? textOf(heading.runs, fills) : '开头';
  const name = number + (words.length > longest ? `${words.slice(0, longest)}…` : words);
  return paragraph > 0 ? `${name} 第 ${paragraph} 段` : name;
}
