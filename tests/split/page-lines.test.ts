import { describe, expect, test } from 'vitest';
import { mayBeLink, readsLikePage } from '../../scripts/split/page-lines.ts';
import { splitPlans } from '../../scripts/split/split-plans.ts';

/** Lines at the edge of plans on pages of template sites, libraries and offices. */
const ofPages = [
  '更多工作计划范文，请点击下方链接继续阅读',
  '看过本文的人还看了：',
  '【工作计划】相关文章：',
  '文章来源：互联网，如有侵权，请及时联系我们删除。',
  '上一篇：社区禁毒工作总结',
  '返回目录',
  'TAG: 计划 方案 范文下载',
  '以上就是小编为大家整理的工作计划，想要了解更多内容，请关注我们网站。',
];
/** Lines with which plans end. */
const ofPlans = [
  '以上计划，请各科室认真阅读，遵照执行。',
  '希望大家共同努力，完成全年各项任务。',
  '附件：1.工作计划进度表',
  '本计划由办公室负责解释。',
  '联系人：张三 联系电话',
  '更多地关注困难学生，做好帮扶。',
  '做好网络维护，定期下载更新补丁，收藏重要资料，由信息科负责。',
  '县人民政府办公室',
  '2023年3月5日',
  '十二月：总结全年工作，编辑印发简报。',
  '为大家办实事，解难题。',
];

describe('a line behind a plan', () => {
  test.each(ofPages)('%j is the page’s', (line) => expect(readsLikePage(line)).toBe(true));
  test.each(ofPlans)('%j is the plan’s', (line) => expect(readsLikePage(line)).toBe(false));
  test('may be a link where it is the title of a document', () => {
    expect(['2.车间月度工作计划', '工会主席述职报告三篇'].map(mayBeLink)).toEqual([true, true]);
    expect(['一、工作计划', '完成全年工作计划。', '办公室'].map(mayBeLink)).toEqual([false, false, false]);
  });
});

describe('a page', () => {
  const plan =
    '为做好今年的工作，特制定本计划。\n一、加强学习\n每月组织一次学习，做好记录，由办公室负责考核和通报。';
  const kept = (tail: string) => {
    const text = `学校工作计划\n${plan}\n${tail}`;
    const [{ bodyStart, end }] = splitPlans(text, '学校工作计划').plans;
    return text.slice(bodyStart, end).trim();
  };

  test('keeps its links to itself, head and all', () => {
    expect(kept('看了本文的人还看了：\n年终工作总结\n三月工作安排')).toBe(plan);
  });
  test('leaves a list of documents to the plan that ends with it', () => {
    const list = '附件\n安全工作计划\n教研工作安排';
    expect(kept(list)).toBe(`${plan}\n${list}`);
  });
});
