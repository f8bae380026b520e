/** What holds of every schedule: of the corpus, and of sentences put together at random. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractSchedule } from '../../scripts/extract/schedule/extract-schedule.ts';
import { findTimes, timeRules } from '../../scripts/extract/schedule/find-times.ts';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { convertText } from '../support/convert-text.ts';
import { toSections } from '../../src/plan/document.ts';
import type { Section } from '../../src/plan/document.ts';
import { taskSchema } from '../../src/schema/plan.ts';
import type { Task } from '../../src/schema/plan.ts';
import { blocksOf } from '../extract/plan-of.ts';
import { occasions } from './occasions.ts';

/** Throws where a task breaks a law: a real place, months of the year, words of the text. */
function check(tasks: readonly Task[], sections: readonly Section[], reach: 'section' | 'plan'): void {
  const places = new Map<string, string>();
  // Above a sentence stand its headings and the lines before it.
  let before = '';
  for (const { id, path, paragraphs } of sections) {
    const headings = path.join('\n');
    if (reach === 'section') before = '';
    places.set(id, `${headings}\n${before}`);
    for (const { text, sentences } of paragraphs) {
      for (const { id, start, end } of sentences) {
        before += text.slice(start, end);
        places.set(id, `${headings}\n${before}`);
      }
    }
  }
  for (const task of tasks) {
    taskSchema.parse(task);
    expect(places.get(task.anchor), `${task.when} at ${task.anchor}`).toContain(task.when);
  }
  const order = [...places.keys()];
  const at = tasks.map(({ anchor }) => order.indexOf(anchor));
  expect(at).toEqual([...at].sort((a, b) => a - b));
  const keys = tasks.map(({ anchor, when, from }) => `${anchor} ${when} ${from}`);
  expect(new Set(keys).size).toBe(keys.length);
}

const knowledge = readKnowledge('content');

test.each(readdirSync('content/sources'))('the schedules of %s keep the laws', (name) => {
  const { plans } = convertText(join('content/sources', name), knowledge);
  for (const { data, blocks } of plans) check(data.schedule ?? [], toSections(blocks), 'section');
});

const pieces = [
  ...timeRules.flatMap(({ examples }) => examples.map(([text]) => text)),
  ...[
    '一、九月份',
    '（一）第一阶段（2月至4月）',
    '二、上半年回顾',
    '十月份：',
    '三月份：1、开会；',
    '2、检查。',
    '每',
    '月',
    '20xx年',
    '前',
  ],
];
const line = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }).map((it) => it.join(''));

test('so do those of any lines', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const sections = toSections(blocksOf(lines.join('\n')));
      // A line governs headings below it too, where they were read into its list.
      check(extractSchedule(sections, { occasions }), sections, 'plan');
    }),
  );
});

test('expressions never overlap, and each is a stretch of the text', () => {
  fc.assert(
    fc.property(line, fc.string(), (text, more) => {
      const whole = more + text;
      let end = 0;
      for (const mention of findTimes(whole, { occasions })) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        end = mention.end;
        for (const { when } of mention.times) expect(whole.slice(mention.start, mention.end)).toBe(when);
      }
    }),
  );
});

test('a page without a stop is read in time', () => {
  const long = '每月召开例会，三月份前完成，元旦春节期间慰问，'.repeat(600);
  const start = performance.now();
  expect(findTimes(long, { occasions }).length).toBeGreaterThan(600);
  expect(performance.now() - start).toBeLessThan(5000);
});
