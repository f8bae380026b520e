/** Every rule's examples and look-alikes, each as one sentence of a plan, judged by all rules together. */
import { describe, expect, test } from 'vitest';
import { toSections } from '../../src/plan/document.ts';
import type { Block } from '../../src/plan/document.ts';
import { functionRules } from '../../src/plan/function-rules.ts';
import type { FunctionRule, RuleExample } from '../../src/plan/function-rules/function-rule.ts';
import { matchFunctions } from '../../src/plan/match-functions.ts';
import { sentenceFunctions } from '../../src/plan/sentence-functions.ts';

const heading = (text: string): Block => ({ depth: 1, text });
const paragraph = (text: string): Block => ({ depth: 0, text });

/** Says nothing of any function but that these are tasks. */
const before = [heading('一、日常事务'), paragraph('1、收发文件。'), paragraph('2、接听来电。')];
const after = [paragraph('4、整理办公用品。'), paragraph('5、填写值班记录。')];

function judge(example: RuleExample, place: FunctionRule['in'], rules = functionRules): string | undefined {
  const [above, sentence] = typeof example === 'string' ? [[], example] : [[heading(example[0])], example[1]];
  const blocks =
    place === 'closing'
      ? [...before, ...after, paragraph(sentence)]
      : [...before, ...above, paragraph(`3、${sentence}`), ...after];
  const sections = toSections(blocks);
  const functions = matchFunctions(sections, rules);
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const own = paragraphs.find(({ text }) => text.endsWith(sentence))!.sentences;
  expect(own.length, `one sentence: ${sentence}`).toBe(1);
  return functions.get(own[0]!.id);
}

describe.each(functionRules)('$id', (rule) => {
  test.each(rule.examples.map((example) => ({ example })))('is in $example', ({ example }) => {
    expect(judge(example, rule.in)).toBe(rule.function);
  });

  test.each(rule.keeps.map((example) => ({ example })))('is not in $example', ({ example }) => {
    expect(judge(example, rule.in)).not.toBe(rule.function);
  });

  test('is what decides in one of its examples at least', () => {
    const others = functionRules.filter((other) => other !== rule);
    expect(rule.examples.map((example) => judge(example, rule.in, others))).not.toEqual(
      rule.examples.map(() => rule.function),
    );
  });
});

test('ids of rules and of functions are there once, in kebab-case', () => {
  for (const ids of [functionRules.map(({ id }) => id), sentenceFunctions.map(({ id }) => id)]) {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
  }
});

test('patterns are global, as finding all matches in a heading wants', () => {
  expect(functionRules.filter(({ match }) => !match.global).map(({ id }) => id)).toEqual([]);
});

/** What no rule speaks for is a measure; no rule has that function. */
const measures: readonly RuleExample[] = [
  '认真备课，不上无准备的课。',
  '巩固华东市场，开发西南市场。',
  ['三、主要措施', '逐户走访，登记造册。'],
];

test.each(measures.map((example) => ({ example })))('$example is a measure', ({ example }) => {
  expect(judge(example, 'sentence')).toBe('measure');
});

describe('every function', () => {
  const health = /医|卫生|护理|患者|病|疫|药|妇幼|保健|健康/u;

  test.each(sentenceFunctions.map(({ id, name }) => ({ id, name })))(
    '$name has an example from another field than health',
    ({ id }) => {
      const rules = functionRules.filter((rule) => rule.function === id);
      const examples = id === 'measure' ? measures : rules.flatMap((rule) => rule.examples);
      expect(examples.filter((example) => !health.test([example].flat().join(''))).length).toBeGreaterThan(0);
    },
  );
});
