import { expect, test } from 'vitest';
import type { Plan, Reading } from '../../src/lib/corpus.ts';
import { typicalOutline } from '../../src/lib/typical-outline.ts';
import { toSections } from '../../src/plan/document.ts';
import type { FunctionId } from '../../src/plan/sentence-functions.ts';

/** A plan of one sentence a part; parts are heading, function, topic. */
function reading(id: string, parts: readonly [string, FunctionId, string?][], copyOf?: string): Reading {
  const sections = toSections(
    parts.flatMap(([heading]) => [
      { depth: 1, text: heading },
      { depth: 0, text: '一句话。' },
    ]),
  );
  const topicOf = new Map(sections.flatMap(({ id: at }, i) => (parts[i][2] ? [[at, [parts[i][2]]]] : [])));
  return {
    plan: { id, copyOf } as Plan,
    sections,
    topics: {
      plan: [],
      sections: topicOf as ReadonlyMap<string, string[]>,
      headings: new Map(),
      sentences: new Map(),
    },
    sentences: sections.map(({ id: at, path }, i) => ({
      id: `${at}.1`,
      text: '一句话。',
      lead: 0,
      path,
      topics: [],
      function: parts[i][1],
      damaged: false,
      blanks: [],
    })),
  };
}
const names = new Map([
  ['nursing', '护理'],
  ['tcm', '中医药'],
]);
const first = reading('a', [
  ['一、目标', 'target'],
  ['二、护理', 'measure', 'nursing'],
  ['三、中医', 'measure', 'tcm'],
  ['四、考核', 'supervision', 'nursing'],
]);
const second = reading('b', [
  ['一、护理工作', 'measure', 'nursing'],
  ['二、检查', 'supervision'],
]);

test('the parts that several plans have stand in their usual order, under what they do or are about', () => {
  const { parts, texts } = typicalOutline([first, second], names);
  expect(texts).toBe(2);
  expect(parts.map(({ label, headings }) => [label, headings.map((it) => it.heading)])).toEqual([
    ['护理', ['二、护理', '一、护理工作']],
    ['监督考核', ['四、考核', '二、检查']],
  ]);
});

test('a copy does not make a part typical', () => {
  expect(typicalOutline([first, { ...first, plan: { id: 'c', copyOf: 'a' } as Plan }], names).parts).toEqual(
    [],
  );
});
