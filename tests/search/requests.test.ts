/** What the form adds to a query, beside a plain search through the plans' own sentences. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerQuery, loadMore } from '../../src/search/answer.ts';
import { askFor } from '../../src/search/request.ts';
import type { Scope, SearchRequest } from '../../src/search/request.ts';
import { foldText } from '../../src/text/fold.ts';
import { readPlans, readTopics } from '../../scripts/search/read-plans.ts';
import { readVariants } from '../../scripts/search/variants.ts';
import { serveIndex } from './served-index.ts';
import type { ServedIndex } from './served-index.ts';

const plans = readPlans('content/plans');
const variants = readVariants();
let served: ServedIndex;
beforeAll(async () => {
  served = await serveIndex(plans, readTopics('content/topics'));
});
afterAll(() => served.close());

/** Folded texts of a plan in which phrases must stand together: sentences and headings, sections, or all. */
const scopesOf = new Map(
  plans.map(({ id, sections }) => {
    const places = sections.map(({ depth, heading, paragraphs }) => [
      ...(depth > 0 ? [heading] : []),
      ...paragraphs.flatMap(({ text, sentences }) =>
        sentences.map(({ start, end }) => text.slice(start, end)),
      ),
    ]);
    const folded = places.map((own) => own.map((text) => foldText(text, variants)));
    const byScope: Record<Scope, string[]> = {
      sentence: folded.flat(),
      section: folded.map((own) => own.join('\n')),
      plan: [folded.flat().join('\n')],
    };
    return [id, byScope];
  }),
);
const ask = (request: Partial<SearchRequest>): SearchRequest => ({ ...askFor(''), ...request });
async function find(request: Partial<SearchRequest>): Promise<string[]> {
  const { ranked } = await answerQuery(served.index, ask(request));
  return ranked.map(({ plan }) => served.index.facts.ids[plan]).sort();
}
const holding = (scope: Scope, meets: (text: string) => boolean) =>
  plans
    .map(({ id }) => id)
    .filter((id) => scopesOf.get(id)?.[scope].some(meets))
    .sort();

test.each(['sentence', 'section', 'plan'] as const)('all, any and none hold within one %s', async (scope) => {
  const has = (text: string, phrase: string) => text.includes(phrase);
  expect(await find({ query: '医疗', all: '质量 管理', scope })).toEqual(
    holding(scope, (text) => ['医疗', '质量', '管理'].every((phrase) => has(text, phrase))),
  );
  expect(await find({ query: '培训', any: '考试 考核', scope })).toEqual(
    holding(scope, (text) => has(text, '培训') && (has(text, '考试') || has(text, '考核'))),
  );
  const without = holding(scope, (text) => has(text, '质量') && !has(text, '医疗'));
  expect(await find({ query: '质量', none: '医疗 护理安全', scope })).toEqual(
    scope === 'plan'
      ? without.filter((id) => !has(scopesOf.get(id)!.plan[0], '护理安全'))
      : holding(scope, (text) => has(text, '质量') && !has(text, '医疗') && !has(text, '护理安全')),
  );
  expect(await find({ any: '红包 回扣', scope })).toEqual(
    holding(scope, (text) => has(text, '红包') || has(text, '回扣')),
  );
});

test.each([0, 5, 20])('within %i characters one phrase stands no further from the other', async (within) => {
  const near = (text: string) => {
    const places = (phrase: string) => [...text.matchAll(new RegExp(phrase, 'gu'))].map(({ index }) => index);
    return places('医疗').some((a) =>
      places('质量').some((b) => (a < b ? b - a - 2 <= within : a - b - 2 <= within)),
    );
  };
  const found = await find({ query: '医疗', all: '质量', scope: 'sentence', within });
  expect(found).toEqual(holding('sentence', near));
  expect(found.length).toBeGreaterThan(0);
});

test('in headings only, and in what serves a purpose', async () => {
  const headings = plans
    .filter(({ sections }) =>
      sections.some(({ heading }) => foldText(heading, variants).includes('医疗质量')),
    )
    .map(({ id }) => id);
  expect(await find({ query: '医疗质量', selection: { function: ['标题'] } })).toEqual(headings.sort());
  const request = ask({ query: '质量', selection: { function: ['监督考核', '组织领导'] } });
  const { hits } = await loadMore(served.index, await answerQuery(served.index, request), 99);
  const kinds = new Set(hits.flatMap(({ lines }) => lines.map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual(['leadership', 'supervision']);
});

test.each(['95%以上', '（一）', '《传染病防治法》', 'PET-CT', '“三基三严”', '1、', '20xx年', 'a+b*(c)[d]'])(
  'what is typed as %s is searched as it stands',
  async (query) => {
    const folded = foldText(query, variants);
    expect(await find({ query })).toEqual(holding('plan', (text) => text.includes(folded)));
  },
);

test('nothing is asked for by what must not stand', async () => {
  const { groups, ranked } = await answerQuery(served.index, ask({ none: '质量' }));
  expect([groups, ranked]).toEqual([[], []]);
});
