import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../scripts/decode/docx/read-docx.ts';
import { applyChanges, openLedger } from '../../../scripts/ledger.ts';
import { ruleCatalogue } from '../../../scripts/rule-catalogue.ts';
import { buildDocx, inList, item, level, list, p, run, table } from './build-docx.ts';
import type { Parts } from './build-docx.ts';

/** A document as text, what is left of it, what was left out by which rule, and the doubts with their place. */
async function read(parts: Parts | string) {
  const { text, changes, doubts } = await readDocx(
    buildDocx(typeof parts === 'string' ? { body: parts } : parts),
  );
  const known = new Set(ruleCatalogue.map(({ id }) => id));
  for (const { rule } of [...changes, ...doubts]) expect(known).toContain(rule);
  return {
    text: text.replace(/\n$/, ''),
    left: applyChanges(openLedger(text), changes).text.replace(/\n$/, ''),
    dropped: changes.map(({ start, end, rule }) => [rule, text.slice(start, end)]),
    doubted: doubts.map(({ start, rule }) => [rule, text.slice(start, start + 2)]),
    reasons: doubts.map(({ reason }) => reason),
  };
}

const fieldChar = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (code: string, result: string) =>
  fieldChar('begin') + instruction(code) + fieldChar('separate') + result + fieldChar('end');
const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
const inRun = (content: string) => `<w:r>${content}</w:r>`;

