import { expect, test } from 'vitest';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { convertSource } from '../../scripts/pipeline.ts';

const knowledge = readKnowledge('content');
const page = (line: string) =>
  `某县卫生局2023年工作计划\n一、指导思想\n以服务群众为宗旨，认真做好各项工作。\n${line}\n二、主要措施\n加强领导，全年培训12次。\n`;

/** Time that grows with the square of the length takes many seconds on each of these, a linear one a part of one. */
const most = 4_000;

/** Lines that a regular expression of ours once read again from every place, or in countless ways. */
const lines: readonly (readonly [what: string, line: string])[] = [
  ['blanks', ' '.repeat(40_000)],
  ['tabs behind a page field', `加强PAGE${'\t'.repeat(6_000)}`],
  ['thousands of ten thousands', '一万'.repeat(20_000)],
  ['labels within labels', `下载:人${'字数:人编类'.repeat(50)}。`],
];

test.each(lines)('reads %s in linear time', async (_, line) => {
  const bytes = new TextEncoder().encode(page(line));
  const before = process.cpuUsage();
  const { plans } = await convertSource({ name: 'line.txt', bytes }, knowledge, { publish: true });
  const { user, system } = process.cpuUsage(before);
  expect(plans).toHaveLength(1);
  expect((user + system) / 1000).toBeLessThan(most);
});
