import { expect, test } from 'vitest';
import { newBlock, newDraft } from '../../src/draft/change-draft.ts';
import type { Draft } from '../../src/draft/draft.ts';
import { printDraftFile } from '../../src/draft/draft-file.ts';
import { readDraftFile } from '../../src/draft/read-draft-file.ts';

const gap = { gap: 'year' as const, key: 'year', was: '20__' };
const draft: Draft = {
  ...newDraft('工作计划', '2026-01-01T00:00:00Z', [
    newBlock(1, '总体要求'),
    {
      ...newBlock(0, '在', gap, '年'),
      origin: { plan: 'a-01', title: '计划', anchor: 's1-2.3', words: '在20__年' },
    },
  ]),
  fills: { year: '2027' },
  signedBy: '某医院',
  tasks: [{ task: '培训', department: '', due: '6月底前', indicator: '' }],
};

test('a draft comes back from its file', () => {
  expect(readDraftFile(printDraftFile(draft))).toEqual(draft);
});

test('and so does one whose every part is long: what was saved can be opened', () => {
  const long = '长'.repeat(5_000);
  const gaps = { ...gap, key: 'k', was: long };
  const all: Draft = {
    ...draft,
    title: [long, gaps],
    blocks: Array.from({ length: 25_000 }, (_, at) => ({ id: `${at}`, depth: 0, runs: [] })),
    fills: { unit: long },
    own: [long],
    accepted: [long],
    attachments: [long],
    signedBy: long,
    signedDate: long,
    tasks: [{ task: long, department: long, due: long, indicator: long }],
  };
  expect(readDraftFile(printDraftFile(all))).toEqual(all);
});

const changed = (change: object) => printDraftFile({ ...draft, ...change });
test.each([
  ['no JSON', '一份计划', /不是 JSON/],
  ['other JSON', '[]', /不是计库/],
  ['a newer one', changed({ version: 2 }), /更新的计库/],
  ['one cut off', printDraftFile(draft).slice(0, 200), /不是 JSON/],
  ['a block without runs', changed({ blocks: [{ id: 'a', depth: 0 }] }), /blocks\.0\.runs/],
  ['a level that is none', changed({ blocks: [{ id: 'a', depth: 7, runs: [] }] }), /blocks\.0\.depth/],
  ['two blocks of one id', changed({ blocks: [draft.blocks[0], draft.blocks[0]] }), /blocks/],
  ['a gap of no kind', changed({ title: [{ ...gap, gap: 'script' }] }), /title\.0/],
  [
    'an address in place of a plan',
    changed({ blocks: [{ ...draft.blocks[0], origin: { plan: 'javascript:x', title: '', words: '' } }] }),
    /origin\.plan/,
  ],
])('%s is refused with a reason', (_, text, reason) => {
  expect(() => readDraftFile(text)).toThrow(reason);
});
