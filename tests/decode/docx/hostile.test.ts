import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { decodeSource } from '../../../scripts/decode/decode-source.ts';
import { SourceError } from '../../../scripts/decode/decoded-source.ts';
import { readZip } from '../../../scripts/decode/docx/read-zip.ts';
import { buildDocx, docxFiles, inList, item, level, list, p, run, table, zipFiles } from './build-docx.ts';

const decode = (bytes: Uint8Array) => decodeSource('hostile.docx', bytes);
const withDocument = (xml: string) => zipFiles({ ...docxFiles({ body: '' }), 'word/document.xml': xml });
const document = (body: string, before = '') =>
  `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);
const good = buildDocx({ body: p('工作计划') });

/** Where the entry of a name stands in the central directory of a zip. */
function entryAt(zip: Buffer, name: string): number {
  const last = zip.lastIndexOf(name);
  return last - 46;
}
function patched(name: string, patch: (zip: Buffer, entry: number) => void, bytes = good): Uint8Array {
  const zip = Buffer.from(bytes);
  patch(zip, entryAt(zip, name));
  return zip;
}
const main = 'word/document.xml';

describe('what is no Word document is refused with the reason', () => {
  const laughs = `<!DOCTYPE w [<!ENTITY a "哈"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]>`;
  const external = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
  const zeros = new Uint8Array(60 * 1024 * 1024);
  const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`a/${i}`, new Uint8Array()]));
  test.each<readonly [string, Uint8Array, RegExp]>([
    ['an empty file', new Uint8Array(), /empty/],
    ['a text', strToU8('一、加强管理。'), /not a \.docx/],
    ['an encrypted document', ole('EncryptedPackage'), /password/],
    ['an old .doc', ole('WordDocument'), /old \.doc/],
    ['an RTF file', strToU8('{\\rtf1\\ansi'), /RTF/],
    ['a PDF', strToU8('%PDF-1.7'), /PDF/],
    ['two bytes of a zip', strToU8('PK'), /cut short/],
    ['a zip cut in half', good.subarray(0, good.length / 2), /cut short/],
    ['a zip of something else', zipFiles({ 'xl/workbook.xml': '<x/>' }), /word\/document\.xml is missing/],
    ['a document without text', buildDocx({ body: p('') }), /no text/],
    ['broken XML', withDocument(document('<w:p>\n<w:r></w:p>')), /word\/document\.xml is broken at line 2/],
    ['XML cut short', withDocument(document('').slice(0, -5)), /broken at line 1/],
    ['an undeclared prefix', withDocument('<w:document/>'), /broken at line 1: .*prefix/],
    [
      'bytes that are no UTF-8',
      zipFiles({ ...docxFiles({ body: '' }), [main]: new Uint8Array([60, 255]) }),
      /UTF-8/,
    ],
    ['broken numbering', buildDocx({ body: p('甲'), numbering: '<w:num' }), /word\/numbering\.xml is broken/],
    ['billion laughs', withDocument(document(p('&c;'), laughs)), /document type/],
    ['an external entity', withDocument(document(p('&x;'), external)), /document type/],
    ['an entity nobody declared', withDocument(document('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>')), /entity/],
    ['10,000 elements in each other', withDocument(document('<w:sdt>'.repeat(10_000))), /nested more than/],
    [
      'a part that says it is too large',
      zipSync({ ...zipped(), [main]: zeros }),
      /unpacks to 62914560 bytes/,
    ],
    [
      'more elements than a book has',
      buildDocx({ body: '<w:p/>'.repeat(1_000_000) }),
      /more than the 1000000 elements/,
    ],
    ['too many files', zipSync(many), /5001 files/],
    ['an encrypted part', patched(main, (zip, at) => zip.writeUInt16LE(1, at + 8)), /encrypted/],
    ['an unknown packing', patched(main, (zip, at) => zip.writeUInt16LE(12, at + 10)), /damaged/],
    [
      'a bomb that says it is small',
      patched(main, (zip, at) => zip.writeUInt32LE(1_000, at + 24), zipSync({ ...zipped(), [main]: zeros })),
      /damaged/,
    ],
    ['a wrong checksum', patched(main, (zip, at) => zip.writeUInt32LE(7, at + 16)), /damaged/],
    ['a part beyond the end', patched(main, (zip, at) => zip.writeUInt32LE(1e9, at + 42)), /damaged/],
    [
      'a list of files beyond the end',
      patched(main, (zip) => zip.writeUInt32LE(1e9, zip.length - 6)),
      /list of files/,
    ],
    [
      'the same file twice',
      patched('word/aocument.xml', (zip, at) => zip.write('d', at + 51), twice()),
      /twice/,
    ],
  ])('%s', async (_, bytes, reason) => {
    const refused = await decode(bytes).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(SourceError);
    expect((refused as SourceError).message).toMatch(reason);
  });

  test('entries that share a stretch of the zip count each for itself', () => {
    const limits = { entries: 9, entrySize: 100, totalSize: 150 };
    const same = { a: new Uint8Array(100), b: new Uint8Array(100) };
    const shared = patched('b', (zip, at) => zip.writeUInt32LE(0, at + 42), zipSync(same));
    const zip = readZip(shared, limits);
    expect(zip.read('a')).toHaveLength(100);
    expect(() => zip.read('b')).toThrow(/more than is read here/);
    expect(readZip(shared, limits).read('b')).toHaveLength(100);
  });
});

function zipped(): Record<string, Uint8Array> {
  const files = docxFiles({ body: p('甲') });
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  );
}
function twice(): Uint8Array {
  return zipFiles({ ...docxFiles({ body: p('甲') }), 'word/aocument.xml': '<x/>' });
}

describe('what is strange but readable is read', () => {
  const loop =
    '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>';
  const linked =
    '<w:style w:type="numbering" w:styleId="n"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const levels = Array.from({ length: 3_000 }, (_, i) => level(i, 'decimal', '%1.'));
  const outside =
    '<Relationship Id="x" Type="a/styles" TargetMode="External" Target="http://example.org/s.xml"/>';
  const above = '<Relationship Id="y" Type="a/numbering" Target="../../../etc/passwd"/>';
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${outside}${above}</Relationships>`;
  test.each<readonly [string, Uint8Array, string]>([
    ['no relationships at all', zipFiles({ [main]: document(p('甲')) }), '甲\n'],
    ['backslashes in names', zipFiles({ 'word\\document.xml': document(p('甲')) }), '甲\n'],
    ['UTF-16', zipFiles({ [main]: Buffer.from(`\ufeff${document(p('甲'))}`, 'utf16le') }), '甲\n'],
    [
      'a part outside the package',
      buildDocx({ body: p('甲'), files: { 'word/_rels/document.xml.rels': rels } }),
      '甲\n',
    ],
    [
      'styles that are based on each other',
      buildDocx({ body: p('甲', '<w:pStyle w:val="a"/>'), styles: loop }),
      '甲\n',
    ],
    [
      'a list that is linked to itself',
      buildDocx({ body: item('甲'), styles: linked, numbering: list(1, '<w:numStyleLink w:val="n"/>') }),
      '甲\n',
    ],
    [
      'thousands of levels',
      buildDocx({ body: item('甲', 2_999) + item('乙', -1), numbering: list(1, ...levels) }),
      '1.甲\n2.乙\n',
    ],
    ['a list that nobody defined', buildDocx({ body: item('甲', 0, 99), numbering: '' }), '甲\n'],
    [
      'a start that nobody counts to',
      buildDocx({
        body: item('甲'),
        numbering: list(1, '<w:lvl w:ilvl="0"><w:start w:val="1e300"/><w:lvlText w:val="%1."/></w:lvl>'),
      }),
      '1.甲\n',
    ],
    [
      'names of the language',
      buildDocx({
        body: p('甲', `<w:pStyle w:val="__proto__"/>${inList(0, 1).replace('"1"', '"constructor"')}`),
        styles: '<w:style w:styleId="__proto__"><w:basedOn w:val="constructor"/></w:style>',
      }),
      '甲\n',
    ],
    [
      'elements named like parts of objects',
      withDocument(document(`<__proto__/><w:constructor/>${p('甲')}`)),
      '甲\n',
    ],
    [
      'cells outside rows, text outside paragraphs',
      withDocument(document(`<w:tc>${p('甲')}</w:tc><w:t>乙</w:t>`)),
      '甲\n',
    ],
    [
      'ends of fields that never began',
      buildDocx({ body: p(`<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('甲')}`) }),
      '甲\n',
    ],
    [
      'symbols that are no characters',
      buildDocx({
        body: p(`<w:r><w:sym w:char="D800"/><w:sym w:char="FFFFFFFF"/><w:sym/></w:r>${run('甲')}`),
      }),
      '甲\n',
    ],
    [
      'tables 100 deep',
      buildDocx({ body: Array.from({ length: 100 }).reduce<string>((inner) => table([inner]), p('甲')) }),
      '甲\n',
    ],
  ])('%s', async (_, bytes, text) => {
    expect((await decode(bytes)).text).toBe(text);
  });

  test.each<readonly [string, () => Uint8Array, number]>([
    ['a paragraph of 4 MB', () => buildDocx({ body: p('计划'.repeat(690_000)) }), 1_380_001],
    ['a paragraph of 50,000 runs', () => buildDocx({ body: p(run('计').repeat(50_000)) }), 50_001],
    [
      '50,000 paragraphs that run on',
      () => buildDocx({ body: p('计', '<w:rPr><w:vanish/></w:rPr>').repeat(50_000) }),
      50_001,
    ],
    [
      '50,000 fields that never end',
      () =>
        buildDocx({ body: p(`<w:r><w:fldChar w:fldCharType="begin"/><w:t>计</w:t></w:r>`.repeat(50_000)) }),
      50_001,
    ],
    [
      'a row of 50,000 cells',
      () => buildDocx({ body: table(Array.from({ length: 50_000 }, () => '计')) }),
      100_000,
    ],
    [
      '50,000 text boxes in a paragraph',
      () => buildDocx({ body: p(`<w:txbxContent>${p('计')}</w:txbxContent>`.repeat(50_000)) }),
      100_001,
    ],
    [
      '50,000 lists',
      () =>
        buildDocx({
          body: Array.from({ length: 50_000 }, (_, i) => item('计', 0, i)).join(''),
          numbering: Array.from({ length: 50_000 }, (_, i) => list(i)).join(''),
        }),
      100_000,
    ],
  ])('%s in seconds of the processor', async (_, build, length) => {
    const bytes = build();
    const started = process.cpuUsage();
    expect((await decode(bytes)).text).toHaveLength(length);
    const { user, system } = process.cpuUsage(started);
    expect(user + system).toBeLessThan(5_000_000);
  });

  test('a paragraph of 10 MB is refused by its size', async () => {
    const bytes = buildDocx({ body: p('计划'.repeat(1_700_000)) });
    await expect(decode(bytes)).rejects.toMatchObject({
      fault: 'too-large',
      message: expect.stringContaining('9.7 MB of text'),
    });
  });
});
