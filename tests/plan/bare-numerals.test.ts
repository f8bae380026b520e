import { expect, test } from 'vitest';
import { bareNumerals } from '../../src/plan/bare-numerals.ts';

test('numerals glued to the text are numbers where they go on from one another', () => {
  const paragraphs = [
    '一进一步规范后勤。',
    '二继续推行公开制度。',
    '四营造文化。',
    '三完善系统。',
    '十一完成任务。',
  ];
  expect(bareNumerals(paragraphs)).toEqual([1, 1, 1, 1, 0]);
});

test.each([
  [['一切为了病人。', '三基三严培训。', '五一劳动节活动。']],
  [['一进一步规范后勤。', '二继续推行公开制度。']],
  [['加强管理。', '落实责任。', '']],
])('%j have no numbers', (paragraphs) => {
  expect(bareNumerals(paragraphs)).toEqual(paragraphs.map(() => 0));
});
