import { describe, expect, test } from 'vitest';
import { decodeText } from '../../scripts/decode/decode-text.ts';
import { SourceError, encodings } from '../../scripts/decode/decoded-source.ts';
import type { Encoding } from '../../scripts/decode/decoded-source.ts';
import { encodeText } from './encode-text.ts';

const plan = '一、加强医疗质量管理，提高服务水平。二、做好公共卫生工作，落实责任。';
const rulesOf = (bytes: Uint8Array, named?: Encoding) =>
  decodeText(bytes, named).doubts.map(({ rule }) => rule);

describe('the encoding of a text', () => {
  const lines: readonly (readonly [what: string, text: string, written: readonly Encoding[]])[] = [
    ['ten characters', '加强管理提高服务质量', ['utf-8', 'utf-16le', 'utf-16be', 'gb18030']],
    ['ten traditional characters', '加強醫療質量提高水平', encodings],
    ['a line', plan, ['utf-8', 'utf-16le', 'utf-16be', 'gb18030']],
    [
      'English with a little Chinese',
      `${'Work plan of the hospital, 2023.\n'.repeat(40)}工作计划\n`,
      ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'],
    ],
    ['figures with a little Chinese', `${'12.5% 3,400 98\n'.repeat(40)}達到百分之九十`, encodings],
    ['nothing but ASCII', 'Work plan 2023\n1. Targets: 95%\n', ['utf-8', 'utf-16le', 'utf-16be']],
    ['punctuation only', '，。、；：？！“”（）《》', ['utf-8', 'utf-16le', 'utf-16be', 'gb18030']],
    [
      'glosses and rare signs',
      '發（fā）展（zhǎn）①②③≥95%、28℃',
      ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'],
    ],
    ['characters of Hong Kong', '衞生署喺啲診所推行嘅計劃，著重服務質素。', ['utf-8', 'utf-16le', 'gb18030']],
  ];
  for (const [what, text, written] of lines) {
    test.each(written)(`${what} in %s`, (encoding) => {
      expect(decodeText(encodeText(text, encoding))).toMatchObject({ text, encoding });
    });
  }

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
    'a byte order mark says %s and is no text',
    (encoding) => {
      const decoded = decodeText(encodeText(`\ufeff${plan}`, encoding));
      expect(decoded).toMatchObject({ text: plan, encoding, doubts: [] });
      expect(decoded.choice).toBeUndefined();
    },
  );

  test('a mark that lies does not count', () => {
    const bytes = Buffer.concat([Buffer.from('\ufeff'), encodeText(plan, 'gb18030')]);
    expect(decodeText(bytes).text).toContain(plan);
  });

  test('says which came second and by how much', () => {
    const { choice } = decodeText(encodeText(plan, 'gb18030'));
    expect(choice?.runnerUp).not.toBe('gb18030');
    expect(choice?.margin).toBeGreaterThan(100);
  });

  test('doubts what two encodings read almost as well, and names the line that settles it', () => {
    const [doubt] = decodeText(encodeText('重', 'gb18030')).doubts;
    expect(doubt).toMatchObject({ rule: 'encoding-guess' });
    expect(doubt.reason).toMatch(/encoding: \S+ in sources\.yml/);
  });

  test('what a page says of itself settles a tie and nothing else', () => {
    const bytes = encodeText(plan, 'gb18030');
    expect(decodeText(bytes, undefined, 'big5')).toMatchObject({ text: plan, encoding: 'gb18030' });
  });

  test('the curator’s word holds', () => {
    expect(decodeText(encodeText('加強管理', 'big5'), 'gb18030')).toMatchObject({ encoding: 'gb18030' });
    expect(() => decodeText(encodeText(plan, 'gb18030'), 'utf-8')).toThrow(/sources\.yml/);
  });
});

