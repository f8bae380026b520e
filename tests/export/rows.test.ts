import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJsonLine } from '../../scripts/export/plan-row.ts';
import { placePlans } from '../../scripts/search/plan-places.ts';
import { toPlanRecord } from '../../scripts/search/plan-record.ts';
import { readPlans } from '../../scripts/search/read-plans.ts';
import { foldText } from '../../src/text/fold.ts';
import { makePlan } from '../search/served-index.ts';
import { folds, toRow, variants } from './export-plans.ts';

/** Planes that hold no character are looked at here and there. */
const isPeopled = (point: number) => point < 0x40000 || (point >= 0xe0000 && point < 0xe2000);

test('replacing characters by the table is folding, for every character there is', () => {
  const table = new Map(folds.map(({ char, folded }) => [char, folded]));
  const wrong: string[] = [];
  for (let point = 0; point <= 0x10ffff; point += isPeopled(point) ? 1 : 64) {
    const char = String.fromCodePoint(point);
    if (char.isWellFormed() && (table.get(char) ?? char) !== foldText(char, variants))
      wrong.push(point.toString(16));
  }
  expect(wrong).toEqual([]);
  expect(folds.every(({ char, folded }) => char !== folded)).toBe(true);
});

test('the blocks of a row are those that the site indexes, each with an anchor of its page', () => {
  const plans = readPlans('content/plans');
  const places = placePlans(plans);
  for (const plan of plans) {
    const { blocks } = toRow(plan);
    const { texts } = toPlanRecord(plan, places.get(plan.id)!, [], variants);
    expect(blocks.map(({ text }) => foldText(text, variants))).toEqual(texts.slice(0, blocks.length));
    expect(blocks).toHaveLength(
      plan.sections.reduce((sum, { depth, paragraphs }) => sum + (depth > 0 ? 1 : 0) + paragraphs.length, 0),
    );
    const anchors = plan.sections.flatMap(({ id, paragraphs }) => [
      id,
      ...paragraphs.flatMap(({ sentences }) => sentences.map((sentence) => sentence.id)),
    ]);
    expect(blocks.filter(({ anchor }) => !anchors.includes(anchor))).toEqual([]);
  }
});

test('a row says who, when and where, and what the plan does not say is absent or empty', () => {
  const plan = makePlan('a-01', ['总则。', '#一、护理', '抓质量。第二句。'], {
    orgType: '医院',
    years: [2023],
    topics: ['nursing', 'strange'],
  });
  expect(JSON.parse(toJsonLine(toRow(plan)))).toEqual({
    id: 'a-01',
    url: '/plans/a-01/',
    title: '计划 a-01',
    sourceTitle: '',
    collection: '文集',
    source: 'a.txt',
    orgType: '医院',
    years: [2023],
    yearBlank: false,
    regions: [],
    topics: ['护理', 'strange'],
    blocks: [
      { anchor: 's0.1', heading: false, path: [], text: '总则。' },
      { anchor: 's1', heading: true, path: ['一、护理'], text: '一、护理' },
      { anchor: 's1.1', heading: false, path: ['一、护理'], text: '抓质量。第二句。' },
    ],
  });
});

test('whatever a text has, its line is one line that reads back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = toJsonLine({ text });
      expect(line).not.toMatch(/[\n\r]/);
      expect(JSON.parse(Buffer.from(line).toString('utf8'))).toEqual({ text: text.replace(/\p{Cs}/gu, '') });
    }),
  );
});
