/** Random pages that look like the sources: real lines and every kind of noise, in any order. */
import fc from 'fast-check';

const lines = [
  '一、加强医疗质量管理,提高服务水平',
  '(一)完善制度。严格执行首诊负责制,落实责任。',
  '1、开展业务学习,每月不少于2次;',
  '2.做好记录.',
  '为进一步做好我院的工作,特制定本计划:',
  '总之,我们将再接再厉。',
  '卫生院工作计划篇1',
  '卫生院工作计划篇2',
  '第 3 页 共 10 页',
  '时间:2023-01-16 18:00:45',
  '【工作计划】相关文章:',
  '工会下半年工作计划12-12',
  '加強醫(yī)院管理,提高醫療質量,推動發(fā)展。',
  '改变&方^案范%文库-整理^&服务模式',
  '确?；竟残l(wèi)生服务项目',
  '带着对群众的.深厚感情',
  '达标率85%以上;3岁以下儿童(含新生儿)',
  'import fs from "node:fs"',
  '<script>alert(1)</script>{x}',
  '- 1 -',
  '',
  '  ',
];
const glue = ['\n', '\r\n', '\n\n', '', ' ', '\u3000', '\u200b', '。', ',', '?', '(', ')', '、', '的`', '12'];

/** A page of up to some forty pieces. */
export const pageText = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...lines), weight: 3 },
      { arbitrary: fc.constantFrom(...glue), weight: 4 },
      { arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }), weight: 1 },
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join('').toWellFormed());
