import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRequest } from '../../scripts/stream/parse-request.ts';

const parse = (request: unknown) => parseRequest(JSON.stringify(request));

describe('a line of the stream', () => {
  test('gives the bytes that were encoded, with padding and without', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.boolean(), (bytes, padded) => {
        const base64 = Buffer.from(bytes).toString('base64');
        const request = parse({ name: 'a.txt', bytes: padded ? base64 : base64.replaceAll('=', '') });
        expect(request).toMatchObject({ path: 'a.txt', curation: {} });
        expect(Buffer.from((request as { bytes: Uint8Array }).bytes)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test('gives text as UTF-8, and what the curator says', () => {
    expect(parse({ name: 'a/计划.txt', text: '计划', curation: { title: '某院文件' } })).toEqual({
      path: 'a/计划.txt',
      bytes: Buffer.from('计划'),
      curation: { title: '某院文件' },
    });
  });

  const wrong: readonly (readonly [line: string, reason: RegExp])[] = [
    ['{"name": "a.txt", "te', /expected JSON/],
    ['[]', /expected a map of fields/],
    ['null', /Unexpected nothing, expected a map/],
    ['{"text": "计划"}', /name: Unexpected nothing, expected text/],
    ['{"name": "a.txt", "text": 7}', /text: Unexpected `7`, expected text/],
    ['{"name": "a.txt"}', /neither, expected bytes or text/],
    ['{"name": "a.txt", "text": "", "bytes": ""}', /both, expected bytes or text/],
    ['{"name": "a.txt", "text": "", "curration": {}}', /Unexpected field `curration`/],
    ['{"name": "a.txt", "text": "", "__proto__": {}}', /__proto__/],
  ];
  test.each(wrong)('%s tells of no source', (line, reason) => {
    expect(parseRequest(line)).toMatch(reason);
  });

  const refused: readonly (readonly [request: object, rule: string, reason: RegExp])[] = [
    [{ name: 'a.txt', bytes: '5bel\n5L2c' }, 'unreadable', /base64 without line breaks/],
    [{ name: 'a.txt', bytes: '====' }, 'unreadable', /base64/],
    [{ name: 'a.txt', text: '计\ud800' }, 'unreadable', /half of a character/],
    [{ name: '../a.txt', text: '' }, 'unsafe-file', /no path under a folder/],
    [{ name: '/a.txt', text: '' }, 'unsafe-file', /no path under a folder/],
    [{ name: 'a\u202e.txt', text: '' }, 'unsafe-file', /control characters/],
    [{ name: 'a.zip', bytes: '' }, 'unknown-format', /its format is not known here; \.txt.*\.pdf are/],
    [{ name: 'a.txt', text: '', curation: { titel: '错' } }, 'curated-out', /field `titel`/],
    [{ name: 'a.txt', text: '', curation: { split: [3] } }, 'curated-out', /sha256/],
    [{ name: 'a.txt', text: '', curation: { reveal: Array(600_000).fill(1) } }, 'curated-out', /longer than/],
    [{ name: 'a.txt', text: '', curation: { reveal: Array(100).fill(1) } }, 'curated-out', /^.{100,600}$/],
    [{ name: 'a.txt', text: 'x'.repeat(32 * 1024 * 1024 + 1) }, 'too-large', /too large/],
  ];
  test.each(refused)('a request is refused under its name: %#', (request, rule, reason) => {
    const { name } = request as { name: string };
    expect(parse(request)).toEqual({ name, rule, reason: expect.stringMatching(reason) });
  });
});
