import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { newBlock, newDraft } from '../../../src/draft/change-draft.ts';
import { composeDocument, spanText, taskTableTitle } from '../../../src/draft/export/compose-document.ts';
import { fileName } from '../../../src/draft/export/file-name.ts';
import { tasksToCsv } from '../../../src/draft/export/tasks-to-csv.ts';
import { textWidth } from '../../../src/draft/export/text-width.ts';
import { titleLines } from '../../../src/draft/export/title-lines.ts';
import { toMarkdown } from '../../../src/draft/export/to-markdown.ts';
import { toPlainText } from '../../../src/draft/export/to-plain-text.ts';
import { readCsv } from '../../data/table-schema.ts';
import { draftOfPlans } from './draft-of-plans.ts';

const draft = draftOfPlans();
const all = composeDocument(draft, { sources: true, tasks: true, site: 'https://example.org' });

const markdownText = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(markdownText).join('') : '';

describe('a document', () => {
  test('has neither tasks nor sources where they are not wanted', () => {
    const document = composeDocument(draft, { sources: false, tasks: false });
    expect(document.tasks).toBeUndefined();
    expect(document.sources).toEqual([]);
    expect(document.attachments).toEqual(draft.attachments);
  });

  test('names the task table once among its attachments', () => {
    const attachments = [taskTableTitle, '评分标准'];
    const document = composeDocument({ ...draft, attachments }, { sources: false, tasks: true });
    expect(document.attachments).toEqual(attachments);
    expect(document.tasks!.attachment).toBe(0);
  });

  test('lists a plan at the place where all that was taken stands', () => {
    const taken = (plan: string, anchor?: string) => ({
      ...newBlock(0, '文'),
      origin: { plan, title: plan, words: '文', ...(anchor && { anchor }) },
    });
    const blocks = [taken('b', 's1'), taken('a', 's2'), taken('b', 's3')];
    const { sources } = composeDocument(newDraft('稿', '', blocks), {
      sources: true,
      tasks: false,
      site: 'https://example.org',
      unitOf: (plan) => (plan === 'a' ? '甲医院' : undefined),
    });
    expect(sources).toEqual([
      { title: 'b', url: 'https://example.org/plans/b/' },
      { title: 'a', unit: '甲医院', url: 'https://example.org/plans/a/#s2' },
    ]);
  });

  test('names a plan without an address where the site has none for others', async () => {
    const blocks = [{ ...newBlock(0, '文'), origin: { plan: 'a', title: '甲', words: '文' } }];
    const document = composeDocument(newDraft('稿', '', blocks), { sources: true, tasks: false });
    expect(document.sources).toEqual([{ title: '甲' }]);
    expect(toPlainText(document)).toContain('\n1. 《甲》\n');
    expect(await toMarkdown(document)).toContain('1. 《甲》\n');
  });

  test('makes paragraphs of lines and leaves empty ones out', () => {
    const blocks = [newBlock(0, ' 甲\r\n\n　乙', { gap: 'other', key: 'k', was: '×' }), newBlock(0, '　')];
    const document = composeDocument(newDraft('稿', '', blocks), { sources: false, tasks: false });
    expect(document.blocks.map(({ spans }) => spanText(spans))).toEqual(['甲', '乙×']);
  });
});

describe('Markdown', () => {
  test('has headings by level, the table and links', async () => {
    const text = await toMarkdown(all);
    expect(text).toMatch(/^# 青山县人民医院关于/);
    expect(text).toContain('\n## 四、加强病历质量管理\n\n### （一）环节质控\n');
    expect(text).toContain('| 事项 | 责任部门 | 时限 | 指标 |');
    expect(text).toContain('<https://example.org/plans/township-tcm-01/>');
  });

  test('reads back as the text, whatever that is', async () => {
    const piece = fc.constantFrom(
      '#',
      '*',
      '_',
      '`',
      '<b>',
      '1.',
      '- ',
      '|',
      '[a](b)',
      '!',
      '&amp;',
      '~~',
      '\\',
      '计',
      ' ',
      '>',
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `计${pieces.join('')}`);
    await fc.assert(
      fc.asyncProperty(text, text, async (heading, paragraph) => {
        const blocks = [newBlock(1, heading), newBlock(0, paragraph), newBlock(0, `${paragraph}画`)];
        const document = composeDocument(newDraft('稿', '', blocks), { sources: false, tasks: false });
        const { children } = fromMarkdown(await toMarkdown(document));
        expect(children.map(({ type }) => type)).toEqual(['heading', 'heading', 'paragraph', 'paragraph']);
        expect(children.slice(1).map((node) => markdownText(node))).toEqual(
          document.blocks.map(({ number, spans }) => number + spanText(spans)),
        );
      }),
    );
  });
});

test('plain text is the whole document, a paragraph a line', () => {
  const lines = toPlainText(all).split('\n');
  expect(lines[0]).toBe(spanText(all.title));
  for (const { number, spans } of all.blocks) expect(lines).toContain(number + spanText(spans));
  expect(lines).toContain('2. 考核评分标准');
  expect(lines).toContain('事项\t责任部门\t时限\t指标');
  expect(lines).toContain('1. 《医院医务科年度工作计划》，https://example.org/plans/township-tcm-01/');
});

test.each(['=1+1', '+86', '-2', '@SUM(A1)', '＝1', '"a",b\nc'])(
  'the CSV of tasks runs nothing of %j',
  (task) => {
    const csv = tasksToCsv([{ task, department: '医务科', due: '', indicator: '' }]);
    expect(csv.startsWith('\uFEFF事项,责任部门,时限,指标\r\n')).toBe(true);
    expect(readCsv(csv)[1]).toEqual([/^[=+\-@＝]/u.test(task) ? `'${task}` : task, '医务科', '', '']);
  },
);

test.each([
  ['青山县2027年工作计划', '青山县2027年工作计划.docx'],
  ['a<b>:"/\\|?*c', 'a b c.docx'],
  ['CON', '_CON.docx'],
  ['nul.计划', '_nul.计划.docx'],
  ['..计划. .', '计划.docx'],
  ['\u202Exslx\u0000', 'xslx.docx'],
  ['', '未命名计划.docx'],
  ['𠮷'.repeat(200), `${'𠮷'.repeat(80)}.docx`],
])('the file of %j is called %s', (title, name) => {
  expect(fileName(title, 'docx')).toBe(name);
});

test('the lines of a title fit, are its text, and differ in length', () => {
  expect(titleLines('2027年医疗质量管理工作计划', 20)).toHaveLength(1);
  for (const title of [
    '青山县人民医院关于进一步加强医疗质量与安全管理的2027年度工作计划',
    '青山县卫生健康局关于印发基层医疗卫生机构国家基本公共卫生服务项目绩效评价与家庭医生签约服务工作实施方案的计划',
  ]) {
    const lines = titleLines(title, 20);
    expect(lines.join('')).toBe(title);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(20);
    expect(new Set(lines.map(textWidth)).size).toBeGreaterThan(1);
  }
  expect(titleLines('甲'.repeat(10_000), 20)).toHaveLength(1);
});