describe('text of a document', () => {
  test.each([
    ['a line for each paragraph, blank ones too', p('甲') + p('') + p('乙'), '甲\n\n乙'],
    ['runs joined without gaps', p(run('工作') + run('计划')), '工作计划'],
    [
      'tabs and breaks',
      p(inRun('<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>丁</w:t>')),
      '甲\t乙\n丙\n丁',
    ],
    [
      'tab stops of a paragraph are no tabs',
      p('甲', '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>'),
      '甲',
    ],
    ['a page break ahead of a paragraph is none', p(inRun('<w:br w:type="page"/>') + run('甲')), '甲'],
    ['hyphens that do not break', p(inRun('<w:t>GB</w:t><w:noBreakHyphen/><w:t>9704</w:t>')), 'GB-9704'],
    [
      'symbols by their font',
      p(inRun('<w:sym w:font="Wingdings" w:char="F081"/><w:sym w:font="Wingdings" w:char="F0FE"/>')),
      '①☑',
    ],
    ['symbols of no known font as they are', p(inRun('<w:sym w:font="Webdings" w:char="F0EE"/>')), '\uf0ee'],
    [
      'hyperlinks and what is inserted',
      p(`<w:hyperlink>${run('网址')}</w:hyperlink><w:ins>${run('新增')}</w:ins>`),
      '网址新增',
    ],
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:alias w:val="题"/></w:sdtPr><w:sdtContent>${p('甲')}</w:sdtContent></w:sdt>`,
      '甲',
    ],
    ['smart tags', p(`<w:smartTag><w:smartTag>${run('2024年')}</w:smartTag></w:smartTag>`), '2024年'],
    ['fields by what they show', p(run('第') + field('PAGE', run('3')) + run('页')), '第3页'],
    ['simple fields', p(`<w:fldSimple w:instr="AUTHOR">${run('张')}</w:fldSimple>`), '张'],
    [
      'circled numbers that are equation fields',
      p(fieldChar('begin') + instruction('eq \\o\\ac(○,3)') + fieldChar('end') + run('甲')),
      '③甲',
    ],
    ['all text where a field never ends', p(fieldChar('begin') + run('甲')) + p('乙'), '甲\n乙'],
    ['line feeds in XML as blanks', p('<w:r><w:t>a\n b</w:t></w:r>'), 'a  b'],
    [
      'a text box behind its paragraph',
      p(run('正文') + inRun(`<w:drawing>${box(p('框一') + p('框二'))}</w:drawing>`) + run('续')),
      '正文续\n框一\n框二',
    ],
    [
      'a shape that is kept for two versions of Word, once',
      p(
        inRun(
          `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(p('框'))}</w:drawing></mc:Choice>` +
            `<mc:Fallback><w:pict>${box(p('框'))}</w:pict></mc:Fallback></mc:AlternateContent>`,
        ),
      ),
      '\n框',
    ],
    ['the strict vocabulary', p('甲'), '甲'],
  ])('%s', async (_, body, text) => {
    const strict = _.startsWith('the strict');
    const files = strict
      ? {
          'word/document.xml': `<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t>甲</d:t></d:r></d:p></d:body></d:document>`,
        }
      : undefined;
    expect(await read({ body, files })).toMatchObject({ text, left: text, dropped: [], doubted: [] });
  });
});

describe('tables', () => {
  test.each([
    ['a row of short cells is a line', table(['月份', '内容'], ['9月', '开学']), '月份\t内容\n9月\t开学'],
    ['an empty cell keeps its place', table(['1', '', '总务处'], ['2', '检查', '']), '1\t\t总务处\n2\t检查'],
    [
      'a cell of several paragraphs puts every paragraph of its row on a line',
      table(['9月', p('1.开学') + p('2.检查')]),
      '9月\n1.开学\n2.检查',
    ],
    ['a frame around text is text', table([p('甲') + p('乙')]), '甲\n乙'],
    [
      'a table in a cell keeps its rows',
      table([table(['甲', '乙'], ['丙', '丁']), '戊']),
      '甲\t乙\n丙\t丁\n戊',
    ],
  ])('%s', async (_, body, text) => {
    expect((await read(body)).text).toBe(text);
  });

  test('number their rows', async () => {
    const numbering = list(1, level(0, 'decimal', '%1'));
    const body = table([p('', inList()), '甲'], [p('', inList()), '乙']);
    expect((await read({ body, numbering })).text).toBe('1\t甲\n2\t乙');
  });
});

describe('what is no text of a plan', () => {
  test('headers, footers and notes stand behind the body and are left out', async () => {
    const separator = `<w:footnote w:type="separator" w:id="0">${p('线')}</w:footnote>`;
    const parts = {
      body: p(run('正文') + inRun('<w:footnoteReference w:id="1"/>')),
      headers: ['××医院文件'],
      footers: ['— 1 —'],
      footnotes: `${separator}<w:footnote w:id="1">${p('见附件')}</w:footnote>`,
    };
    expect(await read(parts)).toEqual({
      text: '正文\n见附件\n××医院文件\n— 1 —',
      left: '正文',
      dropped: [
        ['docx-note', '见附件\n'],
        ['docx-header', '××医院文件\n'],
        ['docx-footer', '— 1 —\n'],
      ],
      doubted: [],
      reasons: [],
    });
  });

  test('hidden text, by itself or through a style', async () => {
    const styles = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>';
    const hidden = run('藏', '<w:vanish/>');
    const body =
      p(run('前') + hidden + run('现', '<w:vanish w:val="0"/>') + run('隐', '<w:rStyle w:val="h"/>')) +
      p(hidden) +
      p('后');
    expect(await read({ body, styles })).toMatchObject({
      text: '前藏现隐\n藏\n后',
      left: '前现\n后',
      dropped: [
        ['docx-hidden', '藏'],
        ['docx-hidden', '隐'],
        ['docx-hidden', '藏\n'],
      ],
    });
  });

  test('a hidden end of a paragraph joins it to the next', async () => {
    const body = p('标题。', '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') + p('正文');
    expect((await read(body)).text).toBe('标题。正文');
  });

  test('a table of contents with its title', async () => {
    const body =
      p('目  录') +
      p(
        fieldChar('begin') +
          instruction(' TOC \\o "1-3" ') +
          fieldChar('separate') +
          run('一、目标') +
          inRun('<w:tab/>') +
          field('PAGEREF _1', run('1')),
      ) +
      p(run('二、措施')) +
      p(fieldChar('end')) +
      p('正文');
    expect(await read(body)).toMatchObject({
      left: '\n正文',
      dropped: [['docx-contents', '目  录\n一、目标\t1\n二、措施\n']],
    });
  });

  test('a table of contents in its content control', async () => {
    const gallery =
      '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>';
    const body = `<w:sdt>${gallery}<w:sdtContent>${p('目录')}${p('目标1')}</w:sdtContent></w:sdt>${p('目录')}${p('正文')}`;
    expect((await read(body)).left).toBe('目录\n正文');
  });

  test('entries in the styles of a table of contents, but not text in such a style', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style>';
    const body = p('一、目标\t1', '<w:pStyle w:val="10"/>') + p('加强管理。', '<w:pStyle w:val="10"/>');
    expect((await read({ body, styles })).left).toBe('加强管理。');
  });

  test('pinyin above characters', async () => {
    const ruby = `<w:ruby><w:rt>${run('jì')}</w:rt><w:rubyBase>${run('计')}</w:rubyBase></w:ruby>`;
    expect(await read(p(inRun(ruby) + run('划')))).toMatchObject({ text: 'jì计划', left: '计划' });
  });
});

describe('doubts', () => {
  test('tracked deletions are gone and counted, what was moved stands where it is now', async () => {
    const deletion = `<w:del><w:r><w:delText>原定</w:delText></w:r></w:del>`;
    const moved = `<w:moveFrom>${run('甲')}</w:moveFrom>`;
    const result = await read(p(run('按') + deletion + run('计划') + deletion) + p(moved + run('乙')));
    expect(result.text).toBe('按计划\n乙');
    expect(result.doubted).toEqual([['docx-deletion', '计划']]);
    expect(result.reasons[0]).toContain('4 characters');
  });

  test('a paragraph deleted with its end is no line and no item', async () => {
    const gone = p(
      '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>',
      `${inList()}<w:rPr><w:del/></w:rPr>`,
    );
    const numbering = list(1, level(0, 'chineseCounting', '%1、'));
    expect((await read({ body: item('甲') + gone + item('乙'), numbering })).text).toBe('一、甲\n二、乙');
  });

  test('pictures, once each, in whichever form they are kept', async () => {
    const drawn = '<w:drawing><a:graphic><a:blip/><a:blip/></a:graphic></w:drawing>';
    const both = `<mc:AlternateContent><mc:Choice>${drawn}</mc:Choice><mc:Fallback><w:pict><v:imagedata/></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(
      (await read(p(run('见图') + inRun(both)) + p(inRun('<w:pict><v:imagedata/></w:pict>') + run('说明'))))
        .doubted,
    ).toEqual([
      ['docx-picture', '\n说'],
      ['docx-picture', '说明'],
    ]);
  });

  test('equations keep their characters', async () => {
    const part = (name: string, text: string) => `<m:${name}><m:r><m:t>${text}</m:t></m:r></m:${name}>`;
    const math = `<m:oMath><m:f>${part('num', '治愈数')}${part('den', '总数')}</m:f></m:oMath>`;
    expect(await read(p(run('率=') + math))).toMatchObject({
      text: '率=治愈数/总数',
      doubted: [['docx-equation', '治愈']],
    });
  });

  test('documents embedded in the document', async () => {
    expect((await read(`${p('甲')}<w:altChunk/>${p('乙')}`)).doubted).toEqual([['docx-picture', '\n乙']]);
  });
});
