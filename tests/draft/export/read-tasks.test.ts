import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newBlock } from '../../../src/draft/change-draft.ts';
import type { TaskRow } from '../../../src/draft/draft.ts';
import { readTasks } from '../../../src/draft/export/read-tasks.ts';
import { taskRules } from '../../../src/draft/export/task-rules.ts';
import { parsePlan } from '../../../src/plan/parse-plan.ts';

const read = (...blocks: readonly [depth: number, text: string][]) =>
  readTasks({ blocks: blocks.map(([depth, text]) => newBlock(depth, text)), fills: {} });
const say = (text: string, of: 'department' | 'due' | 'indicator') => read([0, text]).map((row) => row[of]);

describe('rules of the task table', () => {
  test.each(
    taskRules.flatMap(({ id, of, examples }) => examples.map(([text, value]) => [id, text, of, value])),
  )('%s reads %s', (_, text, of, value) => {
    // A line of labels says nothing without what it is said of.
    const rows = read([1, '事项'], [0, text]);
    expect(rows.map((row) => row[of as 'due']).join()).toContain(value);
  });

  test.each(taskRules.flatMap(({ id, of, keeps }) => keeps.map((text) => [id, text, of])))(
    '%s leaves %s alone',
    (_, text, of) => {
      expect(say(text, of as 'due').filter((value) => value !== '')).toEqual([]);
    },
  );
});

describe('the task table', () => {
  test('takes labels out of what is to be done, also with a semicolon in brackets', () => {
    expect(read([0, '甲级病历率达到95%以上（责任部门：医务科；完成时限：6月底前）。'])).toEqual([
      {
        task: '甲级病历率达到95%以上',
        department: '医务科',
        due: '6月底前',
        indicator: '甲级病历率达到95%以上',
      },
    ]);
  });

  test('says a line of labels of the sentence before it, or of the heading above', () => {
    const labels = '责任单位：护理部。完成时限：12月。';
    const found = { department: '护理部', due: '12月', indicator: '' };
    expect(read([2, '优质护理'], [0, '开展评比。'], [0, labels])).toEqual([{ task: '优质护理', ...found }]);
    expect(read([2, '优质护理'], [0, `开展评比。${labels}`])).toEqual([{ task: '开展评比', ...found }]);
    expect(read([0, labels])).toEqual([]);
  });

  test('says the month of a heading of what stands below it, and no further', () => {
    const rows = read([1, '三月份'], [0, '召开职代会。慰问职工。'], [1, '组织保障'], [0, '加强领导。']);
    expect(rows.map(({ task, due }) => [task, due])).toEqual([
      ['召开职代会', '三月份'],
      ['慰问职工', '三月份'],
    ]);
  });

  test('takes no deadline or figure of the past, nor one in a title that is cited', () => {
    expect(read([0, '截至6月底，合格率已达到95%。'])).toEqual([]);
    expect(read([0, '认真落实《2027年6月底前完成事项》要求。'])).toEqual([]);
  });

  test('reads gaps as they stood or as they were filled', () => {
    const blocks = [newBlock(0, '由', { gap: 'unit', key: 'd', was: '××科' }, '牵头，开展检查。')];
    expect(readTasks({ blocks, fills: {} })[0].department).toBe('××科');
    expect(readTasks({ blocks, fills: { d: '院感科' } })[0].department).toBe('院感科');
  });

  test('holds nothing that does not stand in the text, over the whole corpus', () => {
    const rows: TaskRow[] = [];
    for (const name of readdirSync('content/plans')) {
      const { blocks } = parsePlan(readFileSync(`content/plans/${name}`, 'utf8'));
      const text = blocks.map((block) => block.text).join('\n');
      const found = readTasks({
        blocks: blocks.map((block) => newBlock(block.depth, block.text)),
        fills: {},
      });
      for (const { task, department, due, indicator } of found) {
        for (const words of [department, due, indicator].flatMap((cell) => cell.split('；'))) {
          expect(text).toContain(words);
        }
        expect(task).not.toBe('');
        expect(department + due + indicator).not.toBe('');
      }
      rows.push(...found);
    }
    expect(rows.length).toBeGreaterThan(200);
  });

  test.each(['由', '每', '1', '率', '月', '（', '；', '责任部门：', '完成时限：', '达到9', '年'])(
    'takes no time over many %s',
    (piece) => {
      const start = performance.now();
      read([0, piece.repeat(100_000 / piece.length)]);
      read([0, `${piece.repeat(900 / piece.length)}。`.repeat(20)]);
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});
