/** Metadata of short plans, one oddity each. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractMetadata } from '../../scripts/extract/metadata.ts';
import { readVocabulary } from '../../scripts/extract/vocabulary.ts';
import { cases } from './metadata-cases.ts';
import { planOf } from './plan-of.ts';

const vocabulary = readVocabulary(new URL('../../content/vocabulary', import.meta.url).pathname);
const read = (text: string, sourceTitle?: string, collection?: string) =>
  extractMetadata(planOf(text, sourceTitle, collection), vocabulary);

describe('extractMetadata', () => {
  test.each(cases)('$oddity', ({ heading, collection, text, expected }) => {
    expect(read(text, heading, collection)).toEqual(expected);
  });

  test('a plan without text has its heading for a title and nothing else', () => {
    expect(
      extractMetadata({ sourceTitle: '工作计划1', collection: '工作计划', sections: [] }, vocabulary),
    ).toEqual({
      title: '工作计划1',
    });
  });

  test('a place one goes to is not the plan’s own', () => {
    const { regions } = read(
      '我院选派医务人员到昆明市参加论坛，与杭州市的医院协作，争创海口市先进，让病人满意。',
    );
    expect(regions).toEqual(['海口市']);
  });

  test('a table’s last cell signs nothing', () => {
    expect(read('一、月份安排\n组织消防疏散演练\n总务处')).not.toHaveProperty('signedBy');
  });

  test('a document’s number and a league’s birthday are no blanked plan year', () => {
    expect(read('按[20__]477号文件，结合建团__周年，我院团员要提高医疗服务水平。')).not.toHaveProperty(
      'yearBlank',
    );
  });

  test('titles are never longer than a line and never hold a word twice in a row', () => {
    for (const { heading, collection, text } of cases) {
      const { title } = read(text, heading, collection);
      expect(title.length).toBeLessThanOrEqual(30);
      expect(title).not.toMatch(/(\p{Script=Han}{2,})\1/u);
    }
  });

  test('any text and any heading give a title and never throw', () => {
    const words = fc.constantFrom(
      '我院',
      '20xx年',
      '2023年',
      '(',
      ')',
      '《',
      '》',
      '特制定',
      '工作计划',
      '如下',
      '。',
      '，',
      '党支部',
      '下半年',
      '\n',
      '一、',
      '年年',
      '[',
      '\\',
      '$&',
    );
    const text = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, text, (body, heading, collection) => {
        const { title } = read(body, heading, collection);
        expect(typeof title).toBe('string');
        if (heading.trim() !== '') expect(title).not.toBe('');
      }),
    );
  });
});
