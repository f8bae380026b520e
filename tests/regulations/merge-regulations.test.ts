import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRegulationVocabulary } from '../../src/lib/regulation-vocabulary.ts';
import { canonicalKey, mergeRegulations } from '../../src/plan/merge-regulations.ts';

const vocabulary = readRegulationVocabulary(process.cwd());
const merge = (...titles: string[]) =>
  mergeRegulations(
    titles.map((title) => ({ title })),
    vocabulary,
  );

describe('citations of one document', () => {
  test('stand under its full name, with the other names met', () => {
    expect(merge('母婴保健法', '中华人民共和国母婴保健法', '母婴保健法')).toMatchObject([
      { title: '中华人民共和国母婴保健法', kind: 'law', variants: ['母婴保健法'], misspelt: [] },
    ]);
  });

  test('stand under the name met most where nothing is known of it', () => {
    expect(merge('县中医院专科建设方案', '关于印发县中医院专科建设方案的通知')).toMatchObject([
      { title: '县中医院专科建设方案', variants: ['关于印发县中医院专科建设方案的通知'], kind: 'plan' },
    ]);
  });

  test('keep the notice as the name where only the notice is cited', () => {
    expect(merge('关于印发全区质量评估方案的通知')).toMatchObject([
      { title: '关于印发全区质量评估方案的通知', kind: 'normative', variants: [] },
    ]);
  });

  test('count a slip of the pen, and say that it is one', () => {
    expect(merge('医疗事故处理条理', '医疗事故处理条例')).toMatchObject([
      { title: '医疗事故处理条例', misspelt: ['医疗事故处理条理'], places: [{}, {}] },
    ]);
  });

  test('show spellings of one width only', () => {
    expect(merge('医院“三基”考核办法', '医院"三基"考核办法', '医院 "三基"考核办法')[0].variants).toEqual([]);
  });
});

describe('editions', () => {
  test('stay apart, share their work, and know what replaced them', () => {
    const merged = merge(
      '国家基本公共卫生服务规范（2009版）',
      '基本公共卫生服务规范',
      '国家基本公共卫生服务规范（2009年版）',
    );
    expect(merged.map(({ title }) => title)).toEqual([
      '国家基本公共卫生服务规范（2009年版）',
      '国家基本公共卫生服务规范',
    ]);
    expect(new Set(merged.map(({ work }) => work)).size).toBe(1);
    expect(merged[0].known?.status?.replacedBy).toBe('国家基本公共卫生服务规范（2011年版）');
    expect(merged[1].known?.status).toBeUndefined();
  });

  test('of a known work that the vocabulary does not list are named in full', () => {
    expect(merge('职业医师法（2009年修正）')).toMatchObject([
      { title: '中华人民共和国执业医师法（2009年修正）', kind: 'law', known: undefined },
    ]);
  });
});

/** Spellings that may or may not be one document, joined from parts. */
const title = fc.oneof(
  fc.constantFrom(...vocabulary.titles.flatMap((it) => [it.title, ...it.aliases, ...it.misspelt])),
  fc
    .tuple(
      fc.constantFrom('', '中华人民共和国', '关于印发', '卫生部关于印发〈', '市'),
      fc.constantFrom('护士条例', '执业医师法', '医疗质量方案', '服务规范', '条例', '党章', '儿童健康档案'),
      fc.constantFrom('', '（试行）', '(2011年版)', '第三版', '（2008—2012年）', '（试行）（2011版）'),
      fc.constantFrom('', '的通知', '〉的通知', ' '),
    )
    .map((parts) => parts.join('')),
);

test('merging does not depend on the order', () => {
  fc.assert(
    fc.property(fc.array(title, { maxLength: 20 }), (titles) => {
      const names = (list: readonly string[]) =>
        merge(...list).map(({ key, title: own, kind, variants, misspelt, places }) => ({
          ...{ key, own, kind, variants, misspelt },
          count: places.length,
        }));
      expect(names(titles.toReversed())).toEqual(names(titles));
    }),
  );
});

test('merging what is merged changes nothing, and no citation is lost', () => {
  fc.assert(
    fc.property(fc.array(title, { maxLength: 20 }), (titles) => {
      const once = merge(...titles);
      const again = merge(...once.map((it) => it.title));
      expect(new Set(again.map((it) => `${it.key} ${it.title}`))).toEqual(
        new Set(once.map((it) => `${it.key} ${it.title}`)),
      );
      for (const { key, title: own } of once) expect(canonicalKey(own, vocabulary)).toBe(key);
      expect(once.reduce((sum, { places }) => sum + places.length, 0)).toBe(titles.length);
    }),
  );
});
