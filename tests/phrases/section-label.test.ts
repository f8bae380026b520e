import { expect, test } from 'vitest';
import { quotedFrom, sectionLabel } from '../../src/lib/section-label.ts';

test.each([
  [[], ''],
  [['三、医疗质量'], '第三部分'],
  [['三、医疗质量', '（二）护理'], '第三部分（二）'],
  [['三、医疗质量', '(二)、护理', '1．查房'], '第三部分(二)1'],
  [['第一章 总则', '1.2 目标'], '第一章1.2'],
  [['九月份'], '“九月份”部分'],
  [['主要目标', '（五）质量'], '“主要目标”（五）'],
  [['主要目标', '（+）慎终如始'], '“主要目标”（+）'],
])('%j is quoted as %s', (path, label) => {
  expect(sectionLabel(path)).toBe(label);
});

test('a quotation names plan and place', () => {
  expect(quotedFrom('甲', ['三、医疗质量', '（二）护理'])).toBe('《甲》第三部分（二）');
});
