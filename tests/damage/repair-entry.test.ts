import { expect, test } from 'vitest';
import { readCuration } from '../../scripts/curation/read-curation.ts';
import { repairEntry } from '../../src/lib/repair-entry.ts';

test.each([
  ['计划 (1).txt', '??啤淞⑵放啤?', '專科、樹立品牌”'],
  ['a: b.txt', '?\';#: "x', '- 是：{甲}'],
  ['folder/a.docx', '?。赫J(rèn)', '健：認'],
])('the lines for %s read back as the repair', (source, text, after) => {
  const sha256 = '1e23'.padEnd(64, '4');
  const message = { start: 187, end: 187 + text.length, text };
  const { sources, problems } = readCuration(repairEntry({ source, sha256 }, message, after) ?? '');
  expect(problems).toEqual([]);
  expect(sources.get(source)).toEqual({
    sha256: sha256.slice(0, 12),
    repairs: [{ start: 187, before: text, after }],
  });
});

test('a run that is quoted in part has no such lines: they would repair a part with the words for all', () => {
  const record = { source: 'a.txt', sha256: '1e23'.padEnd(64, '4') };
  expect(repairEntry(record, { start: 187, end: 240, text: '?'.repeat(40) }, '健：認')).toBeUndefined();
});
