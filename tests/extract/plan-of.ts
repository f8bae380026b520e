/** A short plan for tests: a line that opens with 一、 or （一） is a heading, every other line a paragraph. */
import { toSections } from '../../src/plan/document.ts';
import type { Block } from '../../src/plan/document.ts';
import type { PlanContext } from '../../scripts/extract/plan-context.ts';

/** Blocks of a text. */
export function blocksOf(text: string): Block[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({
      depth: /^[一二三四五六七八九十]+、/u.test(line)
        ? 1
        : /^（[一二三四五六七八九十]+）/u.test(line)
          ? 2
          : 0,
      text: line,
    }));
}

/** A plan as the extractors are given it. */
export function planOf(
  text: string,
  sourceTitle = '工作计划1',
  collection = '工作计划(通用7篇)',
): PlanContext {
  return { sourceTitle, collection, sections: toSections(blocksOf(text)) };
}
