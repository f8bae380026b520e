import { describe, expect, test } from 'vitest';
import { makePdf, pageSize, setLines } from './make-pdf.ts';
import type { Ink } from './make-pdf.ts';
import { readText } from './read-text.ts';

/** Thirty characters a line, 12 points each: a measure of 360 points from 90 to 450. */
const full = (start: string) => `${start}${'加强医疗质量管理提高服务水平'.repeat(3)}`.slice(0, 30);
const paragraph: Ink[] = [
  { text: full('为进一步').slice(0, 28), x: 114, y: 100 },
  { text: full('落实责任'), x: 90, y: 120 },
  { text: '确保各项任务完成。', x: 90, y: 140 },
  { text: '各科室要按月总结。', x: 114, y: 160 },
];
const joined = `${full('为进一步').slice(0, 28)}${full('落实责任')}确保各项任务完成。`;

/** In characters; figures are half as wide. */
const widthOf = (text: string) => text.length - (text.match(/\d/g)?.length ?? 0) / 2;

describe('paragraphs', () => {
  test('lines that fill the measure are joined, and a first-line indent begins a new one', async () => {
    const { lines } = await readText(makePdf([{ ink: paragraph }]));
    expect(lines).toEqual([joined, '各科室要按月总结。']);
  });

  test('lines are read by their place, whatever the order they are drawn in', async () => {
    const { lines } = await readText(makePdf([{ ink: paragraph.toReversed() }]));
    expect(lines).toEqual([joined, '各科室要按月总结。']);
  });

  test('a paragraph goes on over a page break, its page numbers and running heads', async () => {
    const furniture = (n: number): Ink[] => [
      { text: '某市卫生局文件', x: 240, y: 50, size: 9 },
      { text: `— ${n} —`, x: 280, y: 800, size: 9 },
    ];
    const pages = [
      { ink: [...furniture(1), ...paragraph.slice(0, 2)] },
      { ink: [...furniture(2), ...setLines(['确保各项任务完成。'])] },
      { ink: [...furniture(3), ...setLines([full('第三页的'), '正文到此。'])] },
    ];
    const { lines, removed } = await readText(makePdf(pages));
    expect(lines).toEqual([joined, `${full('第三页的')}正文到此。`]);
    expect(removed('pdf-running-head')).toHaveLength(3);
    expect(removed('pdf-page-number')).toEqual(['— 1 —', '— 2 —', '— 3 —']);
  });

  test.each([
    ['a numbered item', ['一、' + full('').slice(0, 28), '二、做好健康教育工作。']],
    ['short lines of one length', ['加强组织领导', '落实工作责任', '强化督导检查']],
    ['a line in larger type', ['某某医院', full('全院职工')]],
  ])('%s begins a line of its own', async (name, texts) => {
    const ink = setLines(texts).map((line, i) =>
      name === 'a line in larger type' && i === 0 ? { ...line, size: 18 } : line,
    );
    expect((await readText(makePdf([{ ink }]))).lines).toEqual(texts);
  });

  test.each([
    ['the date is wider', '某某区水务局', '二〇二四年一月二十二日'],
    ['the name is wider', '某某区水务局节水办公室', '2024年1月22日'],
    ['both are as wide', '某某区水务局办公室', '二〇二四年一月三日'],
  ])('a signature at the right and its date are two lines where %s', async (_, name, date) => {
    const right = (text: string, y: number): Ink => ({ text, x: 450 - 12 * widthOf(text), y });
    const ink = [...paragraph, right(name, 200), right(date, 220), { text: '附件1', x: 90, y: 240 }];
    const { lines } = await readText(makePdf([{ ink }]));
    expect(lines.slice(-3)).toEqual([name, date, '附件1']);
  });

  test('a title in larger type that takes two lines is one, a name above a title is not', async () => {
    const text = setLines([full('为进一步'), full('落实责任'), '确保完成。'], 90, 180);
    const title = full('某某区').slice(0, 20);
    const wrapped: Ink[] = [
      { text: title, x: 90, y: 100, size: 18 },
      { text: '工作方案', x: 234, y: 127, size: 18 },
    ];
    const { lines } = await readText(makePdf([{ ink: [...wrapped, ...text] }]));
    expect(lines[0]).toBe(`${title}工作方案`);
    const named = [{ ...wrapped[1], text: '某某医院', y: 100 }, wrapped[1]];
    expect((await readText(makePdf([{ ink: [...named, ...text] }]))).lines.slice(0, 2)).toEqual([
      '某某医院',
      '工作方案',
    ]);
  });

  test('a word parted by a hyphen is made whole, words keep their blank', async () => {
    const pad = '加强医疗质量管理提高服务水平强化责任落实健全制度';
    const ink = setLines([`${pad}using elec-`, `tronic records${pad.slice(0, 21)}and`, 'paper forms.']);
    const { lines } = await readText(makePdf([{ ink }]));
    expect(lines).toEqual([`${pad}using electronic records${pad.slice(0, 21)}and paper forms.`]);
  });
});

