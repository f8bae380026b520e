import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMoves } from '../../scripts/moved/find-moves.ts';
import type { PlanMark } from '../../scripts/moved/plan-mark.ts';
import { markPlan } from '../../scripts/moved/plan-mark.ts';
import { updateMoved } from '../../scripts/moved/update-moved.ts';
import { readMoved } from '../../src/plan/read-moved.ts';

const mark = (sha256: string, start: number, text: string, end = start + 100): PlanMark => ({
  ...{ sha256, start, end, text },
});
const none = new Set<string>();

describe('where a plan is now whose id is gone', () => {
  test('where the same bytes stand under another name: the one that begins at the same place', () => {
    const gone = new Map([['a-02', mark('X', 100, 'alike')]]);
    const present = new Map([
      ['b-01', mark('X', 0, 'alike')],
      ['b-02', mark('X', 100, 'edited')],
    ]);
    const { plans, sources } = findMoves(gone, new Set(['a']), present, none);
    expect([...plans]).toEqual([['a-02', 'b-02']]);
    expect([...sources]).toEqual([['a', 'b']]);
  });

  test('in other bytes: the one with the same text, rather one that was not there before', () => {
    const gone = new Map([['a-01', mark('X', 0, 'same')]]);
    const present = new Map([
      ['copy-04', mark('Y', 0, 'same')],
      ['b-01', mark('Z', 7, 'same')],
    ]);
    expect(findMoves(gone, none, present, new Set(['copy-04'])).plans.get('a-01')).toBe('b-01');
    expect(findMoves(gone, none, present, new Set(['copy-04', 'b-01'])).plans.get('a-01')).toBe('copy-04');
  });

  test('where two became one: the one that holds the place, of plans within plans the inner one', () => {
    const gone = new Map([['a-03', mark('X', 250, 'end')]]);
    const present = new Map([
      ['a-01', mark('X', 0, 'all', 900)],
      ['a-02', mark('X', 200, 'joined', 400)],
    ]);
    expect(findMoves(gone, none, present, new Set(present.keys())).plans.get('a-03')).toBe('a-02');
  });

  test('nowhere, where nothing of it is left', () => {
    const gone = new Map([['a-01', mark('X', 0, 'left out')]]);
    const { plans, sources } = findMoves(
      gone,
      new Set(['a']),
      new Map([['b-01', mark('Y', 0, 'other')]]),
      none,
    );
    expect(plans.size + sources.size).toBe(0);
  });
});

describe('moved.yml after a run', () => {
  const present = (...ids: string[]) => ({ plans: new Set(ids), sources: new Set<string>() });
  const found = (...pairs: [string, string][]) => ({
    plans: new Map(pairs),
    sources: new Map<string, string>(),
  });

  test('is made when the first id changes, and not before', () => {
    expect(updateMoved('', found(), present('a-01'))).toBe('');
    const text = updateMoved('', found(['a-01', 'b-01']), present('b-01'));
    expect(text).toMatch(/^# Ids that .*\n(?:#.*\n)*\nplans:\n  a-01: b-01\n$/);
  });

  test('leads on where a plan moves again, and drops an id that is back', () => {
    const first = updateMoved('', found(['a-01', 'b-01']), present('b-01'));
    const second = updateMoved(first, found(['b-01', 'c-01']), present('c-01'));
    expect([...readMoved(second).moved.plans]).toEqual([
      ['a-01', 'c-01'],
      ['b-01', 'c-01'],
    ]);
    const third = updateMoved(second, found(['c-01', 'a-01']), present('a-01'));
    expect([...readMoved(third).moved.plans]).toEqual([
      ['b-01', 'a-01'],
      ['c-01', 'a-01'],
    ]);
  });

  test('keeps what a curator wrote', () => {
    const own = '# ours\nplans:\n  # by hand\n  x-01: y-01 # see the minutes\n';
    expect(updateMoved(own, found(), present('y-01'))).toBe(own);
    const next = updateMoved(own, found(['a-01', 'y-01']), present('y-01'));
    expect(next).toBe(`${own}  a-01: y-01\n`);
  });

  test('has no cycle and leads to no id that is gone, however often plans move', () => {
    const ids = ['a-01', 'b-01', 'c-01', 'd-01'];
    // Each step is a run: the one plan there is gets an id, maybe one that it had.
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids), { minLength: 2, maxLength: 12 }), (steps) => {
        let text = '';
        for (const [at, id] of steps.entries()) {
          const last = steps[at - 1];
          const moves = last !== undefined && last !== id ? found([last, id]) : found();
          text = updateMoved(text, moves, present(id));
          const { moved } = readMoved(text);
          expect([...moved.plans.keys()].sort()).toEqual(
            [...new Set(steps.slice(0, at + 1))].filter((own) => own !== id).sort(),
          );
          expect([...new Set(moved.plans.values())].filter((to) => to !== id)).toEqual([]);
        }
      }),
    );
  });
});

test('a file that the converter did not print has no mark', () => {
  expect(markPlan('---\ntitle: "x"\n---\n\ntext\n')).toBeUndefined();
  expect(markPlan('text')).toBeUndefined();
});
