import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutLines, lineAt, readOriginal } from '../../src/lib/original.ts';
import { placeId } from '../../src/lib/urls.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function writeSource(bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'jiku-original-'));
  writeFileSync(join(folder, 'a.txt'), bytes);
  return folder;
}

describe('an original', () => {
  test('in UTF-8 is published byte for byte, its mark included', () => {
    const bytes = new TextEncoder().encode('\ufeff一、目标\r\n');
    const record = { source: 'a.txt', sha256: sha256(bytes), encoding: 'utf-8' };
    expect(readOriginal(record, writeSource(bytes))).toEqual({
      bytes,
      text: '一、目标\r\n',
      converted: false,
    });
  });

  test('in another encoding is published in UTF-8, and says so', () => {
    const bytes = Uint8Array.of(0xd2, 0xbd, 0xd4, 0xba); // 医院
    const record = { source: 'a.txt', sha256: sha256(bytes), encoding: 'gb18030' };
    const bytesOfUtf8 = new TextEncoder().encode('医院');
    expect(readOriginal(record, writeSource(bytes))).toEqual({
      bytes: bytesOfUtf8,
      text: '医院',
      converted: true,
    });
  });

  test('that is missing or is another file is not published', () => {
    const bytes = new TextEncoder().encode('甲');
    const other = { source: 'a.txt', sha256: '0'.repeat(64), encoding: 'utf-8' };
    expect(readOriginal(other, writeSource(bytes))).toBeUndefined();
    const missing = { source: 'b.txt', sha256: sha256(bytes), encoding: 'utf-8' };
    expect(readOriginal(missing, writeSource(bytes))).toBeUndefined();
  });
});

const sourceText = fc.string({
  unit: fc.constantFrom('甲', '乙', 'a', ' ', '\n', '\r\n', '𠀀'),
  maxLength: 30,
});

test('the lines of an original are its text, and every place within a line has its anchor', () => {
  const withPlaces = sourceText.chain((text) =>
    fc.record({
      text: fc.constant(text),
      spans: fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 5 }),
    }),
  );
  fc.assert(
    fc.property(withPlaces, ({ text, spans }) => {
      const places = spans.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
      const lines = cutLines(text, places);
      expect(lines.map((line) => line.map((it) => it.text).join('')).join('\n')).toBe(
        text.replaceAll('\r\n', '\n').replace(/\n$/, ''),
      );
      const ids = lines.flat().flatMap(({ id }) => id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const inLines = places.filter(({ start }) => start < text.length && !/[\r\n]/.test(text[start]));
      for (const { start } of inLines) expect(ids).toContain(placeId(start));
    }),
  );
});

test('an offset is in the line that the doubts of the record say', () => {
  expect([0, 1, 2, 4, 5].map((offset) => lineAt('甲\n乙\r\n丙', offset))).toEqual([1, 1, 2, 2, 3]);
});
