import { expect, test } from 'vitest';
import { readCuration } from '../../scripts/curation/read-curation.ts';
import { repairEntry } from '../../src/lib/repair-entry.ts';

test.each([
  ['计划 (1).txt', '??啤淞⑵放啤?', '專科、樹立品牌”'],
  ['a: b.txt', '?\';#: "x', '- 是：{甲}'],
  ['folder/a.docx', '?。赫J(rèn)', '健：認'],
])('the lines for %s read back as the repair', (source, text, after) => {
  const sha256 = '1e23'.padEnd(64, '4');
  const { sources, problems } = readCuration(repairEntry({ source, sha256 }, { start: 187, text }, after));
  expect(problems).toEqual([]);
  expect(sources.get(source)).toEqual({
    sha256: sha256.slice(0, 12),
    repairs: [{ start: 187, before: text, after }],
  });
});
