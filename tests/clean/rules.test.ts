import { describe, expect, test } from 'vitest';
import { clean, cleaningRules } from '../../scripts/clean/clean.ts';
import { openLedger } from '../../scripts/ledger.ts';

/** What the whole list of rules makes of a text, trailing line feeds aside. */
const cleaned = (text: string) => clean(openLedger(text)).text.trimEnd();

describe('every rule, run with all others', () => {
  for (const rule of cleaningRules) {
    test.each(rule.examples)(`${rule.id} turns %j into %j`, (before, after) => {
      expect(cleaned(before)).toBe(after);
    });
    test.each(rule.keeps)(`${rule.id} leaves %j alone`, (text) => {
      expect(cleaned(text)).toBe(text);
    });
  }

  test('has an id of its own, and a name and a reason in Chinese', () => {
    expect(new Set(cleaningRules.map((rule) => rule.id)).size).toBe(cleaningRules.length);
    for (const { id, name, why, examples, keeps } of cleaningRules) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(name + why).toMatch(/\p{Script=Han}/u);
      expect(examples.length).toBeGreaterThan(0);
      expect(keeps.length).toBeGreaterThan(0);
    }
  });
});
