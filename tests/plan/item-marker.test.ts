import { expect, test } from 'vitest';
import { itemMarker } from '../../src/plan/item-marker.ts';
import { splitMarker } from '../../src/plan/split-marker.ts';

test.each([
  ['一、', '总体要求'],
  ['（二）', '加强医疗质量管理'],
  ['（1.2）、', '门诊'],
  ['3.', '加强领导'],
  ['3．', '加强领导'],
  ['1 ', '加强领导'],
  ['2：', '加强领导'],
  ['①', '督促各科室'],
  ['b、', '强调院内外学术活动'],
  ['二是', '聘请专家'],
  ['三是：', '充分发挥党支部作用'],
  ['四要', '加强效益观念教育'],
  ['第一章 ', '总则'],
  ['第三部分 ', '保障措施'],
  ['第二，', '完善制度'],
])('%s%s opens with its number', (marker, text) => {
  expect(itemMarker(marker + text)).toBe(marker);
  expect(splitMarker(marker + text)).toEqual({ marker, text });
});

test.each([
  '2023 年工作要点',
  '12 个科室通过验收',
  '5 月份开展义诊',
  '2.5 亿元的投入',
  '3.5%以上',
  '10：30 召开例会',
  '一切工作以病人为中心',
  '一要二看三通过',
  '十年树木',
  'A区建设',
])('%s has no number before it', (text) => {
  expect(itemMarker(text)).toBe('');
});

test('a number alone is the text', () => {
  expect(splitMarker('第三部分')).toEqual({ marker: '', text: '第三部分' });
});
