import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTopics } from '../../scripts/search/read-plans.ts';
import { labelOwnOutline } from '../../src/compare/label-own-outline.ts';
import { draftOutline } from '../../src/compare/read-draft-outlines.ts';
import { readOwnOutline } from '../../src/compare/read-own-outline.ts';
import { newBlock, newDraft } from '../../src/draft/change-draft.ts';

const topics = readTopics('content/topics');
const headings = (text: string) =>
  readOwnOutline(text)
    .blocks.filter(({ depth }) => depth > 0)
    .map(({ depth, text: heading }) => `${depth} ${heading}`);

describe('an outline that is pasted', () => {
  test.each([
    [
      '一、目标\n（一）质量\n1．查房\n2．会诊\n（二）服务\n二、保障',
      ['1 一、目标', '2 （一）质量', '3 1．查房', '3 2．会诊', '2 （二）服务', '1 二、保障'],
    ],
    // Whatever kinds of numbers there are, the outermost is the first level.
    ['（一）目标\n1、质量\n（二）措施', ['1 （一）目标', '2 1、质量', '1 （二）措施']],
    ['第一章 总则\n一、目的\n第二章 分则', ['1 第一章 总则', '2 一、目的', '1 第二章 分则']],
    ['# 计划\n## 目标\n正文\n### 质量 ##\n## 措施', ['1 目标', '2 质量', '1 措施']],
    // A heading runs on into its text.
    [
      '一、加强领导。成立领导小组，院长任组长。\n二、经费：列入年度预算，专款专用，由财务科按季度拨付，年底统一结算，结余转入下一年度继续使用。',
      ['1 一、加强领导', '1 二、经费'],
    ],
    // Items are no headings, and neither is what only looks like a number.
    ['一、措施\n1.每月查房一次，记录在案。\n2023年完成。\n3.5万元用于培训', ['1 一、措施']],
    ['没有编号的几行\n写成两段。', []],
  ])('%j has these headings', (text, expected) => {
    expect(headings(text)).toEqual(expected);
  });

  test('has its first line for a title where that is short and has no number', () => {
    expect(readOwnOutline('医院2025年工作计划\n一、目标').title).toBe('医院2025年工作计划');
    expect(readOwnOutline('为了做好工作，制定本计划。\n一、目标').title).toBe('');
    expect(readOwnOutline('# 工作计划\n## 目标').title).toBe('工作计划');
  });

  test('keeps every line that is not blank, whatever it is', () => {
    const line = fc.string({
      unit: fc.constantFrom(...'一（）()、.．1#。：甲乙 \t第章"<\\$'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { title, blocks } = readOwnOutline(lines.join('\n'));
        expect(blocks.every(({ depth, text }) => depth >= 0 && depth <= 9 && text !== '')).toBe(true);
        const kept = [title, ...blocks.map(({ text }) => text)].join('');
        const count = (text: string) => [...text].filter((char) => '甲乙'.includes(char)).length;
        expect(count(kept)).toBe(count(lines.join('')));
        labelOwnOutline(title, blocks, topics);
      }),
      { numRuns: 200 },
    );
  });

  test.each(['一', '（', '#', '# ', '一、', '1.', '。', ' ', '一、\n', '第一'])(
    'of 100,000 times %j is read at once',
    (piece) => {
      const start = performance.now();
      readOwnOutline(piece.repeat(100_000));
      expect(performance.now() - start).toBeLessThan(1_000);
    },
  );
});

test('headings of one’s own are told by the same words as those of plans', () => {
  const { title, blocks } = readOwnOutline(
    '医院工作计划\n为做好工作，制定本计划。\n一、指导思想\n二、工作目标\n三、主要任务\n（一）提高护理质量\n（二）推进信息化建设\n四、组织领导\n五、花絮',
  );
  const { parts, length } = labelOwnOutline(title, blocks, topics);
  expect(parts.map(({ heading, label }) => [heading, label])).toEqual([
    ['', '背景与依据'],
    ['一、指导思想', '指导思想'],
    ['二、工作目标', '工作目标'],
    ['（一）提高护理质量', '护理'],
    ['（二）推进信息化建设', '信息化建设'],
    ['四、组织领导', '组织领导'],
    ['五、花絮', undefined],
  ]);
  expect(length).toBe(blocks.reduce((sum, { text }) => sum + text.length, 0));
});

test('a draft of this browser is an outline with numbers, its gaps as they are filled', () => {
  const unit = { gap: 'unit', key: 'unit', was: '××' } as const;
  const draft = newDraft('计划', '2025-01-01T00:00:00Z', [
    newBlock(1, '目标'),
    newBlock(0, unit, '全年'),
    newBlock(2, '质量'),
  ]);
  expect(draftOutline({ ...draft, fills: { unit: '县医院' } })).toEqual({
    title: '计划',
    blocks: [
      { depth: 1, text: '一、目标' },
      { depth: 0, text: '县医院全年' },
      { depth: 2, text: '（一）质量' },
    ],
  });
});
