import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clauseAround } from '../../src/text/clause-around.ts';

function around(text: string, part: string): string {
  const at = text.indexOf(part);
  return text.slice(...clauseAround(text, at, at + part.length));
}

test.each([
  [
    '严格按照病历书写要求，认真执行《病历书写基本规范》的各项规定，定期检查，及时反馈。',
    '《病历书写基本规范》',
    '认真执行《病历书写基本规范》的各项规定，',
  ],
  ['20xx年，我所将继续秉公执法，为民服务，不断提高水平。', 'xx', '20xx年，我所将继续秉公执法，为民服务，'],
  ['认真落实《条例》。', '《条例》', '认真落实《条例》。'],
])('%s', (text, part, excerpt) => expect(around(text, part)).toBe(excerpt));

test('an excerpt holds its stretch, lies in the text and is short', () => {
  const text = fc.array(fc.constantFrom(...'医院，。；《》工作𠮷计划：20xx年'), {
    minLength: 1,
    maxLength: 300,
  });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(40), (chars, at, length) => {
      const whole = chars.join('');
      const start = at % whole.length;
      const end = Math.min(whole.length, start + length);
      const [from, to] = clauseAround(whole, start, end);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(from).toBeLessThanOrEqual(start);
      expect(to).toBeGreaterThanOrEqual(end);
      expect(to).toBeLessThanOrEqual(whole.length);
      expect(to - from).toBeLessThanOrEqual(66);
    }),
  );
});
