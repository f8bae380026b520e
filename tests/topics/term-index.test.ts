import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexTerms } from '../../src/plan/term-index.ts';

const find = (terms: readonly string[], text: string) =>
  indexTerms(terms.map((term) => [term, term] as const))(text);

describe('The term index', () => {
  test('lets the longest term win', () => {
    expect(find(['健康', '健康教育', '教育'], '开展健康教育和职业教育')).toEqual(['健康教育', '教育']);
  });

  test('goes back to the longest term that was complete', () => {
    expect(find(['基本', '基本公共卫生服务'], '基本公共卫生项目')).toEqual(['基本']);
  });

  test('finds a term across spaces and line feeds, in any width and case', () => {
    expect(find(['电子病历', 'pet-ct'], '电子 病\n历、ＰＥＴ－ＣＴ')).toEqual(['电子病历', 'pet-ct']);
  });

  test('takes Latin terms only as whole words', () => {
    expect(find(['ct', 'his系统'], '256排CT；PACTS、ECT、CT2；THIS系统、HIS系统')).toEqual(['ct', 'his系统']);
  });

  test('finds what a slow search from left to right finds', () => {
    const words = fc
      .array(fc.constantFrom('甲', '乙', '丙'), { minLength: 1, maxLength: 4 })
      .map((chars) => chars.join(''));
    const slow = (terms: readonly string[], text: string): string[] => {
      for (let at = 0; at < text.length; at++) {
        const here = terms.filter((term) => text.startsWith(term, at)).sort((a, b) => b.length - a.length)[0];
        if (here) return [here, ...slow(terms, text.slice(at + here.length))];
      }
      return [];
    };
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), fc.array(words, { maxLength: 12 }), (terms, parts) => {
        expect(find(terms, parts.join(''))).toEqual(slow(terms, parts.join('')));
      }),
    );
  });
});
