import { matchStretches } from '../private-rule.ts';
import type { PrivateRule } from '../private-rule.ts';

const pattern =
  /(?<![A-Za-z0-9])[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z] ?[·•]? ?(?<number>[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳][A-HJ-NP-Z0-9]?)(?![A-Za-z0-9-])/gu;
/** `粤B12345号` behind one of these is the number of a paper. */
const paper = /(?:字|证|许可|备案|批准)[^。；\n]{0,6}$/u;

export const plate: PrivateRule = {
  id: 'private-plate',
  name: '车牌号',
  why: '车牌号能查到车主；格式完整的才算，整号隐去。',
  mask: '【车牌号】',
  examples: [
    ['值班车辆浙A12345', '值班车辆【车牌号】'],
    ['车牌号：粤B·D12345', '车牌号：【车牌号】'],
  ],
  keeps: ['京ICP备12345678号', '经营许可证粤B2-20090059', '川A级景区', '苏B20190001号文', '许可证粤B12345号'],
  find: (view) =>
    matchStretches(view, pattern, (value, start) => {
      if ((value.match(/[0-9]/gu)?.length ?? 0) < 3) return false;
      return !paper.test(view.slice(Math.max(0, start - 10), start));
    }),
};
