import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DecodedSource } from '../../scripts/decode/decoded-source.ts';
import { printPlan } from '../../scripts/emit/plan-mdx.ts';
import { printRecord } from '../../scripts/emit/record-json.ts';
import { withoutPrivate } from '../../scripts/files/quarantine.ts';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { convertDecoded } from '../../scripts/pipeline.ts';
import type { ConvertedSource } from '../../scripts/pipeline.ts';
import { maskText } from '../../scripts/privacy/mask-private.ts';
import { planText } from '../../src/plan/document.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import { restoreSource } from '../../src/plan/restore-source.ts';
import { recordSchema } from '../../src/schema/record.ts';
import type { SourceCuration } from '../../src/schema/curation.ts';
import { lines } from './scores.ts';

const knowledge = readKnowledge('content');

function convert(
  text: string,
  { changes = [], doubts = [] }: Partial<DecodedSource> = {},
  curation: SourceCuration = {},
): ConvertedSource {
  const file = { name: 'planted.txt', bytes: new TextEncoder().encode(text) };
  return convertDecoded(file, { text, encoding: 'utf-8', changes, doubts }, knowledge, curation);
}

/** Lines of one width, with something put into one of them. */
function wrapped(line: string): string {
  const page = readFileSync('tests/fixtures/hard-wrapped-lines/source.txt', 'utf8');
  return page.replace('服务，根据上级卫生行政部门的要求，', `服务，根据上级卫生行政部门的要求，${line}`);
}

/** Everything that is published of a source: its plans, its record, and the original restored from both. */
function published({ plans, record }: ConvertedSource): string {
  const text = plans.map((plan) => planText(parsePlan(printPlan(plan.data, plan.body)).blocks)).join('\n');
  return [
    ...plans.map((plan) => printPlan(plan.data, plan.body)),
    printRecord(record),
    restoreSource(text, record.edits),
  ].join('\n');
}

const plan = (line: string) =>
  `社区卫生服务站工作计划\n一、指导思想\n坚持以病人为中心，做好基本公共卫生服务。\n二、主要措施\n（一）加强管理。落实各项制度，提高服务质量。\n${line}\n（二）做好宣传。开展健康教育，每月不少于1次。\n`;