describe('columns and tables', () => {
  const column = (x: number, mark: string): Ink[] =>
    setLines(
      [`${mark}一加强医疗质量管理提高服务水`, `平${mark}落实责任健全制度完善机制强`, '化培训。'],
      x,
      140,
    );

  test('two columns are read one after the other, below the heading that spans them', async () => {
    const heading = { text: '二〇二三年度医院重点工作任务分解安排一览', x: 130, y: 100, size: 16 };
    const ink = [...column(310, '右'), heading, ...column(90, '左')];
    const { lines } = await readText(makePdf([{ ink }]));
    expect(lines[0]).toBe(heading.text);
    expect(lines[1]).toMatch(/^左一.*化培训。$/);
    expect(lines[2]).toMatch(/^右一.*化培训。$/);
    expect(lines).toHaveLength(3);
  });

  test('a table is read row by row, its cells parted by tabs', async () => {
    const rows = [
      ['月份', '工作内容', '责任人'],
      ['三月', '开展安全教育第一课', '德育处'],
      ['四月', '组织消防疏散演练', '总务处'],
      ['五月', '防溺水主题班会', '各班'],
    ];
    const ink = rows.flatMap((row, i) => row.map((text, j) => ({ text, x: 90 + j * 150, y: 100 + i * 24 })));
    expect((await readText(makePdf([{ ink }]))).lines).toEqual(rows.map((row) => row.join('\t')));
  });
});

describe('characters', () => {
  test('letters set apart by gaps have no blanks, words typed apart keep theirs', async () => {
    const ink = [
      { text: '工作计划', x: 200, y: 100, size: 20, spacing: 8 },
      ...Array.from('安全工作要点', (text, i) => ({ text, x: 150 + i * 40, y: 140, size: 20 })),
      { text: '参加人员：张三', x: 90, y: 180 },
      { text: '李四', x: 90 + 7 * 12 + 6, y: 180 },
    ];
    expect((await readText(makePdf([{ ink }]))).lines).toEqual([
      '工作计划',
      '安全工作要点',
      '参加人员：张三 李四',
    ]);
  });

  test('radicals and compatibility forms become the characters they show, by recorded changes', async () => {
    const { decoded, lines } = await readText(
      makePdf([{ ink: setLines(['⼯作⻔⼾，⾦融⻓效 ― 三〜五月']) }]),
    );
    expect(decoded.text).toContain('⼯作⻔');
    expect(lines).toEqual(['工作门户，金融长效 — 三～五月']);
  });

  test('a footnote mark stays in its line, ruby on a line of its own', async () => {
    const ink = [
      { text: '按照新的标准', x: 90, y: 100 },
      { text: '[1]', x: 162, y: 95, size: 6 },
      { text: '执行', x: 172, y: 100 },
      { text: 'zhì', x: 90, y: 150, size: 6 },
      { text: '治理', x: 90, y: 161 },
    ];
    expect((await readText(makePdf([{ ink }]))).lines).toEqual(['按照新的标准[1]执行', 'zhì', '治理']);
  });

  test('a font that is named and not embedded is read by its encoding', async () => {
    const bytes = makePdf([{ ink: setLines(['加强医疗质量管理。']) }], { encoding: 'UniGB-UCS2-H' });
    expect((await readText(bytes)).lines).toEqual(['加强医疗质量管理。']);
  });
});

