import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestText, mostPhrases, readMarkRequest, toSearchAddress } from '../../src/search/mark-request.ts';

describe('what a page is asked to mark', () => {
  test.each([
    ['', [], []],
    ['?topic=安全&none=消防&within=20', [], []],
    ['?q=%20', [], []],
    ['?q=医疗质量', ['医疗质量'], []],
    ['?q=医疗+质量', ['医疗 质量'], []],
    ['?q=医疗质量&q=别的', ['医疗质量'], []],
    ['?q=医疗&all=院感+"手术 安全"&any=护理&none=消防&within=20', ['医疗'], ['院感 "手术 安全"', '护理']],
    ['?q=提高医疗服务质量&mark=服务质量&mark=提高&mark=提高', ['服务质量', '提高'], []],
    ['?q=提高质量&mark=质量&all=护理', ['质量'], ['护理']],
    ['?q=%E5%8C%BB%ZZ', ['医%ZZ'], []],
    ['?q=<img src=x onerror=alert(1)>', ['<img src=x onerror=alert(1)>'], []],
  ])('%s', (search, fields, lists) => {
    expect(readMarkRequest(search)).toEqual({ fields, lists });
  });

  test('it is bounded, whatever the address carries', () => {
    const many = fc.array(
      fc.tuple(
        fc.constantFrom('q', 'mark', 'all', 'any'),
        fc.oneof(
          fc.string(),
          fc.integer({ min: 0, max: 3 * longestText }).map((length) => '医'.repeat(length)),
        ),
      ),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(many, (params) => {
        const { fields, lists } = readMarkRequest(`?${new URLSearchParams(params)}`);
        expect(Math.max(fields.length, lists.length)).toBeLessThanOrEqual(mostPhrases);
        for (const text of [...fields, ...lists]) expect(text.length).toBeLessThanOrEqual(longestText);
      }),
    );
  });
});

test.each([
  ['?q=医疗&mark=疗&topic=安全&topic=教育', '?q=医疗&topic=安全&topic=教育'],
  ['?mark=疗', undefined],
])('the search that led to %s stands at %s', (search, expected) => {
  const address = toSearchAddress(search);
  expect(address && decodeURIComponent(address)).toBe(expected);
});
