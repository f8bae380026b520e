/** Numbers of headings, as GB/T 9704-2012 gives them: 一、 （一） 1. （1） */
import type { DraftBlock } from './draft.ts';

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** In Chinese numerals, 1 to 99. */
function inChinese(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[ones]}`;
}

const markers: readonly ((n: number) => string)[] = [
  (n) => `${inChinese(n)}、`,
  (n) => `（${inChinese(n)}）`,
  (n) => `${n}.`,
  (n) => `（${n}）`,
];

/** The number in front of every heading, by the id of its block; paragraphs have none. */
export function numberHeadings(blocks: readonly Pick<DraftBlock, 'id' | 'depth'>[]): Map<string, string> {
  const counts = markers.map(() => 0);
  const numbers = new Map<string, string>();
  for (const { id, depth } of blocks) {
    if (depth === 0) continue;
    const level = Math.min(depth, markers.length) - 1;
    counts[level] += 1;
    counts.fill(0, level + 1);
    numbers.set(id, markers[level](counts[level]));
  }
  return numbers;
}
