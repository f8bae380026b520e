import { expect, test } from 'vitest';
import { readQuery } from '../../src/search/phrases.ts';
import type { Phrase } from '../../src/search/phrases.ts';

const spelling = { variants: new Map([['隨', '随']]), blanks: new Set(['tc', '高保']) };
const readings = (phrases: readonly Phrase[] = []) =>
  phrases.map((phrase) => phrase.readings.map(({ folded }) => folded));
const whole = (query: string) => readQuery(query, spelling).whole?.readings[0].folded;

test.each([
  ['医疗质量', [['医疗质量']]],
  ['  医疗　质量 ', [['医疗'], ['质量']]],
  ['医疗 医疗', [['医疗']]],
  ['"ICU 病房" 护理', [['icu病房'], ['护理']]],
  ['“五个一”', [['五个一']]],
  ['「五个一」 活动', [['五个一'], ['活动']]],
  ["'三个代表'", [['三个代表']]],
  ['”五个一“', [['五个一']]],
  ['“健康教育', [['健康教育']]],
  ['健康教育” 护理', [['健康教育'], ['护理']]],
  ['“甲一”“乙一”', [['甲一'], ['乙一']]],
  ['“坚持‘以人为本’的服务”', [["坚持'以人为本'的服务", '坚持以人为本的服务']]],
  ['以“病人”为中心', [['以"病人"为中心', '以病人为中心']]],
  ['“甲”和“乙”', [['"甲"和"乙"', '甲和乙']]],
  ['医 疗 质 量', [['医疗质量']]],
  ['医　疗 质 量 ， 护理 质控', [['医疗质量,'], ['护理'], ['质控']]],
  ['2 0 2 3 年', [['2023年']]],
  ['A B', [['a'], ['b']]],
  ['"医" "疗"', [['医'], ['疗']]],
  ['"', [['"']]],
  ['隨著', [['随著', '随着']]],
  ['瞭解隨著', [['瞭解随著', '了解随著', '瞭解随着', '了解随着']]],
  ['著著著著著', [['著著著著著', '着着着着着']]],
  ['\u200b \ufeff', []],
  ['', []],
])('%j has the parts %j', (query, expected) => {
  expect(readings(readQuery(query, spelling).parts)).toEqual(expected);
});

test.each([
  ['医疗质量', undefined],
  ['“五个一”', '"五个一"'],
  ['“五个一', '"五个一'],
  ['“甲”和“乙”', undefined],
  ['PET CT', 'petct'],
  ['提高 保健', '提高保健'],
  ['医疗 质量', undefined],
  ['PET CT 质量', undefined],
  ['医 疗', undefined],
])('%j as a whole is %j', (query, expected) => {
  expect(whole(query)).toBe(expected);
});

test('a phrase is called what was typed, without the marks around it', () => {
  const { parts, bare, joined } = readQuery('“隨 著” 以“人”为本', spelling);
  expect(parts.map(({ readings }) => readings[0].label)).toEqual(['隨 著', '以“人”为本']);
  expect(bare?.map(({ readings }) => readings[0].label)).toEqual(['隨 著', '以人为本']);
  expect(joined?.readings[0].folded).toBe('随著以人为本');
});
