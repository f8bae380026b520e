/** What a reader must know before quoting a plan: its faults, and the doubts that touch more than a number. */
import type { Message } from '../schema/record.ts';
import type { PlanFrontmatter } from '../schema/plan.ts';

/** Doubts worth a line above the text, by rule; the others stand below it. */
const grave: readonly (readonly [rule: string, say: (count: number) => string])[] = [
  ['displaced-block', (count) => `有 ${count} 段疑似错位，次序照原文未动。`],
  ['list-restart', (count) => `有 ${count} 处条目重新起号，疑是几段拼在一起。`],
  ['lost-text', (count) => `有 ${count} 处疑有缺字。`],
];

/** What is said of a plan with this score; the places that show it stand beside. */
export function spunCaution(score: number): string {
  return `疑被网站用程序改过词，每千字约 ${score.toFixed(1)} 处，抄用前先把词改对；正文照录。`;
}

/** Sentences in Chinese, gravest first; empty where there is nothing to know. `messages` are those of the plan alone. */
export function cautions(
  quality: PlanFrontmatter['quality'],
  messages: readonly Pick<Message, 'rule'>[],
): string[] {
  const { truncated, damaged } = quality ?? {};
  return [
    ...(truncated ? ['原文到文末中断，没有写完。'] : []),
    ...(damaged ? [`有 ${damaged} 处乱码，照录原样，在文中用双线画出。`] : []),
    ...grave.flatMap(([rule, say]) => {
      const count = messages.filter((message) => message.rule === rule).length;
      return count > 0 ? [say(count)] : [];
    }),
  ];
}
