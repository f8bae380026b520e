import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../scripts/decode/markdown/read-markdown.ts';
import { applyChanges, openLedger } from '../../../scripts/ledger.ts';

/** What is left of some lines in a file that is Markdown beyond doubt. */
async function read(lines: string): Promise<string> {
  const decoded = await readMarkdown(Buffer.from(`# 计划\n\n${lines}\n`));
  return applyChanges(openLedger(decoded.text), decoded.changes)
    .text.replace(/^计划\n\n/, '')
    .trimEnd();
}

describe('marks go', () => {
  test.each([
    [
      'emphasis beside Chinese marks',
      '**目标：**提高，**“三基”**训练，***两样***',
      '目标：提高，“三基”训练，两样',
    ],
    ['a year in bold', '**2025**年完成**4**场', '2025年完成4场'],
    ['stress by underscores', '（_强调_）', '（强调）'],
    ['links in every form', '[甲](http://a.cn "题") [乙][b] <http://c.cn>\n\n[b]: /b', '甲 乙 http://c.cn'],
    ['pictures', '前![图](a.png)后', '前后'],
    ['fences', '```js\nlet a_b = 1; **\n```', 'let a_b = 1; **'],
    ['escapes and references', '\\*\\# 5&times;6 \\[甲\\]', '*# 5×6 [甲]'],
    ['quotations within quotations', '> > 一、加强\n> 管理', '一、加强\n管理'],
    ['tags', '甲<br/>乙<span style="color:red">丙</span><!-- 丁 -->', '甲\n乙丙'],
    ['a block of HTML within a quotation', '> <div>\n> 甲<br>乙\n> </div>', '甲\n乙'],
    ['a script', '<script>\nalert(1)\n\nx\n</script>\n甲', '\n甲'],
    ['cells, empty ones too', '|甲|乙|丙|\n|-|-|-|\n|1| |3|\n| | |4|', '甲\t乙\t丙\n1\t\t3\n\t\t4'],
    ['notes', '甲[^1]乙\n\n[^1]: 注\n    注', '甲乙'],
  ])('%s', async (_, lines, shown) => {
    expect(await read(lines)).toBe(shown);
  });

  test('of what is struck out, with a doubt', async () => {
    const { text, doubts } = await readMarkdown(
      Buffer.from('# 计划\n\n~~三季度~~四季度开展活动，落实各项责任。'),
    );
    expect(doubts.map(({ rule, start, end }) => [rule, text.slice(start, end)])).toEqual([
      ['markdown-struck', '~~三季度~~'],
    ]);
    expect(await read('~~三季度~~四季度')).toBe('三季度四季度');
  });
});

describe('look-alikes stay', () => {
  test.each([
    '20**年1月到20**年12月',
    '**年**月**日',
    '**县**镇与**县',
    '长5*6*7米，a*b*c',
    '单位：__，姓名：__。',
    '____年____月',
    '________',
    '#1号楼和C#培训',
    '#',
    '*',
    '- ',
    '- 5℃以下',
    '1、加强管理',
    '5~6月，7~8月',
    '> 95%的患者满意',
    '<30%时启动，联系<客户名称>和<name>',
    '国发[2024](5号)，[注]',
    '[注]: 见附件',
    '    一、缩进的一行 **不',
    '\t二、制表符',
    '　　三、全角空格\n　　四、下一段',
    '| 甲 | 乙',
    '<!-- 没有结束\n一、加强管理',
    'C:\\程序',
    '~~~ 完',
  ])('%j', async (lines) => {
    expect(await read(lines)).toBe(lines.trimEnd());
  });
});

describe('lines of a paragraph', () => {
  const full = '以提高医疗质量为中心，以病人满意为目标，全面落实各项规章制度，严格执行诊疗常规，保证';
  test.each([
    ['are one where an editor wrapped them', `${full}\n医疗安全。`, `${full}医疗安全。`],
    [
      'are one in a quotation and an item',
      `> ${full}\n> 安全\n\n1. ${full}\n   安全`,
      `${full}安全\n\n1. ${full}安全`,
    ],
    ['with a blank between words', `${full}PET\nCT检查`, `${full}PET CT检查`],
    [
      'stay where each ends its sentence',
      '加强医疗质量管理，提高医疗服务的水平；\n改善就医环境。',
      undefined,
    ],
    ['stay where they are short', '某某医院\n2024年1月5日', undefined],
    ['stay before an indent', `${full}\n    医疗安全\n\t医疗质量`, undefined],
    ['stay before a number', `${full}\n（二）医疗安全`, undefined],
    ['stay behind a heading', '（一）加强组织领导，健全工作机制，落实工作责任\n成立领导小组。', undefined],
    ['stay where the break is meant', `${full}\\\n医疗安全`, `${full}\n医疗安全`],
  ])('%s', async (_, lines, shown) => {
    expect(await read(lines)).toBe(shown ?? lines);
  });
});
