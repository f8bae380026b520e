import { beforeAll, describe, expect, test } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import type { Source } from '../../src/lib/corpus.ts';
import { kinds } from '../../scripts/kind/kind-sign.ts';
import { adviceFor } from '../../scripts/files/format-advice.ts';
import { asideReason } from '../../src/lib/aside-reason.ts';
import { countByRule, countEncodings, countFormats, setAside } from '../../src/lib/quality.ts';
import { recordSchema } from '../../src/schema/record.ts';
import { builtSite } from './built-site.ts';
import { readPages } from './pages.ts';

const source = (id: string, doubtRules: Record<string, number>) => ({ id, doubtRules }) as unknown as Source;

test('rules are counted over all sources, the most frequent first, each with its sources', () => {
  const counts = countByRule(
    [source('a', { truncated: 1, 'list-start': 2 }), source('b', { truncated: 3 })],
    ({ doubtRules }) => doubtRules,
  );
  expect(
    counts.map(({ rule, count, sources }) => [rule, count, sources.map(({ source: { id } }) => id)]),
  ).toEqual([
    ['truncated', 4, ['b', 'a']],
    ['list-start', 2, ['a']],
  ]);
});

test('encodings of texts and formats of files are counted apart, the most frequent first', () => {
  const encodings = ['gb18030', 'utf-8', 'docx', 'utf-8', 'pdf'].map((encoding) => ({ encoding }));
  expect(countEncodings(encodings)).toEqual([
    { name: 'utf-8', count: 2 },
    { name: 'gb18030', count: 1 },
  ]);
  const files = ['a.b/c.TXT', 'x.zip/d.docx', 'e.txt'].map((source) => ({ source }));
  expect(countFormats(files)).toEqual([
    { name: 'txt', count: 2 },
    { name: 'docx', count: 1 },
  ]);
});

test('files that were set aside are told by kind, each with its own reason', () => {
  const doc = 'its format is not known here; open it and save it as .docx';
  const aside = setAside([
    { name: 'e.txt', rule: 'unreadable', reason: 'something new' },
    { name: 'a.doc', rule: 'unknown-format', reason: doc },
    { name: 'b.doc', rule: 'unknown-format', reason: doc },
  ]);
  expect(aside.map(({ name, files }) => [name, files])).toEqual([
    ['格式不识', ['a.doc', 'b.doc'].map((name) => ({ name, reason: '请打开后另存为 .docx', untold: false }))],
    ['读不出来', [{ name: 'e.txt', reason: 'something new', untold: true }]],
  ]);
});

describe('reasons in Chinese', () => {
  test.each([
    [
      'no plan found in it: Unexpected a news report (出席会议; 本网讯), expected a plan; if it is one, say `publish: true` in sources.yml',
      '读来是新闻报道（“出席会议”“本网讯”）',
    ],
    ['it has the same bytes as $1/a.txt; delete one of the two', '与“$1/a.txt”完全相同：请删去一个'],
    ['it is too large: 17.2 MB of text; split it into several files', '太大（17.2 MB）：请拆成几个文件'],
    ['its format is not known here; .txt, .zip are', '能读的只有 .txt, .zip'],
    ['the PDF is locked with a password: save it without one', '有密码保护：请去掉密码再存'],
    ['the zip is cut short: its list of files is missing', '文件已损坏，读不出来'],
  ])('%s', (reason, told) => expect(asideReason(reason)).toBe(told));

  test.each(Object.values(kinds))('there are some for %s', (kind) => {
    expect(asideReason(`no plan found in it: Unexpected ${kind}, expected a plan`)).toMatch(
      /\p{Script=Han}/u,
    );
  });

  test.each(['doc', 'mht', 'url', 'csv', 'ppt', 'ofd', 'eml', 'rar', 'png'])(
    'there are some for what to do about .%s',
    (ending) => {
      const reason = `its format is not known here; ${adviceFor(ending)}`;
      expect(asideReason(reason)).toMatch(/\p{Script=Han}/u);
    },
  );
});

describe('the page', () => {
  let page: string;
  beforeAll(async () => {
    const found = readPages(await builtSite('/')).find(({ path }) => path === '/about/quality/');
    page = found!.html.replace(/<[^>]*>|\s+/g, '');
  });

  test('says how many doubts and edits the records hold', () => {
    const records = readdirSync('content/records').map((name) =>
      recordSchema.parse(JSON.parse(readFileSync(`content/records/${name}`, 'utf8'))),
    );
    const count = (of: 'edits' | 'messages') =>
      records.reduce((sum, record) => sum + record[of].length, 0).toLocaleString('en');
    expect(page).toContain(`改动${count('edits')}处，存疑${count('messages')}处`);
  });

  test('says that nothing was set aside where nothing was', () => {
    expect(JSON.parse(readFileSync('content/quarantined.json', 'utf8'))).toEqual([]);
    expect(page).toContain('没有。放进来的文件全部收了。');
  });
});
