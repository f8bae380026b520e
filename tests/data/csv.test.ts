import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from '../../src/dataset/formats.ts';
import { readCsv } from './table-schema.ts';

const columns = (['string', 'number', 'boolean'] as const).map((type) => ({
  name: type,
  type,
  title: type,
  description: type,
}));
const write = (rows: { string?: string; number?: number; boolean?: boolean }[]) =>
  writeCsv({ columns }, rows);
/** What a spreadsheet may take for a formula. */
const formula = /^[=+\-@\t\r]/;

test('a file is UTF-8 with a byte order mark and ends its lines as RFC 4180 says', () => {
  const bytes = Buffer.from(write([{ string: '甲,"乙"' }, { string: '两\n行' }]));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString('utf8', 3)).toBe('string,number,boolean\r\n"甲,""乙""",,\r\n"两\n行",,\r\n');
});

test('a table without rows has its head', () => {
  expect(write([])).toBe('\uFEFFstring,number,boolean\r\n');
});

test.each(['=1+1', '+86', '-2.5', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', "=cmd|' /C calc'!A0"])(
  'text that begins as %j does is kept from being run',
  (text) => {
    expect(readCsv(write([{ string: text }]))[1][0]).toBe(`'${text}`);
  },
);

test.each([-2.5, -1, 0, 1e-7, 95.5])('the number %d stays a number', (number) => {
  const cell = readCsv(write([{ string: '甲', number }]))[1][1];
  expect(cell).toBe(String(number));
});

test('whatever text is written is read back, neutralised only where a formula could begin', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('=', '-', '@', '"', ',', '\r', '\n', '\t', "'", ' ', '计', '，') }),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (texts) => {
      // A cell with something in it on each row: a row of nothing but empty cells is a blank line to a reader.
      const rows = texts.map((string) => ({ string, boolean: true }));
      const file = write(rows);
      const unquoted = file.replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '');
      expect(unquoted).not.toMatch(/[\r\n"]/);
      const cells = readCsv(file).slice(1);
      expect(cells.map((row) => row[2])).toEqual(texts.map(() => 'true'));
      for (const [at, [cell]] of cells.entries()) {
        expect(cell).not.toMatch(formula);
        expect([texts[at], `'${texts[at]}`]).toContain(cell);
        if (!formula.test(texts[at]) && !/^[＝＋－＠]/u.test(texts[at])) expect(cell).toBe(texts[at]);
      }
    }),
    { numRuns: 500 },
  );
});
