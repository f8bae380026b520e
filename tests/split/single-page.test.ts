/** Pages of one plan: what is its title, and what is left to its text. */
import { expect, test } from 'vitest';
import { splitPlans } from '../../scripts/split/split-plans.ts';

const read = (page: string) => {
  const { plans } = splitPlans(page, page.split('\n')[0]);
  return plans.map(({ title, bodyStart, end }) => [title, page.slice(bodyStart, end).trim().split('\n')[0]]);
};

test('a part that names its kind is a heading of the plan, not a second line of its title', () => {
  const page = '城北幼儿园2023年工作总结及2024年工作计划\n第一部分  2023年工作总结\n全年开展教研活动32次。';
  expect(read(page)).toEqual([['城北幼儿园2023年工作总结及2024年工作计划', '第一部分  2023年工作总结']]);
});

test('below a letterhead that was not known for one the notice gives the title, and all lines stay', () => {
  const notice = '平安县人民政府办公室关于印发《2024年农村人居环境整治提升行动方案》的通知';
  const page = `平安县“百日攻坚”专班文件\n平政办发〔2024〕17号\n${notice}\n各乡镇人民政府：\n请认真执行。`;
  expect(read(page)).toEqual([[notice, '平安县“百日攻坚”专班文件']]);
});

test('a notice that names no kind of plan gives the title by its first line, which stays', () => {
  const notice = '平安县教育局关于做好秋季开学工作的通知';
  expect(read(`${notice}\n各中小学：\n请认真执行。`)).toEqual([[notice, notice]]);
});
