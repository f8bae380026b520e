import { expect, test } from 'vitest';
import { withholdMessages } from '../../scripts/privacy/withhold.ts';
import type { Message } from '../../src/schema/record.ts';

const messageAt = (start: number, reason: string): Message => ({
  ...{ start, end: start, line: 1, column: 1, rule: 'curation-unused', text: '', reason },
});
const stretchOf = (source: string, value: string) => ({
  start: source.indexOf(value),
  end: source.indexOf(value) + value.length,
});

test('a reason that quotes a private value of another place has stars for it, one a character', () => {
  const source = '联系人：欧阳春华，值班：欧阳春';
  const stretches = [stretchOf(source, '欧阳春华'), { start: source.length - 3, end: source.length }];
  const reasons = ['Unexpected `欧阳春华` at 9', 'expected `欧阳春`', '欧阳春', '欧阳先生'];
  const told = withholdMessages(
    reasons.map((reason) => messageAt(0, reason)),
    stretches,
    source,
    (text) => text,
  );
  expect(told.map(({ reason }) => reason)).toEqual([
    'Unexpected `****` at 9',
    'expected `***`',
    '***',
    '欧阳先生',
  ]);
});

test('a roster of 20,000 numbers with as many doubts is covered in seconds', () => {
  const numbers = Array.from({ length: 20_000 }, (_, i) => String(13_800_000_000 + i * 7));
  const source = numbers.join('\n');
  const stretches = numbers.map((_, i) => ({ start: i * 12, end: i * 12 + 11 }));
  const messages = numbers.map((number, i) => messageAt(i * 12, `Unexpected \`${number}\` in line ${i}`));
  const before = process.cpuUsage().user;
  const told = withholdMessages(messages, stretches, source, (text) => text);
  expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(5);
  expect(told.at(-1)?.reason).toBe('Unexpected `***********` in line 19999');
});

test('a damaged run that holds something private has no suggestions: they would spell it out', () => {
  const source = '电话?；竟13812345678，确?；竟残';
  const run = (start: number, end: number, text: string): Message => ({
    ...messageAt(start, 'Unexpected bytes'),
    ...{ end, suggestions: [{ text, score: -1, reproduces: 'cut' as const }] },
  });
  const told = withholdMessages(
    [run(2, 16, '本13812345678'), run(17, 22, '確保基本公')],
    [stretchOf(source, '13812345678')],
    source,
    (text) => text,
  );
  expect(told.map(({ suggestions }) => suggestions?.length)).toEqual([undefined, 1]);
});

test('a reading that would spell out something private is not suggested', () => {
  const misread = (text: string): Message => ({
    ...messageAt(0, 'Unexpected letters'),
    suggestions: [{ text, score: -1, reproduces: 'misread' as const }],
  });
  const hide = (text: string) => text.replace('王小明', '某某');
  const told = withholdMessages([misread('联系人王小明'), misread('加强管理')], [], 'åŒ»é™¢', hide);
  expect(told.map(({ suggestions }) => suggestions?.length)).toEqual([undefined, 1]);
});
