/** Names and terms that were given up before the draft's year. */
import { findOutdated } from '../../../../plan/find-outdated.ts';
import type { LeftoverRule } from '../leftover-rule.ts';

export const outdated: LeftoverRule = {
  id: 'outdated',
  name: '旧称',
  why: '旧计划里的机构、制度、法律名称已经改了，照抄会露出年代；名称现状取自旧称表。',
  examples: [
    ['在县卫生局的领导下', ['outdated 卫生局']],
    ['落实新农合政策', ['outdated 新农合']],
    ['严格执行《食品卫生法》', ['outdated 食品卫生法']],
  ],
  keeps: ['积极配合卫生部门', '在县卫生健康局的领导下', '《卫生部关于加强工作的通知》'],
  find: ({ text, own, vocabulary }) =>
    findOutdated(text, vocabulary.outdated)
      .filter(({ term }) => own.year === undefined || term.until < own.year)
      .map(({ term, start, end }) => ({
        kind: 'outdated',
        start,
        end,
        what:
          term.replacedBy.length > 0
            ? `旧称，今称${term.replacedBy.join('、')}`
            : `旧称，${term.until}年后不再用`,
        fixes: [...term.replacedBy.map((now) => withoutRepeat(text.slice(0, start), now)), ''],
      })),
};

/** `省` before `卫生厅` goes into `省卫生健康委员会`. */
function withoutRepeat(before: string, now: string): string {
  return /^[省市县区]/u.test(now) && before.endsWith(now[0]) ? now.slice(1) : now;
}
