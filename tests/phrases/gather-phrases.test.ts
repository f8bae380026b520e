import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatherPhrases } from '../../src/plan/gather-phrases.ts';
import { leadLength } from '../../src/plan/read-sentences.ts';
import type { PlanSentence } from '../../src/plan/read-sentences.ts';

const sentence = (text: string, more: Partial<PlanSentence> = {}): PlanSentence => ({
  id: 's1.1',
  text,
  lead: leadLength(text),
  path: [],
  topics: [],
  function: 'measure',
  damaged: false,
  blanks: [],
  ...more,
});
const plan = (id: string, texts: (string | PlanSentence)[], copyOf?: string) => ({
  plan: { id, copyOf },
  sentences: texts.map((it) => (typeof it === 'string' ? sentence(it) : it)),
});

test('near-identical sentences are one phrase with all its places', () => {
  const phrases = gatherPhrases([
    plan('a', ['第四季度对孕产妇和儿童保健基础情况进行一次抽样调查。']),
    plan('b', ['4、第四季度对全孕产妇和儿童保健基础情况进行一次抽样调查；']),
    plan('c', ['第二季度对产科质量进行一次检查，提出改进建议。']),
  ]);
  expect(phrases.map(({ texts, places }) => [texts, places.map((it) => it.plan.id)])).toEqual([
    [2, ['a', 'b']],
    [1, ['c']],
  ]);
});

test('a copy of a plan is a place but not another plan', () => {
  const text = '对各项工作制度的落实情况加强检查指导。';
  const [phrase] = gatherPhrases([plan('a', [text]), plan('b', [text], 'a')]);
  expect(phrase).toMatchObject({ texts: 1, kind: 'sentence' });
  expect(phrase.places).toHaveLength(2);
});

test('a clause that several plans share in different sentences is a phrase of its own', () => {
  const phrases = gatherPhrases([
    plan('a', ['加强病历书写，完善院科二级质量控制网络，杜绝差错。']),
    plan('b', ['成立领导小组，完善院科二级质量控制网络；']),
  ]);
  expect(phrases[0]).toMatchObject({
    text: '完善院科二级质量控制网络',
    kind: 'clause',
    texts: 2,
  });
});

test('what is a clause in one plan and a sentence in another is one phrase', () => {
  const phrases = gatherPhrases([
    plan('a', ['加强病历书写，完善院科二级质量控制网络，杜绝差错。']),
    plan('b', ['完善院科二级质量控制网络。']),
  ]);
  expect(phrases.map(({ text, texts }) => [text, texts])).toEqual([
    ['完善院科二级质量控制网络', 2],
    ['加强病历书写，完善院科二级质量控制网络，杜绝差错。', 1],
  ]);
});

test('the clauses of near-identical sentences are not listed again', () => {
  const text = '加强病历书写管理，完善院科二级质量控制网络。';
  expect(gatherPhrases([plan('a', [text]), plan('b', [`3、${text}`])])).toHaveLength(1);
});

test.each([
  ['3、加强医疗文书书写的规范管理。', '加强医疗文书书写的规范管理。'],
  ['（二）加强医疗文书书写的规范管理。', '加强医疗文书书写的规范管理。'],
  ['六是加强医疗文书书写的规范管理。', '加强医疗文书书写的规范管理。'],
  ['，加强医疗文书书写的规范管理。', '加强医疗文书书写的规范管理。'],
  ['一要加强医疗文书书写的规范管理。', '加强医疗文书书写的规范管理。'],
  ['一切工作以病人为中心来安排。', '一切工作以病人为中心来安排。'],
  ['2023年是医院三甲复审的关键一年。', '2023年是医院三甲复审的关键一年。'],
])('%s is quoted as %s', (text, quoted) => {
  expect(gatherPhrases([plan('a', [text])])[0].text).toBe(quoted);
});

test('damaged sentences, dates and lead words are no phrases', () => {
  const phrases = gatherPhrases([
    plan('a', [
      sentence('确保基本公共卫？；竟残务项目', { damaged: true }),
      '20__年12月13日',
      '九月份：',
      '牵头部门：市机构编制委员会办公室。',
    ]),
  ]);
  expect(phrases).toEqual([]);
});

test('blanks keep their place where the number before a sentence is taken off', () => {
  const text = '3、力争业务收入比上年增长____%。';
  const at = text.indexOf('_');
  const blanks = [{ kind: 'blank', start: at, end: at + 4 }] as const;
  const [phrase] = gatherPhrases([plan('a', [sentence(text, { blanks })])]);
  expect(phrase.blanks.map(({ start, end }) => phrase.text.slice(start, end))).toEqual(['____']);
});

const words = fc.constantFrom(
  '加强',
  '管理',
  '医疗质量',
  '培训',
  '制度',
  '落实',
  '，',
  '、',
  '病人',
  '满意度',
);
const texts = fc.array(
  fc.array(words, { minLength: 1, maxLength: 12 }).map((it) => it.join('')),
  { maxLength: 8 },
);

test('every phrase stands word for word in its first place, and every long sentence is in some phrase', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 5 }), (plans) => {
      const readings = plans.map((own, at) => plan(`p${at}`, own));
      const phrases = gatherPhrases(readings);
      for (const { text, places, texts: count } of phrases) {
        expect(places[0].sentence.text).toContain(text);
        expect(count).toBeLessThanOrEqual(new Set(places.map((it) => it.plan.id)).size);
      }
      expect(new Set(phrases.map(({ id }) => id)).size).toBe(phrases.length);
      const covered = new Set(phrases.flatMap(({ places }) => places.map((it) => it.sentence)));
      for (const { sentences } of readings) {
        for (const it of sentences) {
          const han = it.text.match(/\p{Script=Han}/gu)?.length ?? 0;
          if (han >= 8) expect(covered.has(it)).toBe(true);
        }
      }
    }),
  );
});
