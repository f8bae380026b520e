import { describe, expect, test } from 'vitest';
import { kindForms, kindSigns } from '../../scripts/kind/judge-kind.ts';
import { toDocument } from '../../scripts/kind/kind-sign.ts';

/** `title\n\ntext`, or a text alone. */
const read = (sample: string) => {
  const [first, ...rest] = sample.split('\n\n');
  return rest.length > 0 ? toDocument(first, rest.join('\n')) : toDocument('', first);
};

const rules = [...kindSigns, ...kindForms];

describe('every sign and form', () => {
  for (const sign of rules) {
    test.each(sign.examples)(`${sign.id} is found in %j`, (sample) => {
      expect(sign.find(read(sample))).not.toEqual([]);
    });
    test.each(sign.keeps)(`${sign.id} is not found in %j`, (sample) => {
      expect(sign.find(read(sample))).toEqual([]);
    });
  }

  test('has an id of its own, and a name and a reason in Chinese', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, name, why, examples, keeps } of rules) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
      expect(name + why).toMatch(/\p{Script=Han}/u);
      expect(Math.min(examples.length, keeps.length)).toBeGreaterThan(0);
    }
    for (const { weight, most } of kindSigns) expect(Math.min(weight, most)).toBeGreaterThan(0);
  });

  test.each([
    '会',
    '会议',
    '计划',
    '1月1日，',
    '写',
    '（ ）',
    '一、',
    'A、',
    '代表',
    '记者 ',
    '…',
    '总结',
    '述职',
    '第一条 ',
    '本办法由',
    '本规定自',
    '完成了',
    '，',
    ' ',
  ])('reads 100,000 characters of %j in under half a second', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    for (const sign of rules) {
      const start = performance.now();
      sign.find(toDocument(text, `甲${text}乙`));
      expect(performance.now() - start, sign.id).toBeLessThan(500);
    }
  });
});
