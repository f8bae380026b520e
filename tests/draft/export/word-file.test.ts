import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newBlock, newDraft } from '../../../src/draft/change-draft.ts';
import { composeDocument } from '../../../src/draft/export/compose-document.ts';
import { toDocx } from '../../../src/draft/export/to-docx.ts';
import { draftOfPlans } from './draft-of-plans.ts';
import { findAll, findOne, readParts, textIn } from './read-xml.ts';
import type { XmlNode } from './read-xml.ts';

const document = composeDocument(draftOfPlans(), { sources: true, tasks: true, site: 'https://example.org' });
const bytes = await toDocx(document);
const parts = readParts(bytes);
const body = parts['word/document.xml'];
const styles = findAll(parts['word/styles.xml'], 'w:style');
const style = (id: string) => styles.find(({ attributes }) => attributes['w:styleId'] === id)!;
const paragraphs = findAll(body, 'w:p');
const paragraph = (text: string) => paragraphs.find((node) => textIn(node).includes(text))!;
const attribute = (node: XmlNode, name: string, key = 'w:val') => findOne(node, name).attributes[key];
const millimetres = (twips: string) => Math.round((Number(twips) / 1440) * 25.4 * 10) / 10;

describe('the page of the Word file', () => {
  test('is A4 with the margins of GB/T 9704', () => {
    const { attributes: size } = findOne(body, 'w:pgSz');
    expect([size['w:w'], size['w:h']].map(millimetres)).toEqual([210, 297]);
    const { attributes: margins } = findOne(body, 'w:pgMar');
    const sides = ['w:top', 'w:bottom', 'w:left', 'w:right'].map((side) => millimetres(margins[side]));
    expect(sides).toEqual([37, 35, 28, 26]);
  });

  test('has a grid of 22 lines of 28 characters', () => {
    expect(findOne(body, 'w:docGrid').attributes).toEqual({
      'w:type': 'linesAndChars',
      'w:linePitch': '579',
      'w:charSpace': '-848',
    });
    // What a line is wide, and what 28 characters of 16 points and that much less come to.
    const width = 11906 - 1587 - 1474;
    expect(Math.floor(width / 20 / (16 - 848 / 4096))).toBe(28);
    expect(Math.floor((16838 - 2098 - 1984) / 579)).toBe(22);
  });

  test('has its number at the outer edge, a character in, in half-width 宋体 of 14 points', () => {
    findOne(parts['word/settings.xml'], 'w:evenAndOddHeaders');
    const references = findAll(body, 'w:footerReference').map(({ attributes }) => attributes);
    const relations = findAll(parts['word/_rels/document.xml.rels'], 'Relationship');
    const footerOf = (type: string) => {
      const id = references.find((reference) => reference['w:type'] === type)!['r:id'];
      return parts[`word/${relations.find(({ attributes }) => attributes.Id === id)!.attributes.Target}`];
    };
    for (const [type, side] of [
      ['default', 'right'],
      ['even', 'left'],
    ]) {
      const footer = footerOf(type);
      expect(attribute(footer, 'w:jc')).toBe(side);
      expect(findOne(footer, 'w:ind').attributes).toEqual({ [`w:${side}`]: '280' });
      expect(textIn(footer)).toBe('—  —');
      expect(findOne(footer, 'w:instrText').text).toBe('PAGE');
      for (const run of findAll(footer, 'w:rPr')) {
        expect(findOne(run, 'w:rFonts').attributes).toMatchObject({
          'w:ascii': '宋体',
          'w:eastAsia': '宋体',
        });
        expect(attribute(run, 'w:sz')).toBe('28');
      }
    }
  });
});

