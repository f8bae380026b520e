import { describe, expect, test } from 'vitest';
import { liveMoves, readMoved } from '../../src/plan/read-moved.ts';

describe('content/moved.yml', () => {
  test('names new ids by old ones; nothing names none', () => {
    const { moved } = readMoved('plans:\n  a-01: b-01\nsources:\n  a: b\n');
    expect([...moved.plans]).toEqual([['a-01', 'b-01']]);
    expect([...moved.sources]).toEqual([['a', 'b']]);
    for (const text of ['', '# none\n', 'plans:\n', '{}'])
      expect(readMoved(text).moved.plans.size, text).toBe(0);
  });

  test('follows an id that moved twice to where it is', () => {
    const { moved } = readMoved('plans:\n  a-01: b-01\n  b-01: c-07\n');
    expect(moved.plans.get('a-01')).toBe('c-07');
  });

  test.each([
    ['plans:\n  a-01: b-01\n  b-01: a-01\n', 2, 'way from a-01 back to a-01'],
    ['plans:\n  z-01: a-01\n  a-01: a-01\n', 2, 'back to a-01'],
    ['plans:\n  a-01: b-01\n  a-01: c-01\n', 3, 'has one already'],
    ['plans:\n\n  a-01: 医院-01\n', 3, 'expected an id'],
    ['plans:\n  a-01: ../../x\n', 2, 'expected an id'],
    ['plans:\n  a-01: "b-01 301\\n/ https://else.example"\n', 2, 'expected an id'],
    ['plans:\n  "<b>": b-01\n', 2, 'Invalid key'],
    ['plans: [a-01]\n', 1, 'plans'],
    ['plan:\n  a-01: b-01\n', 1, 'plan'],
    ['plans:\n  a-01: b-01\n bad', 3, ''],
    ['plans: &x\n  a-01: b-01\nsources: *x\n', 1, 'Alias'],
  ])('%j is told with its line', (text, line, reason) => {
    expect(() => readMoved(text)).toThrow(new RegExp(`^content/moved\\.yml:${line}: .*${reason}`));
  });

  test('leads from an id that is gone to one that is there, and nowhere else', () => {
    const { moved } = readMoved('plans:\n  a-01: b-01\n  a-02: b-02\n  a-03: b-03\n');
    const present = { plans: new Set(['b-01', 'a-02', 'b-02']), sources: new Set<string>() };
    expect([...liveMoves(moved, present).plans]).toEqual([['a-01', 'b-01']]);
  });

  test('reads a long file in a moment', () => {
    const text = `plans:\n${Array.from({ length: 10_000 }, (_, at) => `  a-${at}: a-${at + 1}\n`).join('')}`;
    const before = process.cpuUsage();
    expect(readMoved(text).moved.plans.get('a-0')).toBe('a-10000');
    // Of this process, in microseconds: other tests have the machine too.
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  });
});
