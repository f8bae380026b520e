import { describe, expect, test } from 'vitest';
import { maskText } from '../../scripts/privacy/mask-private.ts';
import { privateRules } from '../../scripts/privacy/private-rules.ts';

describe('every rule of privacy, run with all others', () => {
  for (const rule of privateRules) {
    test.each(rule.examples)(`${rule.id} turns %j into %j`, (before, after) => {
      expect(maskText(before)).toBe(after);
    });
    test.each(rule.keeps)(`${rule.id} leaves %j alone`, (text) => {
      expect(maskText(text)).toBe(text);
    });
  }

  test('has an id of its own, and a name and a reason in Chinese', () => {
    expect(new Set(privateRules.map((rule) => rule.id)).size).toBe(privateRules.length);
    for (const { id, name, why, mask, examples, keeps } of privateRules) {
      expect(id).toMatch(/^private-[a-z]+(?:-[a-z]+)*$/);
      expect(name + why).toMatch(/\p{Script=Han}/u);
      expect(mask).toMatch(/^【\p{Script=Han}+】$/u);
      expect(examples.length).toBeGreaterThan(0);
      expect(keeps.length).toBeGreaterThan(0);
    }
  });
});