describe('the text of the Word file', () => {
  test('is 16 points on lines of exactly 28.95, off the grid but as close, none held back', () => {
    const defaults = findOne(parts['word/styles.xml'], 'w:docDefaults');
    expect(findAll(defaults, 'w:spacing')[0].attributes).toMatchObject({
      'w:line': '579',
      'w:lineRule': 'exact',
      'w:before': '0',
      'w:after': '0',
    });
    expect(attribute(defaults, 'w:lang', 'w:eastAsia')).toBe('zh-CN');
    const normal = style('Normal');
    expect(attribute(normal, 'w:sz')).toBe('32');
    expect(attribute(normal, 'w:spacing')).toBe('-6');
    expect(attribute(normal, 'w:snapToGrid')).toBe('false');
    expect(attribute(normal, 'w:widowControl')).toBe('false');
  });

  test('opens every paragraph and heading two characters in', () => {
    for (const id of ['BodyTextFirstIndent', 'Heading1', 'Heading2', 'Heading3', 'Heading4']) {
      expect(findOne(style(id), 'w:ind').attributes).toEqual({
        'w:firstLine': '632',
        'w:firstLineChars': '200',
      });
    }
  });

  test.each([
    ['关于进一步加强', 'Title', '方正小标宋简体', '44', undefined],
    ['四、加强病历质量管理', 'Heading1', '黑体', '32', '0'],
    ['（一）环节质控', 'Heading2', '楷体', '32', '1'],
    ['1.终末病历评审', 'Heading3', '仿宋', '32', '2'],
    ['（1）评审标准', 'Heading4', '仿宋', '32', '3'],
    ['甲级病历率', 'BodyTextFirstIndent', '仿宋', '32', undefined],
  ])('sets %s as %s in %s', (text, id, font, size, level) => {
    const node = paragraph(text);
    expect(attribute(node, 'w:pStyle')).toBe(id);
    for (const run of findAll(node, 'w:rFonts')) {
      expect(run.attributes).toMatchObject({
        'w:eastAsia': font,
        'w:hAnsi': font,
        'w:ascii': 'Times New Roman',
        'w:hint': 'eastAsia',
      });
    }
    const named = style(id);
    if (id !== 'BodyTextFirstIndent') expect(attribute(named, 'w:sz')).toBe(size);
    expect(findAll(named, 'w:outlineLvl').map(({ attributes }) => attributes['w:val'])).toEqual(
      level === undefined ? [] : [level],
    );
    expect(findAll(named, 'w:b')).toEqual([]);
  });

  test('names what to use where a font is missing', () => {
    const entries = findAll(parts['word/fontTable.xml'], 'w:font');
    const instead = new Map(entries.map((font) => [font.attributes['w:name'], attribute(font, 'w:altName')]));
    expect([...instead.keys()].sort()).toEqual(['仿宋', '宋体', '方正小标宋简体', '楷体', '黑体'].sort());
    expect(instead.get('方正小标宋简体')).toContain('宋体');
    expect(instead.get('仿宋')).toContain('仿宋_GB2312');
  });

  test('breaks a long title between words and leaves a line empty below', () => {
    expect(textIn(paragraphs[0])).toBe('青山县人民医院关于进一步加强\n医疗质量与安全管理的2027年度工作计划');
    expect(attribute(style('Title'), 'w:jc')).toBe('center');
    expect(textIn(paragraphs[1])).toBe('');
  });

  test('marks every gap that is not filled, and nothing else', () => {
    const marked = findAll(body, 'w:r').filter((run) => findAll(run, 'w:highlight').length > 0);
    const gaps = document.blocks.flatMap(({ spans }) => spans.filter(({ gap }) => gap));
    expect(marked.length).toBeGreaterThan(3);
    expect(marked.map(textIn)).toEqual(gaps.map(({ text }) => text));
  });
});

describe('what stands below the text', () => {
  test('names attachments under one another, without marks at their ends', () => {
    const first = paragraph('附件：1.');
    const second = paragraph('2.\t考核评分标准');
    expect(textIn(first)).toMatch(/^附件：1\.\t2027年度.*（征求意见稿）$/u);
    const [a, b] = [findOne(first, 'w:ind').attributes, findOne(second, 'w:ind').attributes];
    expect(a['w:left']).toBe(b['w:left']);
    // 附件： is three characters wider.
    expect(Number(a['w:hanging']) - Number(b['w:hanging'])).toBe(948);
    expect(Number(a['w:left']) - Number(a['w:hanging'])).toBeCloseTo(632, -1);
  });

  test('centres who signs on the date, which ends four characters in', () => {
    const [name, date] = ['青山县人民医院', '2027年1月5日'].map((text) =>
      paragraphs.find((node) => textIn(node) === text)!,
    );
    for (const node of [name, date]) {
      expect(attribute(node, 'w:jc')).toBe('center');
      // 28 less twice the way from the edge to the middle of 6 characters and 5 gaps beside digits.
      expect(attribute(node, 'w:ind', 'w:left')).toBe(
        String(Math.round((8845 / 28) * (28 - 2 * (4 + 7.25 / 2)))),
      );
    }
  });

  test('has the task table as an attachment: three lines, its head repeated', () => {
    const table = findOne(body, 'w:tbl');
    const rows = findAll(table, 'w:tr');
    expect(findAll(rows[0], 'w:tblHeader').length).toBe(1);
    expect(rows.slice(1).flatMap((row) => findAll(row, 'w:tblHeader'))).toEqual([]);
    expect(findAll(rows[0], 'w:tc').map(textIn)).toEqual(['事项', '责任部门', '时限', '指标']);
    const borders = findOne(table, 'w:tblBorders').children.map(({ name, attributes }) => [
      name,
      attributes['w:val'],
    ]);
    expect(borders.filter(([, value]) => value !== 'none')).toEqual([
      ['w:top', 'single'],
      ['w:bottom', 'single'],
    ]);
    const label = paragraphs.find((node) => textIn(node) === '附件3')!;
    findOne(label, 'w:pageBreakBefore');
  });

  test('lists every plan once, with its address', () => {
    expect(document.sources).toHaveLength(3);
    const links = findAll(body, 'w:fldSimple');
    expect(links.map(textIn)).toEqual(document.sources.map(({ url }) => url));
    expect(links[0].attributes['w:instr']).toBe(`HYPERLINK "${document.sources[0].url}"`);
  });
});

