import { expect, test } from 'vitest';
import { sourceId } from '../../scripts/files/source-id.ts';

test.each([
  ['township-tcm.txt', 'township-tcm'],
  ['2024/医院计划.docx', '2024-yi-yuan-ji-hua'],
  ['bundle.zip/一季度/工作计划.txt', 'bundle-yi-ji-du-gong-zuo-ji-hua'],
  ['２０２３年计划（定稿）.pdf', '2023-nian-ji-hua-ding-gao'],
  ['with blank.txt', 'with-blank'],
  ['CON.txt', 'source-con'],
  ['PDF/Nurse Plan.PDF', 'pdf-nurse-plan'],
  ['Bundle.ZIP/A.txt', 'bundle-a'],
  ['平政办发Ａ17号.docx', 'ping-zheng-ban-fa-a17-hao'],
  ['lpt1.md', 'source-lpt1'],
  ['-rf.txt', 'rf'],
  ['a..b.txt', 'a..b'],
])('the id of %s is %s', (path, id) => {
  expect(sourceId(path)).toBe(id);
});

test.each(['。。。.txt', '\u202e.txt', '😀.txt'])(
  'a name of which nothing is left gets a digest: %s',
  (path) => {
    expect(sourceId(path)).toMatch(/^source-[0-9a-f]{8}$/);
  },
);

test('a long name is cut and told apart by a digest', () => {
  const ids = ['甲', '乙'].map((end) => sourceId(`${'医院工作计划'.repeat(12)}${end}.txt`));
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(60);
  expect(ids[0]).not.toBe(ids[1]);
});
