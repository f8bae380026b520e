import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMisreadLatin, readBackLatin } from '../../scripts/damage/misread-latin.ts';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { convertSource } from '../../scripts/pipeline.ts';

const misread = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
/** As a program passes it on that drops what windows-1252 does not define. */
const passedOn = (text: string) => misread(text).replace(/[\u0081\u008d\u008f\u0090\u009d]/gu, '');

const lines = readFileSync('content/plans/hospital-annual-10-01.mdx', 'utf8')
  .split('\n')
  .flatMap((line) => /^[\p{Script=Han}，、；。：“”]{12,60}/u.exec(line)?.[0] ?? []);

test('whatever was misread is one run and is read back', () => {
  expect(lines.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(fc.constantFrom(...lines), fc.nat(40), (line, cut) => {
      const text = line.slice(0, 8 + cut);
      const run = misread(text);
      expect(findMisreadLatin(`院${run}院`)).toEqual([{ start: 1, end: 1 + run.length }]);
      expect(readBackLatin(run)).toBe(text);
    }),
  );
});

test.each([
  ['确保储备30天用量。'],
  ['紧急采购防护物资，确保储备'],
  ['坚持以人为本，提升服务品质'],
  ['开展“平安医院”创建活动'],
])('what was dropped on the way is found by the words around: %s', (text) => {
  expect(readBackLatin(passedOn(text))).toBe(text);
});

test('a character that is lost for good leaves no reading', () => {
  expect(readBackLatin(`${misread('加强')}¤${misread('管理')}`)).toBeUndefined();
});

test.each(['å', 'å¤', 'ä¿', 'é‡1', 'â€œ', 'ã€‚”'])('a hostile page of %j is read in linear time', (piece) => {
  const begun = process.cpuUsage();
  const text = piece.repeat(100_000 / piece.length);
  for (const { start, end } of findMisreadLatin(text)) readBackLatin(text.slice(start, end));
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(3_000);
});

test('a misread run is published as it stands, with one doubt and what it says', async () => {
  const run = 'ç´§æ€¥é‡‡è´\u00adé˜²æŠ¤ç‰©èµ„ï¼Œç¡®ä¿å‚¨å¤‡30å¤©ç”¨é‡ã€‚';
  const text = `卫生院工作计划\n\n一、加强物资管理\n${'认真落实各项制度，做好应急准备，提高工作质量。'.repeat(5)}\n二、做好储备\n${run}\n三、加强培训\n全年培训两次。\n`;
  const { plans, record } = await convertSource(
    { name: 'a.txt', bytes: new TextEncoder().encode(text) },
    readKnowledge('content'),
  );
  expect(plans[0].blocks.map((block) => block.text)).toContain(run);
  expect(record.messages.map(({ rule, start, end }) => [rule, start, end])).toEqual([
    ['misread-as-latin', text.indexOf(run), text.indexOf(run) + run.length],
  ]);
  expect(record.messages[0].suggestions).toMatchObject([
    { text: '紧急采购防护物资，确保储备30天用量。', reproduces: 'misread' },
  ]);
});