describe('what lies across the page', () => {
  test('slanting text is a watermark, and so is large text at one place of every page', async () => {
    const stamp: Ink[] = [
      { text: '内部资料', x: 150, y: 500, size: 40, turn: -45 },
      { text: '征求意见稿', x: 180, y: 400, size: 48 },
    ];
    const pages = ['第一页正文。', '第二页正文。'].map((text) => ({
      ink: [...stamp, ...setLines([text], 90, 400)],
    }));
    const { lines, removed } = await readText(makePdf(pages));
    expect(lines).toEqual(['第一页正文。', '第二页正文。']);
    expect(removed('pdf-watermark').sort()).toEqual(
      ['内部资料', '内部资料', '征求意见稿', '征求意见稿'].sort(),
    );
  });

  test('text printed twice to look bold is read once', async () => {
    const ink = [0, 0.4].map((shift) => ({ text: '工作目标', x: 90 + shift, y: 100 }));
    const { lines, removed } = await readText(makePdf([{ ink }]));
    expect(lines).toEqual(['工作目标']);
    expect(removed('pdf-shadow')).toEqual(['工作目标']);
  });

  test.each([90, 180, 270] as const)(
    'a page turned by %i degrees reads like one that is not',
    async (rotate) => {
      // Drawn so that the turned page shows it level.
      const place = (x: number, y: number) =>
        ({
          90: { x: y, y: pageSize.height - x },
          180: { x: pageSize.width - x, y: pageSize.height - y },
          270: { x: pageSize.width - y, y: x },
        })[rotate];
      // A page on its side is wider, and so is its measure.
      const scale = rotate === 180 ? 1 : pageSize.height / pageSize.width;
      const ink = paragraph.map(({ text, x, y }) => ({
        text,
        ...place(x * scale, y * scale),
        size: 12 * scale,
        turn: -rotate,
      }));
      expect((await readText(makePdf([{ ink, rotate }]))).lines).toEqual([joined, '各科室要按月总结。']);
      // Without the page's own word the text tells how it is turned.
      expect((await readText(makePdf([{ ink }]))).lines).toEqual([joined, '各科室要按月总结。']);
    },
  );

  test('text that stands upright beside a page is kept', async () => {
    const ink = [...paragraph, { text: '附表一', x: 500, y: 300, turn: 90 }];
    expect((await readText(makePdf([{ ink }]))).lines).toContain('附表一');
  });
});

describe('what is text although it stands at the edge', () => {
  test('a first line that another page repeats elsewhere, and numbers that do not count', async () => {
    const pages = [
      setLines(['工作安排', '一月完成部署。', '12'], 90, 60),
      setLines(['保障措施', '工作安排', '7'], 90, 60),
    ].map((ink) => ({ ink }));
    const { lines } = await readText(makePdf(pages));
    expect(lines).toEqual(['工作安排', '一月完成部署。', '12', '保障措施', '工作安排', '7']);
  });
});

describe('doubts', () => {
  test('pages without text among others, glyphs without a character, text that is not Chinese', async () => {
    const pages = [{ ink: setLines(['第一页。']) }, { ink: [] }, { ink: [] }, { ink: setLines(['末页。']) }];
    const { decoded } = await readText(makePdf(pages));
    expect(decoded.doubts.map((doubt) => [doubt.rule, doubt.reason])).toEqual([
      ['pdf-picture-page', expect.stringContaining('pages 2–3 without text')],
    ]);
    const latin = await readText(makePdf([{ ink: setLines(Array(8).fill('qwertyuiopasdfghjklzxcvbnm')) }]));
    expect(latin.decoded.doubts.map((doubt) => doubt.rule)).toEqual(['pdf-little-han']);
    const private_ = await readText(makePdf([{ ink: setLines(['加强\ue123管理']) }]));
    expect(private_.decoded.doubts.map((doubt) => doubt.rule)).toEqual(['pdf-unmapped']);
  });
});
