import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { curatedChanges } from '../../scripts/curation/curated-changes.ts';
import { SourceError } from '../../scripts/decode/decoded-source.ts';
import { decodeText } from '../../scripts/decode/decode-text.ts';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { replayEdits } from '../../scripts/ledger.ts';
import type { Change } from '../../scripts/ledger.ts';
import { convertDecoded } from '../../scripts/pipeline.ts';
import type { SourceCuration } from '../../src/schema/curation.ts';

const knowledge = readKnowledge('content');
const title = '醫院工作計劃\n';
const text = `${title}一、加強管理,確?;竟残l(wèi)生服務質量,落實責任。\n二、提高服務水平,開展業務培訓。\n`;
const before = '?;竟残l(wèi)';
const start = text.indexOf(before);
const repair = { start, before, after: '保基本公共衛' };

function convert(source: string, curation: SourceCuration) {
  const bytes = new TextEncoder().encode(source);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const decoded = decodeText(bytes);
  return {
    sha256,
    decoded,
    ...convertDecoded({ name: 'a.txt', bytes }, decoded, knowledge, {
      sha256: sha256.slice(0, 12),
      ...curation,
    }),
  };
}

describe('an approved repair', () => {
  const { plans, record } = convert(text, { repairs: [repair] });

  test('stands in the plan in simplified characters, and no damage is left', () => {
    expect(plans[0].blocks.map((block) => block.text)).toContain(
      '加强管理，确保基本公共卫生服务质量，落实责任。'.replace(/^/, '一、'),
    );
    expect(plans[0].data.quality?.damaged).toBeUndefined();
    expect(record.messages.map(({ rule }) => rule)).not.toContain('damaged-run');
  });

  test('is an edit of its own although script is folded around it', () => {
    expect(record.edits.filter(({ rule }) => rule === 'approved-repair')).toEqual([
      { start, end: start + before.length, before, after: '保基本公共卫', rule: 'approved-repair' },
    ]);
  });

  test('keeps the law', () => {
    const written = plans.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('\n');
    expect(replayEdits(text, record.edits)).toBe(written);
  });

  test('of the same length as the damage is no less its own', () => {
    const same = '加強?。赫管理';
    const source = `${title}一、${same},提高質量,落實責任。\n二、開展業務培訓。\n`;
    const at = source.indexOf('?。赫');
    const { record: other } = convert(source, { repairs: [{ start: at, before: '?。赫', after: '領導,' }] });
    expect(other.edits.filter(({ rule }) => rule === 'approved-repair')).toMatchObject([
      { start: at, before: '?。赫', after: '领导,' },
    ]);
  });
});

test('without a repair the run is damage, with suggestions', () => {
  const { plans, record } = convert(text, {});
  expect(plans[0].data.quality?.damaged).toBe(1);
  const [message] = record.messages.filter(({ rule }) => rule === 'damaged-run');
  expect(message.suggestions?.[0].text).toBe(repair.after);
});

test('an excluded stretch is gone, under its rule', () => {
  const gone = '開展業務培訓';
  const at = text.indexOf(gone);
  const { plans, record } = convert(text, { exclude: [{ start: at, end: at + gone.length }] });
  expect(JSON.stringify(plans[0].blocks)).not.toContain('业务培训');
  expect(record.edits).toContainEqual({
    start: at,
    end: at + gone.length,
    before: gone,
    after: '',
    rule: 'excluded',
  });
});

describe('a repair that does not fit is left out and doubted', () => {
  const markup = (start: number, end: number) => ({ start, end, after: '', rule: 'markup' });
  const doubts = (curation: SourceCuration, changes: readonly Change[] = []) =>
    curatedChanges({ text, changes }, curation).doubts.map(({ rule, reason }) => `${rule}: ${reason}`);

  test.each<[string, SourceCuration, RegExp]>([
    [
      'other text stands there',
      { repairs: [{ ...repair, start: 3 }] },
      /Unexpected `[^]*` at 3, expected `\?;竟/,
    ],
    ['it lies beyond the text', { repairs: [{ ...repair, start: 9_999 }] }, /Unexpected `` at 9999/],
    ['two are for one run', { repairs: [repair, repair] }, /expected it apart/],
    ['its run is left out', { repairs: [repair], exclude: [{ start, end: start + 3 }] }, /expected it apart/],
  ])('where %s', (_, curation, reason) => {
    expect(doubts(curation)).toEqual([expect.stringMatching(reason)]);
    expect(doubts(curation)[0]).toMatch(/^curation-unused: /);
  });

  test('where a change of the format crosses it, not where one lies within', () => {
    expect(doubts({ repairs: [repair] }, [markup(start - 2, start + 2)])[0]).toMatch(/expected it apart/);
    expect(doubts({ repairs: [repair] }, [markup(start + 1, start + 2)])).toEqual([]);
  });
});

describe('a stretch left out', () => {
  test.each([
    [3, 3],
    [3, 9_999],
  ])('from %i to %i sets the source aside: it might be published otherwise', (from, to) => {
    expect(() => curatedChanges({ text, changes: [] }, { exclude: [{ start: from, end: to }] })).toThrow(
      SourceError,
    );
  });

  test('takes all of a format change that it cuts through, and keeps its line break', () => {
    const changes = [{ start: 5, end: 9, after: '\n', rule: 'markup' }];
    const exclude = [
      { start: 2, end: 4 },
      { start: 4, end: 7 },
    ];
    expect(curatedChanges({ text, changes }, { exclude }).changes).toEqual([
      { start: 2, end: 9, after: '\n', rule: 'excluded' },
    ]);
    expect(curatedChanges({ text, changes }, { exclude: [{ start: 6, end: 7 }] }).changes).toEqual([
      { start: 5, end: 9, after: '\n', rule: 'excluded' },
    ]);
  });
});
