import { describe, expect, test } from 'vitest';
import { kindSigns } from '../../scripts/kind/judge-kind.ts';
import { toDocument } from '../../scripts/kind/kind-sign.ts';

/** `title\n\ntext`, or a text alone. */
const read = (sample: string) => {
  const [first, ...rest] = sample.split('\n\n');
  return rest.length > 0 ? toDocument(first, rest.join('\n')) : toDocument('', first);
};

describe('every sign', () => {
  for (const sign of kindSigns) {
    test.each(sign.examples)(`${sign.id} is found in %j`, (sample) => {
      expect(sign.find(read(sample))).not.toEqual([]);
    });
    test.each(sign.keeps)(`${sign.id} is not found in %j`, (sample) => {
      expect(sign.find(read(sample))).toEqual([]);
    });
  }

  test('has an id of its own, and a name and a reason in Chinese', () => {
    expect(new Set(kindSigns.map(({ id }) => id)).size).toBe(kindSigns.length);
    for (const { id, name, why, weight, most, examples, keeps } of kindSigns) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
      expect(name + why).toMatch(/\p{Script=Han}/u);
      expect(Math.min(weight, most, examples.length, keeps.length)).toBeGreaterThan(0);
    }
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
    '，',
    ' ',
  ])('reads 100,000 characters of %j in under half a second', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    for (const sign of kindSigns) {
      const start = performance.now();
      sign.find(toDocument(text, `甲${text}乙`));
      expect(performance.now() - start, sign.id).toBeLessThan(500);
    }
  });
});
