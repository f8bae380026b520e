import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../scripts/decode/docx/read-docx.ts';
import { formatNumber } from '../../../scripts/decode/docx/number-formats.ts';
import { buildDocx, inList, item, level, list, p } from './build-docx.ts';

const outline = [
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimalEnclosedCircleChinese', '%4'),
];
const legal = [level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2'), level(2, 'decimal', '%1.%2.%3')];
const override = (num: number, family: number, content: string) =>
  `<w:num w:numId="${num}"><w:abstractNumId w:val="${family}"/>${content}</w:num>`;
const style = (id: string, name: string, content: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;
const inStyle = (id: string, more = '') => `<w:pStyle w:val="${id}"/>${more}`;

async function read(numbering: string, body: readonly string[], styles?: string) {
  const { text } = await readDocx(buildDocx({ body: body.join(''), numbering, styles }));
  return text.trimEnd().split('\n');
}

describe('automatic numbering', () => {
  test('counts each level, and starts deeper ones again', async () => {
    const body = [item('甲'), item('乙', 1), item('丙', 2), item('丁', 2), item('戊', 3), item('己', 1)];
    expect(await read(list(1, ...outline), [...body, item('庚', 2), item('辛'), item('壬', 1)])).toEqual([
      '一、甲',
      '（一）乙',
      '1.丙',
      '2.丁',
      '①戊',
      '（二）己',
      '1.庚',
      '二、辛',
      '（一）壬',
    ]);
  });

  test('goes on across paragraphs without a number and across other lists', async () => {
    const numbering = list(1, ...outline) + list(2, ...legal);
    expect(await read(numbering, [item('甲'), p('正文'), item('其他', 0, 2), item('乙')])).toEqual([
      '一、甲',
      '正文',
      '1 其他',
      '二、乙',
    ]);
  });

  test('goes on in a list of the same family, and anew where the list says so', async () => {
    const numbering =
      list(1, ...outline) +
      override(2, 1, '') +
      override(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = [item('甲'), item('乙', 0, 2), item('丙', 0, 3), item('丁', 0, 3), item('戊', 0, 1)];
    expect(await read(numbering, body)).toEqual(['一、甲', '二、乙', '一、丙', '二、丁', '三、戊']);
  });

  test('takes a level that a list defines anew', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '第%1条')}</w:lvlOverride>`;
    expect(await read(list(1, ...outline) + override(2, 1, own), [item('甲', 0, 2)])).toEqual(['第1条 甲']);
  });

  test('counts a level that was passed over as begun', async () => {
    const body = [item('甲', 1), item('乙'), item('丙', 2)];
    expect(await read(list(1, ...legal), body)).toEqual(['1.1 甲', '2 乙', '2.1.1 丙']);
  });

  test('starts a level again only behind the level it names', async () => {
    const third = (restart: number) => level(2, 'decimal', '%3)', `<w:lvlRestart w:val="${restart}"/>`);
    const body = [
      item('甲'),
      item('乙', 1),
      item('丙', 2),
      item('丁', 1),
      item('戊', 2),
      item('己'),
      item('庚', 2),
    ];
    const labels = async (restart: number) => {
      const lines = await read(list(1, ...legal.slice(0, 2), third(restart)), body);
      return lines.filter((line) => line.includes(')')).map((line) => line[0]);
    };
    expect(await labels(2)).toEqual(['1', '1', '1']);
    expect(await labels(1)).toEqual(['1', '2', '1']);
    expect(await labels(0)).toEqual(['1', '2', '3']);
  });

  test('writes all figures of a legal level alike', async () => {
    const levels = [level(0, 'chineseCounting', '第%1章'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')];
    expect(await read(list(1, ...levels), [item('总则'), item('范围', 1)])).toEqual([
      '第一章 总则',
      '1.1 范围',
    ]);
  });

  test('comes through styles, from those they are based on and from the list itself', async () => {
    const styles =
      style('1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('2', 'heading 2', '<w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>') +
      style('3', 'heading 3', '<w:basedOn w:val="1"/>');
    const levels = [...outline.slice(0, 2), level(2, 'decimal', '%3.', '<w:pStyle w:val="3"/>')];
    const body = [
      p('甲', inStyle('1')),
      p('乙', inStyle('2')),
      p('丙', inStyle('3')),
      p('丁', inStyle('1', '<w:numPr><w:numId w:val="0"/></w:numPr>')),
      p('戊', inStyle('1')),
    ];
    expect(await read(list(1, ...levels), body, styles)).toEqual([
      '一、甲',
      '（一）乙',
      '1.丙',
      '丁',
      '二、戊',
    ]);
  });

  test('finds the levels of a list style', async () => {
    const styles = style('L', 'plan list', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    const linked = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="L"/></w:abstractNum>';
    expect(await read(list(1, ...outline) + linked + override(7, 7, ''), [item('甲', 0, 7)], styles)).toEqual(
      ['一、甲'],
    );
  });

  test('is shown by paragraphs without text, as the first column of a table is', async () => {
    expect(await read(list(1, ...legal), [p('', inList()), item('甲')])).toEqual(['1', '2 甲']);
  });

  test('ignores what tracked changes keep of an earlier list', async () => {
    const changed = `<w:pPrChange w:id="1"><w:pPr>${inList()}</w:pPr></w:pPrChange>`;
    expect(await read(list(1, ...outline), [p('甲', changed), item('乙')])).toEqual(['甲', '一、乙']);
  });

  test('keeps figures of the label apart from figures of the text', async () => {
    const dotted = list(1, level(0, 'decimal', '%1.'));
    expect(await read(dotted, [item('加强管理'), item('2024年完成'), item('“两癌”筛查')])).toEqual([
      '1.加强管理',
      '2. 2024年完成',
      '3.“两癌”筛查',
    ]);
  });

  test('draws bullets as their font does', async () => {
    const bullet = (char: string, font: string) =>
      level(0, 'bullet', char, `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>`);
    const numbering = list(1, bullet('\uf06c', 'Wingdings')) + list(2, bullet('\uf0b7', 'Symbol'));
    const strange = list(3, bullet('\uf0ee', 'Webdings'));
    expect(await read(numbering + strange, [item('甲'), item('乙', 0, 2), item('丙', 0, 3)])).toEqual([
      '● 甲',
      '• 乙',
      '• 丙',
    ]);
  });

  test('doubts a format it does not know, once', async () => {
    const numbering = list(1, level(0, 'thaiLetters', '%1.'));
    const { text, doubts } = await readDocx(buildDocx({ body: item('甲') + item('乙'), numbering }));
    expect(text).toBe('1.甲\n2.乙\n');
    expect(doubts.map(({ start, rule }) => [start, rule])).toEqual([[0, 'docx-numbering']]);
  });
});

describe('number formats', () => {
  test.each([
    ['decimal', 12, '12'],
    ['decimalZero', 3, '03'],
    ['decimalFullWidth', 12, '１２'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 21, '二十一'],
    ['chineseCounting', 105, '一〇五'],
    ['chineseCountingThousand', 115, '一百一十五'],
    ['chineseCountingThousand', 1005, '一千零五'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['taiwaneseCounting', 11, '十一'],
    ['japaneseCounting', 20, '二十'],
    ['japaneseCounting', 100, '百'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 4, '丁'],
    ['ideographZodiac', 12, '亥'],
    ['ideographZodiacTraditional', 11, '甲戌'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircleChinese', 21, '㉑'],
    ['decimalEnclosedCircle', 36, '㊱'],
    ['decimalEnclosedCircle', 51, '51'],
    ['decimalEnclosedParen', 3, '⑶'],
    ['decimalEnclosedFullstop', 3, '⒊'],
    ['ideographEnclosedCircle', 2, '㊁'],
    ['lowerLetter', 3, 'c'],
    ['lowerLetter', 28, 'bb'],
    ['upperRoman', 14, 'XIV'],
    ['lowerRoman', 9, 'ix'],
    ['none', 1, ''],
    ['__proto__', 1, '1'],
  ])('%s: %i is %s', (format, value, written) => {
    expect(formatNumber(value, format)).toBe(written);
  });
});
