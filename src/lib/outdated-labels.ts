/** How a term that is no longer in use is explained. */
import type { OutdatedTerm } from '../schema/outdated-term.ts';

/** `2013—2018 年`, or `到 2013 年` where it is not certain since when. */
export function usedYears({ until, used: { from, to } }: Pick<OutdatedTerm, 'until' | 'used'>): string {
  const last = to ?? until;
  if (from === undefined) return `到 ${last} 年`;
  return from === last ? `${last} 年` : `${from}—${last} 年`;
}

/** What is said today: `卫生健康局`; `已结束` or `已取消` where nothing took its place. */
export function todayLabel({ replacedBy, group }: Pick<OutdatedTerm, 'replacedBy' | 'group'>): string {
  if (replacedBy.length > 0) return replacedBy.join('、');
  return group === '专题活动' || group === '规划时期' ? '已结束' : '已取消';
}
