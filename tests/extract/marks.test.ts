/** Blanks and citations in blocks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listRegulations } from '../../scripts/extract/cites.ts';
import { foldWidth } from '../../src/text/fold-width.ts';
import { countBlanks, markBlocks } from '../../scripts/extract/mark-blocks.ts';
import type { Block } from '../../src/plan/document.ts';
import { findCites } from '../../src/text/find-cites.ts';

const block = (text: string): Block => ({ depth: 0, text });
const marked = (text: string) =>
  markBlocks([block(text)]).flatMap((result) =>
    (result.marks ?? []).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`),
  );

describe('markBlocks', () => {
  test('marks a blanked year in full-width text', () => {
    expect(marked('２０××年，我所将继续秉公执法。')).toEqual(['blank ××']);
  });
  test('marks a cited title with its marks', () => {
    expect(marked('严格执行《食品卫生法》和有关法规。')).toEqual(['cite 《食品卫生法》']);
  });
  test('a blank inside a cited title yields to the title', () => {
    expect(marked('《20xx年医院工作计划》已经印发，20xx年下半年抓落实。')).toEqual([
      'cite 《20xx年医院工作计划》',
      'blank xx',
    ]);
  });
  test('an emptied title is a blank, not a title', () => {
    expect(marked('以《》规定的党员权利、义务为依据')).toEqual(['blank 《》']);
  });
  test('marks in headings too', () => {
    const [heading] = markBlocks([{ depth: 1, text: '七、20xx年度为居民提供的免费服务项目包括' }]);
    expect(heading?.marks).toEqual([{ kind: 'blank', start: 4, end: 6 }]);
  });
  test('marks a block brings along stay, and nothing is laid over them', () => {
    const text = '按《处方?；办法》执行，增长__%';
    const damage = { kind: 'damage', start: 3, end: 6 } as const;
    const [result] = markBlocks([{ depth: 0, text, marks: [damage] }]);
    expect(result?.marks).toEqual([damage, { kind: 'blank', start: 14, end: 16 }]);
  });
  test('a block without any mark is left without the field', () => {
    expect(markBlocks([block('做好日常消毒工作。')])).toEqual([block('做好日常消毒工作。')]);
  });
  test('placeholders are the blank marks', () => {
    expect(countBlanks(markBlocks([block('截至×月×日，完成____%'), block('按《办法》执行')]))).toBe(3);
  });
});

describe('cites', () => {
  const titles = (...texts: string[]) => listRegulations(texts.map(block));
  test('lists titles once, in order of first appearance', () => {
    expect(titles('学习《规范》和《条例》', '严格执行《规范》')).toEqual(['规范', '条例']);
  });
  test('variants of width are one title', () => {
    expect(titles('《办法（试行）》', '《办法(试行)》')).toEqual(['办法（试行）']);
  });
  test('nested marks make one title', () => {
    expect(titles('《关于印发〈护士条例〉的通知》')).toEqual(['关于印发〈护士条例〉的通知']);
    expect(titles('《关于印发《护士条例》的通知》')).toEqual(['关于印发《护士条例》的通知']);
  });
  test.each([
    ['a stray closing mark', '省医师协会管理办法》的规定'],
    ['an opening mark never closed', '《省执业医师考核暂行办法的规定'],
    ['an empty pair', '以《》为依据'],
    ['a pair with a sentence between', '《规范。各科室要认真学习》'],
  ])('%s is no title', (_, text) => expect(findCites(text)).toEqual([]));
  test('a title after an unclosed mark is still found', () => {
    expect(titles('《省考核办法、《处方管理办法》')).toEqual(['处方管理办法']);
  });
});

/** Text made of what marks are made of. */
const hostile = fc
  .array(
    fc.constantFrom(
      '《',
      '》',
      '〈',
      '〉',
      'x',
      'X',
      '×',
      '_',
      '~',
      '*',
      '20',
      '年',
      '月',
      '日',
      '%',
      '某',
      '我院',
      '工作',
      '，',
      '。',
      '（',
      '党的大精神',
      '2023',
      ' ',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('laws', () => {
  test('marks never overlap, never leave the text, and never change it', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        const [result] = markBlocks([block(text)]);
        expect(result?.text).toBe(text);
        let at = 0;
        for (const { start, end } of result?.marks ?? []) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
  test('marking marked blocks changes nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const once = markBlocks([block(text)]);
        expect(markBlocks(once)).toEqual(once);
      }),
    );
  });
  test('folding width keeps every offset', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldWidth(text).length === text.length));
  });
});
