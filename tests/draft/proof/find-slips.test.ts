import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newDraft, replaceInBlock } from '../../../src/draft/change-draft.ts';
import { findSlips } from '../../../src/draft/check/proof/find-slips.ts';
import { slipRules } from '../../../src/draft/check/proof/slip-rules.ts';
import { draftOf, fixAll, linesOf } from './draft-of.ts';

const ruleOf = ({ key }: { key: string }) => key.split(' ')[1];
const noMarks = /[\p{P}\p{S}\p{N}\s年月日〇零一二三四五六七八九十百千万亿元分之OoＯ]/gu;

describe.each(slipRules)('$id', ({ id, what, why, examples, keeps }) => {
  test('is told in Chinese with the clause it stands in', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    expect(what).toMatch(/\p{Script=Han}/u);
    expect(why).toMatch(/GB\/T \d{4,5}—20\d\d 的 [AB]?\.?\d.*。$/u);
    expect(examples.length).toBeGreaterThan(0);
    expect(keeps.length).toBeGreaterThan(0);
  });

  test.each(examples)('%s → %s', (before, after) => {
    const draft = draftOf(before);
    const findings = findSlips(draft);
    expect(findings.map(ruleOf)).toContain(id);
    expect(linesOf(fixAll(draft, findings))).toBe(after);
  });

  test.each(keeps)('%s stays', (text) => {
    expect(findSlips(draftOf(text))).toEqual([]);
  });
});

test('ids are unique', () => {
  expect(new Set(slipRules.map(({ id }) => id)).size).toBe(slipRules.length);
});

const pieces = [
  ...slipRules.flatMap(({ examples, keeps }) => [...examples.flat(), ...keeps]),
  ...'，。、；：！？,.;:!?()（）“”"《》…—-～~１５％% \u3000\n#'.split(''),
  ...'一二三〇零百千万年月日15A'.split(''),
];
const anyDraft = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => draftOf(all.join('')));

test('findings are in order, apart, and say what stands there', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const findings = findSlips(draft);
      for (const { id } of draft.blocks) {
        const own = findings.filter(({ block }) => block === id);
        own.slice(1).forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(own[at].end));
        for (const { start, end, text } of own) expect(end - start).toBe(text.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('a fix takes its finding away and changes marks and numerals only', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      for (const finding of findSlips(draft)) {
        for (const fix of finding.fixes) {
          const fixed = replaceInBlock(draft, finding.block, finding.start, finding.end, fix);
          const left = findSlips(fixed).filter((it) => it.block === finding.block && it.key === finding.key);
          const before = findSlips(draft).filter(
            (it) => it.block === finding.block && it.key === finding.key,
          );
          expect(left.length, `${linesOf(draft)} ${finding.key}`).toBeLessThan(before.length);
          expect(linesOf(fixed).replace(noMarks, '')).toBe(linesOf(draft).replace(noMarks, ''));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('an unfilled gap is not looked into, a filled one has no fix that would lose it', () => {
  const gap = { gap: 'amount', key: 'k', was: '...' } as const;
  const block = { id: 'b', depth: 0, runs: ['共', gap, '人'] };
  const draft = newDraft('', '2026-01-01T00:00:00.000Z', [block]);
  expect(findSlips(draft)).toEqual([]);
  expect(findSlips({ ...draft, fills: { k: '２０' } })).toMatchObject([
    { block: 'b', start: 1, end: 3, text: '２０', fixes: [] },
  ]);
});

test('a title is looked at as headings are', () => {
  const draft = newDraft('工作计划。', '2026-01-01T00:00:00.000Z');
  expect(findSlips(draft)).toMatchObject([{ block: 'title', text: '。', fixes: [''] }]);
});

test.each([
  '，',
  '）',
  '（）',
  '》',
  '一 一a',
  '“',
  '。',
  '…',
  '.',
  '(',
  '（',
  '"',
  '《',
  '《a》',
  '“a”',
  '1',
  '1-',
  '一',
  ' ',
  '一 ',
  '０',
  '-',
  '—',
  '千',
  '1百',
  '约1',
])('a long run of %s takes no long time', (unit) => {
  const started = performance.now();
  findSlips(draftOf(unit.repeat(Math.ceil(100_000 / unit.length))));
  expect(performance.now() - started).toBeLessThan(2_000);
});
