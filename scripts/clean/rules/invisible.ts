import { replaceMatches } from '../rule.ts';

export const invisible = [
  replaceMatches({
    id: 'line-end',
    name: '换行符',
    why: '各系统的换行符不同，统一为一种。',
    match: /\r\n?|[\u2028\u2029\u0085\v\f]/g,
    to: '\n',
    examples: [['一、目标\r\n做好工作。', '一、目标\n做好工作。']],
    keeps: ['一、目标\n做好工作。'],
  }),
  replaceMatches({
    id: 'invisible',
    name: '不可见字符',
    why: '零宽字符、控制字符是网页复制留下的，看不见，却会断开词语。',
    match: /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
    examples: [['加强\u200b管理', '加强管理']],
    keeps: ['加强管理'],
  }),
  replaceMatches({
    id: 'html-break',
    name: '网页换行标记',
    why: '网页转成文本时漏下的换行、分段标记，换成真正的换行。',
    match: /<br\s*\/?>|<\/(?:p|div|tr|li|ul|ol|h[1-6])>/gi,
    to: '\n',
    examples: [['<p>加强管理。</p><p>提高质量。</p>', '加强管理。\n提高质量。']],
    keeps: ['新生儿死亡率<10‰，婴儿死亡率<12‰'],
  }),
  replaceMatches({
    id: 'html-remnant',
    name: '网页标记残留',
    why: '网页转成文本时漏下的标记，不属于正文。',
    match:
      /<(script|style)\b[^<>]{0,200}>[^<]{0,5000}<\/\1>|<!--[^<>]{0,500}-->|<\/?(?:p|div|ul|ol|li|em|i|center|section|article|span|font|strong|b|u|a|img|table|tr|td|tbody|h[1-6])(?:\s[^<>\n]{0,200})?\/?>|&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);/gi,
    examples: [['<p>加强<b>管理</b>&nbsp;提高质量', '加强管理提高质量']],
    keeps: ['新生儿死亡率<10‰', '血压<140且>90'],
  }),
];
