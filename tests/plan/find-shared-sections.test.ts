import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { markCopies } from '../../scripts/copies/mark-copies.ts';
import { readPlans } from '../../scripts/search/read-plans.ts';
import type { Block } from '../../src/plan/document.ts';
import { parseBody, parseFrontmatter } from '../../src/plan/parse-plan.ts';
import { isWithinSection, sectionOf, sectionTexts, sketchPlan } from '../../src/plan/section-texts.ts';
import { planSchema } from '../../src/schema/plan.ts';

const raws = readPlans('content/plans').map(({ id }) => ({
  id,
  raw: readFileSync(`content/plans/${id}.mdx`, 'utf8'),
}));
const blocksById = new Map(raws.map(({ id, raw }) => [id, parseBody(raw).blocks]));
const blocksOf = (id: string) => blocksById.get(id) ?? [];

/** What `markCopies` says of plans of which only the text matters. */
function qualities(plans: Readonly<Record<string, readonly Block[]>>): Record<string, unknown> {
  const compared = Object.entries(plans).map(([id, blocks]) => ({ id, sketch: sketchPlan(blocks) }));
  return Object.fromEntries(markCopies(compared, (id) => plans[id]));
}

test('the files of the given plans say of copies what is found in them', () => {
  const compared = raws.map(({ id }) => ({ id, sketch: sketchPlan(blocksOf(id)) }));
  const marked = markCopies(compared, blocksOf);
  expect([...marked]).toEqual([
    ['township-tcm-11', { duplicateOf: 'township-tcm-10', similarity: 0.98 }],
    [
      'township-tcm-16',
      {
        sharedSections: [
          {
            anchor: 's5',
            of: 'health-union-second-half-07',
            section: 's2',
            relation: 'holds',
            similarity: 0.71,
          },
        ],
      },
    ],
  ]);
  for (const { id, raw } of raws) {
    const { duplicateOf, similarity, contains, containedIn, sharedSections } =
      planSchema.parse(parseFrontmatter(raw)).quality ?? {};
    const said = { duplicateOf, similarity, contains, containedIn, sharedSections };
    expect(said, id).toEqual({
      ...Object.fromEntries(Object.keys(said).map((key) => [key, undefined])),
      ...marked.get(id),
    });
  }
  expect(readdirSync('content/plans')).toHaveLength(compared.length);
});

describe('a section', () => {
  const [a, b, c] = ['hospital-annual-10-01', 'hospital-annual-10-03', 'township-tcm-01'].map(blocksOf);
  /** A chapter of some length with a heading of its own. */
  const chapter = (blocks: readonly Block[], from: number, count: number): Block[] => [
    { depth: 1, text: '三、保障措施' },
    ...blocks.slice(from, from + count).map(({ text }) => ({ depth: 0, text })),
  ];
  const pasted = chapter(c, 4, 6);

  test('pasted into a plan that is otherwise different names the one it is from', () => {
    expect(qualities({ a: [...a, ...pasted], b: [...b, ...pasted] })).toMatchObject({
      b: { sharedSections: [{ of: 'a', relation: 'same', similarity: 1 }] },
    });
  });

  test('of a chapter that is all another’s is not named beside the chapter', () => {
    const parts = [
      pasted[0],
      { depth: 2, text: '（一）' },
      ...pasted.slice(1, 4),
      { depth: 2, text: '（二）' },
      ...pasted.slice(4),
    ];
    const found = qualities({ a: [...a, ...parts], b: [...b, ...parts] }) as {
      b: { sharedSections: { anchor: string }[] };
    };
    expect(found.b.sharedSections).toHaveLength(1);
    expect(found.b.sharedSections[0].anchor).not.toContain('-');
  });

  test('with more beside what it has from another says that it holds it', () => {
    const more = [...pasted, ...chapter(a, 1, 8).slice(1)];
    const found = qualities({ b: [...b, ...pasted], more: [{ depth: 1, text: '一、' }, ...more.slice(1)] });
    expect(found).toMatchObject({ more: { sharedSections: [{ of: 'b', relation: 'holds' }] } });
  });

  test('of a plan that is a copy as a whole is not told again', () => {
    expect(qualities({ a, again: a })).toEqual({ again: { duplicateOf: 'a', similarity: 1 } });
  });

  test('too short to be more than chance is left alone', () => {
    const short = [
      { depth: 1, text: '三、附则' },
      { depth: 0, text: '本计划自印发之日起施行，由医院办公室负责解释。' },
    ];
    expect(qualities({ a: [...a, ...short], b: [...b, ...short] })).toEqual({});
  });
});

test('a section is compared with all below it, up to the next of its depth', () => {
  const long = '医'.repeat(100);
  const texts = sectionTexts([
    { depth: 0, text: long },
    { depth: 1, text: '一、' },
    { depth: 2, text: '（一）' },
    { depth: 0, text: long },
    { depth: 1, text: '二、' },
    { depth: 0, text: '短。' },
  ]);
  expect(texts).toEqual([
    { id: 's0', text: long },
    { id: 's1', text: `（一）\n${long}` },
    { id: 's1-1', text: long },
  ]);
});

test('where an anchor lies is read off the anchor', () => {
  expect(sectionOf('s1-2.3')).toBe('s1-2');
  expect(isWithinSection('s1-2', 's1')).toBe(true);
  expect(isWithinSection('s12', 's1')).toBe(false);
  // A heading that stands too deep for its place is counted below none.
  expect(isWithinSection('s0-1', 's0')).toBe(false);
});