describe('nothing private is published', () => {
  test.each(lines.private)('$text', ({ text, hides }) => {
    const out = published(convert(plan(text)));
    for (const value of Object.values(hides).flat()) expect(out).not.toContain(value);
  });

  test('in the name of a file, which is part of every address', () => {
    const named = { name: 'plan-13812345678.txt', bytes: new Uint8Array() };
    const decoded = { text: plan(''), encoding: 'utf-8', changes: [], doubts: [] } as const;
    expect(() => convertDecoded(named, decoded, knowledge)).toThrow(/its name holds/);
  });

  test('in the list of files that were set aside', () => {
    const name = '王小明13812345678/名单.xls';
    const reason = `it has the same bytes as ${name}; delete one of the two`;
    expect(withoutPrivate({ name, rule: 'same-source', reason })).toEqual({
      name: '【姓名】【手机号】/名单.xls',
      rule: 'same-source',
      reason: 'it has the same bytes as 【姓名】【手机号】/名单.xls; delete one of the two',
    });
  });

  test('but two rows of a table are not read as one number', () => {
    const rows = '门诊人次：一季度1200，二季度1350，合计 13812\n345678 为上年全年门诊人次合计数';
    expect(maskText(rows)).toBe(rows);
  });

  /** What is planted, and where: every value must be withheld whichever rule takes its surroundings away. */
  const mobile = '13812345678';
  const planted: Readonly<Record<string, string>> = {
    'in the title of the page': `王小明13812345678工作计划2篇\n${plan('篇1')}`,
    'in the title of a plan': `工作计划2篇\n篇1 联系13812345678\n${plan('')}篇2\n${plan('')}`,
    'before the first plan': `护理工作计划2篇\n下面是小编整理的工作计划，投稿请联系王小明13812345678，欢迎阅读。\n护理工作计划篇1\n${plan('')}护理工作计划篇2\n${plan('')}`,
    'in a line of site furniture': `作者：王小明13812345678\n${plan('')}标签：王小明，13812345678\n更多请关注本站，商务合作电话13812345678\n`,
    'in a heading': plan('三、应急电话：王小明13812345678\n有事打这个电话。'),
    'in a heading that runs on': plan('三、联系人：王小明，电话13812345678。负责全年的协调，落实各项工作。'),
    'where a list skips a number': plan('5、联系人：王小明，电话13812345678。'),
    'behind a page mark': plan('联系人：王小明，电话\u200b138\u200b1234\u200b5678'),
    'in full-width figures beside half-width marks': plan(
      '联系人:王小明,电话:１３８１２３４５６７８,13812345678',
    ),
    'at the end of a plan that breaks off': `${plan('')}（三）建立联系制度，有困难的群众可以随时与王小明联系，他的电话是13812345678`,
    'in the traditional script': plan(
      '聯繫人：王小明，電話：13812345678。加強醫療質量管理，開展業務學習，進一步發揮職能，維護職工權益，組織開展活動，為醫院發展貢獻力量。',
    ),
    'over two lines of a wrapped text': wrapped(
      '有困难的群众请与王小\n明联系，他的手机号码是1381234\n5678，',
    ),
    'over two lines that stay apart': plan(
      '有困难的群众请与王小明联系，他的手机号码是1381234\n5678，我们随时接听。',
    ),
    'between damaged runs': plan('確？；竟残l(wèi)生，联系人：王小明，电话13812345678確？；竟'),
  };
  test.each(Object.entries(planted))('%s', (_, text) => {
    const out = published(convert(text));
    expect(out).not.toContain(mobile);
    expect(out).not.toContain('１３８１２３４５６７８');
    expect(out).not.toContain('王小明');
  });

  test('in what a curator says of the source', () => {
    const said = `王小明${mobile}`;
    const sha256 = createHash('sha256').update(plan('')).digest('hex');
    const out = published(
      convert(plan(''), {}, { sha256, title: said, origin: said, plans: [{ at: 20, title: said }] }),
    );
    expect(out).not.toContain(mobile);
    expect(out.match(/【姓名】【手机号】/g)).toHaveLength(4);
  });

  test('in a template that the format tells to drop, markup within the value and all', () => {
    const part = '<div><a href="mailto:wangxm@163.com">王小明</a> 电话 138<b>1234</b>&#53;678</div>\n';
    const text = part + plan('');
    const changes = [{ start: 0, end: part.length, after: '', rule: 'site-tail' }];
    const doubts = [{ start: 0, end: 60, rule: 'site-tail', reason: 'Unexpected `王小明 13812345678` here' }];
    const converted = convert(text, { changes, doubts });
    const out = published(converted);
    for (const value of ['wangxm@163.com', '138<b>1234', '&#53;678', '王小明', mobile])
      expect(out).not.toContain(value);
    expect(converted.record.masked).toEqual({ 'private-email': 1, 'private-mobile': 1, 'private-name': 1 });
  });
});

describe('the record of a source with private values', () => {
  const line = '联系人：王小明，电话：13812345678，举报电话：12320。';
  const text = plan(line);
  const { record } = convert(text);

  test('counts them by rule and does not hold them', () => {
    expect(record.masked).toEqual({ 'private-mobile': 1, 'private-name': 1 });
    expect(recordSchema.parse(record)).toEqual(record);
  });

  test('has stars of the same length in their edits, and says that they are withheld', () => {
    const edits = record.edits.filter(({ withheld }) => withheld);
    expect(edits.map(({ before, after }) => [before, after])).toEqual([
      ['***', '【姓名】'],
      ['***********', '【手机号】'],
    ]);
    expect(edits.map(({ start }) => start)).toEqual([text.indexOf('王小明'), text.indexOf('138')]);
  });

  test('holds nothing of it where a curator says that the values are public', () => {
    const revealed = convert(text, {}, { reveal: ['王小明', '13812345678'] });
    expect(revealed.record.masked).toBeUndefined();
    expect(published(revealed)).toContain(line);
  });
});
