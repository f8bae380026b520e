/** Lines that look like headings, or like blocks of their own, and are neither. */
import { describe, expect, test } from 'vitest';
import { blockText } from '../../scripts/outline/block-text.ts';
import { parseOutlines } from '../../scripts/outline/parse-outline.ts';

const words = { names: new Set<string>(), ends: [], starts: [] };
const read = (lines: readonly string[]) => {
  const text = lines.join('\n');
  const [{ blocks }] = parseOutlines(text, [{ bodyStart: 0, end: text.length }], words);
  return blocks.map((block) => `${'#'.repeat(block.depth)}${blockText(text, block)}`);
};
const plan = [
  '一、加强管理',
  '落实各项制度，提高服务质量。',
  '二、做好宣传',
  '开展健康教育，每月不少于1次。',
];
const outline = ['#一、加强管理', plan[1], '#二、做好宣传', plan[3]];

describe('a note on attached papers', () => {
  test.each([
    [['附件：1. 2024年农村户厕改造任务分解表']],
    [['附件：1.领导小组名单', '2.任务分解表', '3.自查表']],
    [['附件：领导小组名单']],
    [['附：1、检查评分标准', '　　2、检查人员名单']],
    [['附件：', '1.领导小组名单', '2.任务分解表']],
  ])('stands line by line below the plan: %j', (note) => {
    expect(read([...plan, ...note])).toEqual([...outline, ...note.map((line) => line.trim())]);
  });

  test('ends where the numbers do not go on, and where a line is no title', () => {
    const more = ['附件：1.领导小组名单', '1、建立台账', '逐户登记，逐项销号，每周通报一次进度。'];
    expect(read([...plan, ...more]).slice(4)).toEqual(['附件：1.领导小组名单', '##1、建立台账', more[2]]);
  });

  test('is not what a sentence says of papers', () => {
    expect(read([...plan, '附件：各科室自行下载。'])).toEqual([...outline, '附件：各科室自行下载。']);
    expect(read(['附件要求', ...plan])).toEqual(['附件要求', ...outline]);
  });
});

describe('the paragraph behind a list of two items', () => {
  test('is the end of the list, and makes no heading of its last item', () => {
    const list = ['1.集体备课实行“四定”制度；', '2.青年教师汇报课每人每学期1节。'];
    const rest = '本学期拟投入十万元用于录播教室建设，由总务处按期完成。';
    expect(read(['（一）教研活动', ...list, rest])).toEqual(['#（一）教研活动', ...list, rest]);
  });

  test('is the text of a heading where the first of the two has one as well', () => {
    const parts = [
      '1.集体备课',
      '每周一次，由备课组长主持，做到有记录。',
      '2.汇报课',
      '青年教师每学期一节，全组参加评议。',
    ];
    expect(read(parts)).toEqual(['#1.集体备课', parts[1], '#2.汇报课', parts[3]]);
  });
});

describe('a bracket that is open where a line ends', () => {
  test.each([
    ['加强慢性病管理（包括高血压、', '糖尿病），每季度随访一次。'],
    ['防火期内（每年10月1日至次年5月', '31日）严禁野外用火。'],
    ['配齐抢救设备（呼吸机、监护仪', '　　等），按月检查。'],
  ])('is closed by the next line, which goes on: %s', (upper, lower) => {
    expect(read([...plan, upper, lower])).toEqual([...outline, `${upper}${lower.trimStart()}`]);
  });

  test('keeps a heading that ends with it, and undoes one that goes on', () => {
    const heading = ['一、筛查对象（城乡低保、', '残疾妇女）', '全年筛查不少于500人，由妇幼科负责。'];
    const next = ['二、筛查时间', '四月至十月，各乡镇分批进行。'];
    expect(read([...heading, ...next])[0]).toBe('#一、筛查对象（城乡低保、残疾妇女）');
    const item = ['一、筛查对象（城乡低保，', '残疾妇女），全年不少于500人，由妇幼科负责。'];
    expect(read([...item, ...next])[0]).toBe(item.join(''));
  });

  test.each([
    [['参加人员（全体教职工', '1）值班教师准时到岗']],
    [['领导小组（组长：院长', '加强领导。健全组织（三级网络）']],
    [['做好管理（见附件）', '开展宣传（每月一次）。']],
  ])('is not closed by any other line: %j', (lines) => {
    expect(read([...plan, ...lines])).toHaveLength(outline.length + lines.length);
  });
});
