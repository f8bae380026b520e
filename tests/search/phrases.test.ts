import { expect, test } from 'vitest';
import { toPhrases } from '../../src/search/phrases.ts';

const variants = new Map([['隨', '随']]);
const readings = (query: string) => toPhrases(query, variants).map((phrase) => phrase.readings);

test.each([
  ['医疗质量', [['医疗质量']]],
  ['  医疗　质量 ', [['医疗'], ['质量']]],
  ['医疗 医疗', [['医疗']]],
  ['"ICU 病房" 护理', [['"icu病房"', 'icu病房'], ['护理']]],
  ['“五个一”', [['"五个一"', '五个一']]],
  ['「五个一」 活动', [['"五个一"', '五个一'], ['活动']]],
  ['以“病人为', [['以"病人为']]],
  ['“甲”和“乙”', [['"甲"和"乙"']]],
  ['"', [['"']]],
  ['隨著', [['随著', '随着']]],
  ['瞭解隨著', [['瞭解随著', '了解随著', '瞭解随着', '了解随着']]],
  ['著著著著著', [['著著著著著', '着着着着着']]],
  ['\u200b \ufeff', []],
  ['', []],
])('%j is %j', (query, expected) => {
  expect(readings(query)).toEqual(expected);
});

test('a phrase is called what was typed, without the marks around it', () => {
  expect(toPhrases('“隨 著” ICU', variants).map((phrase) => phrase.label)).toEqual(['隨 著', 'ICU']);
});
