import { expect, test } from 'vitest';
import { excerpts, gatherPassages } from '../../src/lib/topic-passages.ts';
import { toSections } from '../../src/plan/document.ts';

const plan = (id: string, ...topics: string[]) => ({ id, topics });
const matches = (sections: Record<string, string[]>, sentences: Record<string, string[]> = {}) => ({
  sections: new Map(Object.entries(sections)),
  sentences: new Map(Object.entries(sentences)),
});

test('plans that are mainly about a topic come first, plans with a mere section on it last', () => {
  const plans = [plan('section'), plan('second', 'x', 'nursing'), plan('first', 'nursing')];
  const found = gatherPassages(['nursing'], plans, ({ id }) =>
    matches(id === 'section' ? { s1: ['nursing'] } : {}),
  );
  expect(found.get('nursing')?.map((it) => it.plan.id)).toEqual(['first', 'second', 'section']);
});

test('a plan that only brushes a topic is not listed under it', () => {
  const found = gatherPassages(['nursing'], [plan('a')], () => matches({}, { 's1.1': ['nursing'] }));
  expect(found.get('nursing')).toEqual([]);
});

const sections = toSections([
  { depth: 1, text: '一、护理' },
  { depth: 2, text: '（一）培训' },
  { depth: 0, text: '训练护士。' },
  { depth: 2, text: '（二）查房' },
  { depth: 0, text: '每周查房。' },
  { depth: 1, text: '二、其他' },
  { depth: 0, text: '后勤。护理用品。' },
]);

test('a section without text of its own is shown with what stands below it, once', () => {
  const { whole } = excerpts(sections, { sections: ['s1', 's1-1'], sentences: [] });
  expect(whole.map(({ id, paragraphs }) => [id, paragraphs.map(({ text }) => text)])).toEqual([
    ['s1', ['训练护士。', '每周查房。']],
  ]);
});

test('sentences outside the shown sections stand by themselves', () => {
  const { loose } = excerpts(sections, { sections: ['s1-1'], sentences: ['s1-1.1', 's1-2.1', 's2.2'] });
  expect(loose).toEqual([
    { id: 's1-2.1', text: '每周查房。' },
    { id: 's2.2', text: '护理用品。' },
  ]);
});
