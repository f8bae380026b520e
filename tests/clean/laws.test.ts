import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../scripts/clean/clean.ts';
import { applyChanges, listEdits, openLedger, replayEdits, toSource } from '../../scripts/ledger.ts';
import type { Change } from '../../scripts/ledger.ts';
import { pageText } from '../support/plan-text.ts';

describe('cleaning any page', () => {
  test('records edits that, replayed on the source, give the clean text', () => {
    fc.assert(
      fc.property(pageText, (source) => {
        const ledger = clean(openLedger(source));
        expect(replayEdits(source, listEdits(ledger))).toBe(ledger.text);
      }),
      { numRuns: 300 },
    );
  });

  test('records edits that ascend and hold every character that is gone', () => {
    fc.assert(
      fc.property(pageText, (source) => {
        let at = 0;
        for (const edit of listEdits(clean(openLedger(source)))) {
          expect(edit.start).toBeGreaterThanOrEqual(at);
          expect(source.slice(edit.start, edit.end)).toBe(edit.before);
          expect(edit.before).not.toBe(edit.after);
          at = edit.end;
        }
      }),
      { numRuns: 200 },
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(pageText, (source) => {
        const once = clean(openLedger(source)).text;
        expect(clean(openLedger(once)).text).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});

/** Changes that ascend and do not overlap, in a text of a given length. */
const changesIn = (length: number): fc.Arbitrary<Change[]> =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 3 })), { maxLength: 8 })
    .map((raw) => {
      const cuts = raw.flatMap(([a, b]) => [a, b]).sort((a, b) => a - b);
      return raw.map(([, , after], i) => ({
        start: cuts[2 * i],
        end: cuts[2 * i + 1],
        after,
        rule: `r${i % 3}`,
      }));
    });

describe('the ledger', () => {
  test('gives the text that plain replacement gives, through any number of rounds', () => {
    const rounds = fc.tuple(
      fc.string({ maxLength: 30 }),
      fc.array(fc.infiniteStream(fc.nat()), { minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(rounds, fc.gen(), ([source], gen) => {
        let ledger = openLedger(source);
        let plain = source;
        for (let round = 0; round < 3; round++) {
          const changes = gen(changesIn, plain.length);
          let next: typeof ledger;
          try {
            next = applyChanges(ledger, changes);
          } catch {
            // Two changes inside one earlier edit of another length cannot be told apart in the source.
            return;
          }
          ledger = next;
          plain = changes.reduceRight(
            (text, c) => text.slice(0, c.start) + c.after + text.slice(c.end),
            plain,
          );
          expect(ledger.text).toBe(plain);
          expect(replayEdits(source, listEdits(ledger))).toBe(plain);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('names the rule that came last where two touch the same words', () => {
    const once = applyChanges(openLedger('加強,管理'), [
      { start: 0, end: 2, after: '加强', rule: 'traditional' },
    ]);
    const twice = applyChanges(once, [{ start: 1, end: 3, after: '', rule: 'advert' }]);
    expect(listEdits(twice)).toEqual([{ start: 1, end: 3, before: '強,', after: '', rule: 'advert' }]);
  });

  test('leaves earlier deletions on their own account where a change spares them', () => {
    const once = applyChanges(openLedger('甲 广告 乙'), [{ start: 2, end: 4, after: '', rule: 'advert' }]);
    const twice = applyChanges(once, [{ start: 1, end: 3, after: '', rule: 'layout', spares: true }]);
    expect(listEdits(twice)).toEqual([
      { start: 1, end: 2, before: ' ', after: '', rule: 'layout' },
      { start: 2, end: 4, before: '广告', after: '', rule: 'advert' },
      { start: 4, end: 5, before: ' ', after: '', rule: 'layout' },
    ]);
  });

  test('tells where a character of the clean text stands in the source', () => {
    const ledger = applyChanges(openLedger('甲乙丙丁'), [{ start: 1, end: 2, after: '', rule: 'x' }]);
    expect([0, 1, 2].map((at) => toSource(ledger, at))).toEqual([0, 2, 3]);
  });
});

test('two changes inside what an earlier rule wrote as one become one edit', () => {
  const written = applyChanges(openLedger('豈\u200b(一)完善'), [
    { start: 0, end: 5, after: '岂(一)', rule: 'fold' },
  ]);
  const both = applyChanges(written, [
    { start: 1, end: 2, after: '（', rule: 'width' },
    { start: 3, end: 4, after: '）', rule: 'width' },
  ]);
  expect(both.text).toBe('岂（一）完善');
  expect(listEdits(both)).toEqual([
    { start: 0, end: 5, before: '豈\u200b(一)', after: '岂（一）', rule: 'width' },
  ]);
});
