import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../scripts/decode/decode-text.ts';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { replayEdits } from '../../scripts/ledger.ts';
import { convertDecoded, convertSource } from '../../scripts/pipeline.ts';
import { planText } from '../../src/plan/document.ts';
import type { SourceCuration } from '../../src/schema/curation.ts';

const knowledge = readKnowledge('content');
const bytes = readFileSync('content/sources/health-union-second-half.txt');
const text = new TextDecoder().decode(bytes);
const sha256 = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
const convert = (curation: SourceCuration) =>
  convertDecoded({ name: 'a.txt', bytes }, decodeText(bytes), knowledge, curation);
const plain = convert({});

describe('what a curator says', () => {
  test('of a plan stands in place of what was read, and null takes a field away', () => {
    const { start } = plain.record.plans[2];
    const [plan] = convert({
      sha256,
      plans: [{ at: start + 5, title: '某乡妇幼保健工作计划', years: [2019], period: null }],
    }).plans.slice(2);
    expect(plan.data).toMatchObject({ title: '某乡妇幼保健工作计划', years: [2019] });
    expect('period' in plan.data).toBe(false);
    expect(plan.body).toBe(plain.plans[2].body);
  });

  test('of the collection names it on all its plans, and says where it came from', () => {
    const { plans, record } = convert({ title: '卫生工作计划七篇', origin: '某县档案馆' });
    expect(new Set(plans.map(({ data }) => data.collection))).toEqual(new Set(['卫生工作计划七篇']));
    expect(record).toMatchObject({ title: '卫生工作计划七篇', origin: '某县档案馆' });
  });

  test('of where plans begin is followed, and nothing is lost by it', () => {
    const inside = plain.record.plans[1];
    const { plans, record } = convert({
      sha256,
      join: [inside.start + 1],
      split: [plain.record.plans[1].start],
    });
    expect(plans).toHaveLength(plain.plans.length);
    const joined = convert({ sha256, join: [inside.start + 1] });
    expect(joined.plans).toHaveLength(plain.plans.length - 1);
    for (const result of [{ plans, record }, joined]) {
      const written = result.plans.map(({ blocks }) => planText(blocks)).join('\n');
      expect(replayEdits(text, result.record.edits)).toBe(written);
    }
  });

  test('of a place that is in no plan changes nothing and is doubted', () => {
    const { plans, record } = convert({ sha256, plans: [{ at: 10 ** 7, title: '无' }] });
    expect(plans.map(({ data }) => data)).toEqual(plain.plans.map(({ data }) => data));
    expect(record.messages.filter(({ rule }) => rule === 'curation-unused')).toHaveLength(1);
  });

  test('to be public that stands nowhere is doubted, and not quoted', () => {
    const { record } = convert({ reveal: ['卫生工会', '13812345678'] });
    const told = record.messages.filter(({ rule }) => rule === 'curation-unused');
    expect(told.map(({ reason }) => reason)).toEqual([
      'Unexpected entry 2 of reveal, expected something that stands in the source',
    ]);
  });

  test('of a topic that is none is doubted', () => {
    const at = plain.record.plans[0].start;
    const { record } = convert({ sha256, plans: [{ at, topics: ['tcm', '__proto__'] }] });
    const told = record.messages.filter(({ rule }) => rule === 'curation-unused');
    expect(told.map(({ reason }) => reason)).toEqual([expect.stringContaining('`__proto__`')]);
  });

  test('by offset of other bytes is left out, or refused where it would publish what was excluded', () => {
    const old = { sha256: '0'.repeat(64), split: [100] };
    const { plans, record } = convert(old);
    expect(plans).toHaveLength(plain.plans.length);
    expect(record.messages.filter(({ rule }) => rule === 'curation-unused')).toHaveLength(1);
    expect(() => convert({ ...old, exclude: [{ start: 0, end: 9 }] })).toThrow(/of other bytes/);
  });

  test('of the encoding is believed', async () => {
    const gbk = Buffer.from('d2bba1a2bcd3c7bfb9dcc0ed'.repeat(20), 'hex');
    await expect(
      convertSource({ name: 'a.txt', bytes: gbk }, knowledge, { encoding: 'utf-8' }),
    ).rejects.toThrow(/no text in utf-8, which sources\.yml says/);
  });
});