describe('the Word file as a file', () => {
  test('says its title and when it was changed, and nobody’s name', () => {
    const core = parts['docProps/core.xml'];
    expect(findOne(core, 'dc:title').text).toBe(document.title.map(({ text }) => text).join(''));
    expect(findOne(core, 'dcterms:modified').text).toBe('2026-12-01T08:00:00Z');
    expect(findAll(core, 'dc:creator')).toEqual([]);
    expect(findAll(core, 'cp:lastModifiedBy')).toEqual([]);
  });

  test('has what it says of paragraphs and runs in the order that Word’s schema asks for', () => {
    const orders = {
      'w:pPr':
        'pStyle keepNext pageBreakBefore widowControl tabs wordWrap snapToGrid spacing ind jc outlineLvl',
      'w:rPr': 'rFonts b i color spacing sz szCs highlight u vertAlign lang',
    };
    for (const [name, order] of Object.entries(orders)) {
      const known = order.split(' ').map((it) => `w:${it}`);
      const own = [...findAll(parts['word/styles.xml'], name), ...findAll(body, name)];
      expect(own.length).toBeGreaterThan(20);
      for (const { children } of own) {
        // Styles of the library that nothing here uses have more.
        const names = children.map((child) => child.name).filter((it) => known.includes(it));
        expect(names).toEqual(known.filter((it) => names.includes(it)));
      }
    }
    for (const node of findAll(body, 'w:pPr'))
      for (const { name } of node.children) expect(orders['w:pPr'].split(' ')).toContain(name.slice(2));
  });

  test('is the same for the same document', async () => {
    expect(Buffer.from(await toDocx(document)).equals(bytes)).toBe(true);
  });

  test.each([
    '<w:p>&amp;"\'',
    ']]>',
    'a\u0000b\u0008c\u001Fd',
    '\uD800 x \uDFFF',
    '\uFFFE\uFFFF',
    '=1+1',
    '\t行\r\n二\u2028三',
  ])('keeps %j well-formed and its legal characters', async (text) => {
    const draft = {
      ...newDraft(text, 'no date', [
        { ...newBlock(1, text), origin: { plan: `"${text}`, title: text, words: '' } },
        newBlock(0, text, { gap: 'unit', key: '__proto__', was: `×${text}×` }),
      ]),
      attachments: [text],
      signedBy: text,
      signedDate: text,
      tasks: [{ task: text, department: text, due: text, indicator: text }],
    };
    const composed = composeDocument(draft, { sources: true, tasks: true, site: 'https://example.org' });
    const read = readParts(await toDocx(composed));
    const legal = text
      .replace(/[\0\b\x1F\uD800\uDFFF\uFFFE\uFFFF\r]/g, '')
      .replace(/[\t\n\u2028]/g, ' ')
      .trim();
    const shown = findAll(read['word/document.xml'], 'w:p').map(textIn);
    if (legal) expect(shown).toContain(`一、${legal}`);
    expect(findOne(read['docProps/core.xml'], 'dcterms:created').text).toBe('1970-01-01T00:00:00Z');
  });

  test('reads back as the text of the document, whatever that is', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 4 }), async (texts) => {
        const draft = newDraft(
          '稿',
          '2026-01-01T00:00:00Z',
          texts.map((it) => newBlock(0, it)),
        );
        const composed = composeDocument(draft, { sources: false, tasks: false });
        const shown = findAll(readParts(await toDocx(composed))['word/document.xml'], 'w:p').map(textIn);
        expect(shown.slice(2)).toEqual(
          composed.blocks.map(({ spans }) => spans.map((it) => it.text).join('')),
        );
      }),
      { numRuns: 25 },
    );
  });
});
