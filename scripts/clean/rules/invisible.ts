import type { Change } from '../../ledger.ts';
import { replaceMatches } from '../rule.ts';
import type { Rule } from '../rule.ts';

/**
 * Control characters, soft hyphens, zero-width and bidirectional marks, fillers, noncharacters, lone surrogates, tags
 * and variation selectors. No part repeats, so the time is linear.
 */
const unseen =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\p{Cs}\u{e0000}-\u{e0fff}]/gu;

/** What belongs to an emoji: a joiner between two, a selector behind one, the tags of a flag. */
const pictograph = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}#*0-9]$/u;

function findUnseen(text: string): Change[] {
  const changes: Change[] = [];
  let kept = -1; // end of what was last found to belong to an emoji
  for (const { 0: char, index } of text.matchAll(unseen)) {
    const end = index + char.length;
    const before = text.slice(Math.max(0, index - 2), index);
    const behindEmoji = kept === index || pictograph.test(before);
    const joins =
      char === '\u200d' && behindEmoji && /^\p{Extended_Pictographic}/u.test(text.slice(end, end + 2));
    const selects = (char === '\ufe0f' || char === '\ufe0e') && kept !== index && pictograph.test(before);
    const isTag = char > '\u{e001f}' && char < '\u{e0080}';
    const flags = isTag && (kept === index || before === '\u{1f3f4}');
    if (joins || selects || flags) kept = end;
    else changes.push({ start: index, end, after: '', rule: 'invisible' });
  }
  return changes;
}

export const invisible: readonly Rule[] = [
  replaceMatches({
    id: 'line-end',
    name: '换行符',
    why: '各系统的换行符不同，统一为一种。',
    match: /\r\n?|[\u2028\u2029\u0085\v\f]/g,
    to: '\n',
    examples: [['一、目标\r\n做好工作。', '一、目标\n做好工作。']],
    keeps: ['一、目标\n做好工作。'],
  }),
  {
    id: 'invisible',
    name: '不可见字符',
    why: '零宽字符、控制字符、文字方向标记、软连字符、汉字后的异体选择符等看不见，却会断开词语或颠倒文字次序；表情符号里的连接符保留。',
    examples: [
      ['加强\u200b管理', '加强管理'],
      ['加\u0000强\u00ad管\ufeff理', '加强管理'],
      ['\u202e理管强加\u202c', '理管强加'],
      ['加强\ud800管理\udc00', '加强管理'],
      ['葛\u{e0100}洲坝、辻\ufe00村', '葛洲坝、辻村'],
      ['加\u{e0041}强\u{e007f}管理', '加强管理'],
      ['加强\u200d管理\u2066、落实\u2069责任\u3164', '加强管理、落实责任'],
    ],
    keeps: [
      '加强管理',
      '家庭医生\u{1f468}\u200d\u2695\ufe0f签约',
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}代表团',
      '\u{1f44d}\u{1f3fd}点赞',
      '增强\u{20bb7}野家食品安全',
    ],
    find: findUnseen,
  },
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