describe('bytes that are no character', () => {
  const long = `${plan}\n`.repeat(60);

  test.each(encodings)('a file of %s cut off inside a character is read and flagged', (encoding) => {
    const text = encoding === 'big5' ? '加強醫療質量管理，提高服務水平。落實責任' : plan;
    const bytes = encodeText(text, encoding);
    const decoded = decodeText(bytes.subarray(0, bytes.length - 1));
    expect(decoded).toMatchObject({ encoding, text: `${text.slice(0, -1)}\ufffd` });
    expect(decoded.doubts).toMatchObject([
      {
        start: text.length - 1,
        end: text.length,
        rule: 'bad-byte',
        reason: `Unexpected bytes, expected a character of ${encoding}`,
      },
    ]);
  });

  test('a bad byte in the middle is flagged where it stands', () => {
    const bytes = Buffer.concat([Buffer.from(plan), Buffer.from([0xff]), Buffer.from(plan)]);
    expect(decodeText(bytes).doubts).toMatchObject([
      { start: plan.length, end: plan.length + 1, rule: 'bad-byte' },
    ]);
  });

  test('a U+FFFD that the file itself holds is no bad byte', () => {
    expect(rulesOf(Buffer.from(`${plan}\ufffd${plan}`))).toEqual([]);
    expect(rulesOf(Buffer.concat([Buffer.from(`${plan}\ufffd`), Buffer.from([0xe4])]))).toEqual(['bad-byte']);
  });

  test('many refuse the file, unless the curator names the encoding', () => {
    const bytes = Buffer.from(long);
    for (let at = 300; at < bytes.length; at += 300) bytes[at] = 0xff;
    expect(() => decodeText(bytes)).toThrow(/encoding: utf-8 in sources\.yml/);
    expect(rulesOf(bytes, 'utf-8')).toContain('bad-byte');
  });

  test.each([
    ['utf-8', 'gb18030'],
    ['gb18030', 'utf-8'],
  ] as const)(
    'a page of %s with lines of %s is read line by line, and the lines are flagged',
    (main, other) => {
      const strange = '一、加强医疗质量管理，提高服务水平。\n二、落实责任\n';
      const bytes = Buffer.concat([
        encodeText(long, main),
        encodeText(strange, other),
        encodeText(long, main),
      ]);
      const decoded = decodeText(bytes);
      expect(decoded.encoding).toBe(main);
      expect(decoded.text).toBe(long + strange + long);
      expect(decoded.doubts).toMatchObject([
        { start: long.length, end: long.length + strange.length, rule: 'mixed-encoding' },
      ]);
    },
  );
});

describe('files that are no text', () => {
  test.each([
    ['a file of blanks', Buffer.from(' \n\t\n'), /nothing but blanks/],
    ['control characters', Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7) % 32)), /not text/],
    [
      'bytes of no encoding',
      Buffer.from(Array.from({ length: 200 }, (_, i) => (i % 2 ? 0xff : 0xc1))),
      /UTF-8/,
    ],
    [
      'bytes at random',
      Buffer.from(Array.from({ length: 999 }, (_, i) => (i * i * 31 + i * 7) % 251)),
      /UTF-8|not text/,
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), /a PDF; name it \.pdf/],
    ['a docx', Buffer.from('504b0304140006000800', 'hex'), /zip or an Office file/],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), /old Office file .* \.docx/],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000', 'hex'), /PNG/],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), /JPEG/],
    ['rich text', Buffer.from('{\\rtf1\\ansi\\ansicpg936'), /rich text/],
  ])('%s is refused and the reason says why', (_, bytes, reason) => {
    expect(() => decodeText(bytes)).toThrow(SourceError);
    expect(() => decodeText(bytes)).toThrow(reason);
  });

  test.each(['BM方案：加强管理', 'MZ型设备管理', 'PK赛方案', 'GIF图片管理', 'II*级管理'])(
    '%s is text',
    (text) => {
      expect(decodeText(Buffer.from(text)).text).toBe(text);
    },
  );
});

test('a file of any size takes time in proportion to it', () => {
  const time = (bytes: Uint8Array) => {
    const runs = [0, 1, 2].map(() => {
      const from = process.cpuUsage();
      decodeText(bytes);
      const { user, system } = process.cpuUsage(from);
      return user + system;
    });
    return Math.min(...runs);
  };
  const piece = encodeText(`${plan}\n`.repeat(1_500), 'gb18030');
  const [small, large] = [time(piece), time(Buffer.concat(Array<Uint8Array>(8).fill(piece)))];
  expect(large / small).toBeLessThan(24);
});
