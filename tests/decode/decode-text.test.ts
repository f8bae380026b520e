import { describe, expect, test } from 'vitest';
import { decodeText } from '../../scripts/decode/decode-text.ts';
import { SourceError } from '../../scripts/decode/decoded-source.ts';

const text = '一、加强医疗质量管理，提高服务水平。二、做好公共卫生工作，落实责任。';
/** `一、加强管理，提高服务质量，做好工作。` in GBK, `加強醫療管理，提高服務質量。` in Big5. */
const gbk = Buffer.from(
  'd2bba1a2bcd3c7bfb9dcc0eda3accce1b8dfb7fecef1d6cac1bfa3acd7f6bac3b9a4d7f7a1a3',
  'hex',
);
const big5 = Buffer.from('a55bb16ac2e5c0f8badeb27aa141b4a3b0aaaa41b0c8bde8b671a143', 'hex');

describe('decoding a source', () => {
  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toMatchObject({ text, encoding });
  });

  test('tells GB18030 from Big5 by what reads like Chinese', () => {
    expect(decodeText(gbk)).toMatchObject({
      text: '一、加强管理，提高服务质量，做好工作。',
      encoding: 'gb18030',
    });
    expect(decodeText(big5)).toMatchObject({ text: '加強醫療管理，提高服務質量。', encoding: 'big5' });
  });

  test.each([
    ['a file of blanks', Buffer.from(' \n\t\n'), /nothing but blanks/],
    ['a binary file', Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7) % 32)), /not text/],
    [
      'bytes of no encoding',
      Buffer.from(Array.from({ length: 200 }, (_, i) => (i % 2 ? 0xff : 0xc1))),
      /UTF-8/,
    ],
  ])('refuses %s and says why', (_, bytes, reason) => {
    expect(() => decodeText(bytes)).toThrow(SourceError);
    expect(() => decodeText(bytes)).toThrow(reason);
  });
});
