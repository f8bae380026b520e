import { describe, expect, test } from 'vitest';
import { toLoneNumbers, toRegulations } from '../../src/lib/cited-documents.ts';
import type { CitedPlace } from '../../src/lib/cited-documents.ts';
import type { Plan } from '../../src/lib/corpus.ts';
import { citedYears } from '../../src/lib/regulation-labels.ts';
import { regulationPages, regulationUrl } from '../../src/lib/regulation-pages.ts';
import { readRegulationVocabulary } from '../../src/lib/regulation-vocabulary.ts';

const vocabulary = readRegulationVocabulary(process.cwd());
const makePlan = (id: string, data: Partial<Plan> = {}): Plan => ({
  ...{ id, digest: id, number: 1, namesake: false, title: `计划${id}`, sourceTitle: '', collection: '文集' },
  ...{ source: { file: 'a.txt', sha256: '0'.repeat(64), start: 0, end: 1 }, script: 'hans', topics: [] },
  ...{ length: 1, plain: true },
  ...data,
});
const place = (plan: Plan, title?: string, number?: CitedPlace['number']): CitedPlace => {
  const asWritten = title ? `《${title}》` : (number?.text ?? '');
  return {
    plan,
    title,
    number,
    years: [],
    asWritten,
    short: false,
    anchor: 's1.1',
    text: asWritten,
    start: 0,
    end: asWritten.length,
  };
};

describe('a cited document', () => {
  const original = makePlan('a-01', { years: [2011] });
  const copy = makePlan('a-02', { years: [2011], copyOf: 'a-01' });
  const blank = makePlan('b-01', { yearBlank: true });
  const silent = makePlan('b-02');

  test('counts copies of a plan once and names them all', () => {
    const [entry] = toRegulations(
      [original, copy, blank].map((plan) => place(plan, '护士条例')),
      vocabulary,
    );
    expect(entry).toMatchObject({ count: 2, years: [2011], yearBlank: true, kind: { id: 'administrative' } });
    expect(entry.plans).toEqual([original, copy, blank]);
  });

  test.each([
    [[original, makePlan('c', { years: [2009, 2010] })], '2009、2010、2011'],
    [[original, blank], '2011，另有原文留空'],
    [[blank, silent], '原文留空'],
    [[silent], '未写年份'],
    [[makePlan('d', { years: [2015], yearBlank: true })], '2015'],
  ])('says of which years the plans are (%#)', (plans, label) => {
    const [entry] = toRegulations(
      plans.map((plan) => place(plan, '护士条例')),
      vocabulary,
    );
    expect(citedYears(entry)).toBe(label);
  });

  test('keeps every number it is cited with, each once', () => {
    const numbers = ['国发〔2009〕12号', '国发[2009] 12号', '国发〔〕12号'];
    const [entry] = toRegulations(
      numbers.map((text) => place(original, '关于加强护理的意见', { text, blank: text.includes('〔〕') })),
      vocabulary,
    );
    expect(entry.numbers.map(({ blank: masked }) => masked)).toEqual([false, true]);
  });

  test('has the same id in every corpus, and leads to its other editions', () => {
    const titles = ['国家基本公共卫生服务规范（2011年版）', '国家基本公共卫生服务规范', '护士条例'];
    const entries = toRegulations(
      titles.map((title) => place(original, title)),
      vocabulary,
    );
    const alone = toRegulations([place(silent, titles[0])], vocabulary);
    const find = (title: string) => entries.find((entry) => entry.title === title)!;
    expect(alone[0].id).toBe(find(titles[0]).id);
    expect(alone[0].id).toMatch(/^[a-z0-9-]+$/);
    expect(find(titles[0]).editions).toEqual([find(titles[1]).id]);
    expect(find(titles[2]).editions).toEqual([]);
  });

  test('a number without a title stands apart, whatever its brackets', () => {
    const numbers = ['卫办发（2012）7号', '卫办发〔2012〕7号', '〔〕9号'].map((text) =>
      place(original, undefined, { text, blank: text.includes('〔〕') }),
    );
    expect(toRegulations(numbers, vocabulary)).toEqual([]);
    expect(toLoneNumbers(numbers).map(({ places }) => places.length)).toEqual([2, 1]);
  });
});

describe('pages of cited documents', () => {
  const plan = makePlan('a-01');
  const many = (count: number) =>
    toRegulations(
      Array.from({ length: count }, (_, at) =>
        place(plan, `第${at}号${at % 5 === 0 ? '管理条例' : '管理办法'}`),
      ),
      vocabulary,
    );

  test('hold few documents on the front page alone', () => {
    const { front, leaves } = regulationPages(many(60));
    expect(front.flatMap(({ shown }) => shown)).toHaveLength(60);
    expect(leaves).toEqual([]);
  });

  test.each([101, 500, 1500])('of %i documents stay short, and every document has its row', (count) => {
    const entries = many(count);
    const { front, leaves } = regulationPages(entries);
    expect(front.flatMap(({ shown }) => shown).length).toBeLessThanOrEqual(100);
    for (const leaf of leaves) expect(leaf.entries.length).toBeLessThanOrEqual(60);
    for (const { id } of entries) {
      const [page, anchor] = regulationUrl(id, entries).replace('/regulations/', '').split('#');
      expect(anchor).toBe(id);
      const rows =
        page === '' ? front.flatMap(({ shown }) => shown) : leaves.find(({ path }) => path === page)?.entries;
      expect(rows?.map((entry) => entry.id)).toContain(id);
    }
  });
});
