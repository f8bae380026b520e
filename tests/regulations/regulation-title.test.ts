import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isBareNoun,
  regulationKey,
  splitEdition,
  titleYears,
  workKey,
} from '../../src/plan/regulation-title.ts';

describe('one title', () => {
  test.each([
    ['with or without the name of the state', '母婴保健法', '中华人民共和国母婴保健法'],
    ['in either width', '继续医学教育规定（试行）', '继续医学教育规定(试行)'],
    ['with white space', '病历书写基本规范', '病历书写 基本规范'],
    ['with either quotation marks', '关于开展创建“优质护理”活动的通知', '关于开展创建"优质护理"活动的通知'],
    [
      'with or without brackets around a character',
      '标准化乡（镇）卫生院考核标准',
      '标准化乡镇卫生院考核标准',
    ],
    ['in the notice that issues it', '护士条例', '关于印发〈护士条例〉的通知'],
    ['in the notice of an office that issues it', '医院工作制度', '卫生部关于印发《医院工作制度》的通知'],
    ['in a notice without marks', '全区质量评估方案', '关于印发全区质量评估方案的通知'],
    ['in a notice with its edition', '城乡规划标准（试行）', '关于印发城乡规划标准（试行）的通知'],
    ['with its edition written shorter', '服务规范（2011年版）', '服务规范（2011版）'],
    ['with the years of a plan', '五年行动计划（2008―2012年）', '五年行动计划(2008-2012)'],
    ['with the edition in figures', '服务规范（第三版）', '服务规范（第3版）'],
  ])('%s', (_, a, b) => expect(regulationKey(a)).toBe(regulationKey(b)));
});

describe('two titles', () => {
  test.each([
    ['on trial and in force', '医疗广告管理办法（试行）', '医疗广告管理办法'],
    ['of different years', '服务规范（2009年版）', '服务规范（2011年版）'],
    ['the notice to carry out a document and the document', '护士条例', '关于贯彻护士条例的通知'],
    ['the notice that passes a document on and the document', '护士条例', '关于转发〈护士条例〉的通知'],
    ['a campaign and the notice of it', '三好一满意活动', '关于印发三好一满意活动的通知'],
    ['a law and its rules', '传染病防治法', '传染病防治法实施办法'],
    ['of different offices', '省卫生城市标准', '国家卫生城市标准'],
  ])('%s', (_, a, b) => expect(regulationKey(a)).not.toBe(regulationKey(b)));
});

test.each([
  ['国家基本公共卫生服务规范（2011年版）', '国家基本公共卫生服务规范', '2011年版'],
  ['中国公民健康素养（2024年版）', '中国公民健康素养', '2024年版'],
  ['国家基本公共卫生服务规范第三版', '国家基本公共卫生服务规范', '第三版'],
  ['党内监督条例（试行）', '党内监督条例', '试行'],
  ['2020年卫生工作要点', '2020年卫生工作要点', ''],
  ['突发人间禽流感疫情应急处理（预案）', '突发人间禽流感疫情应急处理(预案)', ''],
  ['（试行）', '(试行)', ''],
])('the edition of 《%s》', (title, work, edition) => {
  expect(splitEdition(title)).toEqual({ work, edition });
});

test.each([
  ['国家基本公共卫生服务规范（2011年版）', [2011]],
  ['医疗机构抗菌药物管理规定（2016）', [2016]],
  ['2020年卫生工作要点', [2020]],
  ['五年行动计划（2008―2012年）', [2008, 2012]],
  ['“健康中国2030”规划纲要', []],
  ['3-6岁儿童学习与发展指南', []],
])('the years of 《%s》', (title, years) => expect(titleYears(title)).toEqual(years));

test('works are the same whatever the edition', () => {
  expect(workKey('服务规范（2009年版）')).toBe(workKey('服务规范'));
});

test.each(['条例', '新条例', '实施细则', '管理办法', '纲要'])('《%s》 is an abbreviation', (title) => {
  expect(isBareNoun(title)).toBe(true);
});
test.each(['护士条例', '新闻', '法', '党章', '工作手册', '管理'])('《%s》 is none', (title) => {
  expect(isBareNoun(title)).toBe(false);
});

test('white space, width and the name of the state never make another title', () => {
  const part = fc.constantFrom(
    ...'关于印发〈〉《》（试行）2011年版第三的通知中华人民共和国护士条例办法规范“”、 —-'.split(''),
  );
  const title = fc.array(part, { minLength: 1, maxLength: 24 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(title, (text) => {
      const wide = text.replaceAll('(', '（').replaceAll(')', '）');
      expect(regulationKey(` ${[...wide].join(' ')} `)).toBe(regulationKey(text));
    }),
  );
});
