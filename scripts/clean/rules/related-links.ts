import type { Change } from '../../ledger.ts';
import { dropLine, listLines } from '../rule.ts';
import type { Line, Rule } from '../rule.ts';

/** Heads a list of links: `【卫生工会下半年工作计划】相关文章:`. */
const heading = new RegExp(
  '^(?:(?:【[^】]{1,60}】|《[^》]{1,60}》)(?:的?相关|推荐|其他)|.{0,20}(?:相关|推荐|其他)(?=.{2}[:：]))' +
    '(?:文章|文档|范文|资料|内容|推荐|阅读)[:：]?$|^[-•]?\\s*关\\s*键\\s*词\\s*[:：]$',
  'u',
);
/** A link is a title: short, no sentence in it. */
const longestLink = 45;

/** The heading and all titles behind it, up to the first line that is a sentence. */
function findRelated(text: string): Change[] {
  const changes: Change[] = [];
  let inside = false;
  for (const line of listLines(text)) {
    if (line.text === '') continue;
    if (heading.test(line.text)) inside = true;
    else if (inside && !isLink(line)) inside = false;
    if (inside) changes.push(dropLine(line, 'related-links'));
  }
  return changes;
}

function isLink(line: Line): boolean {
  return (
    line.text.length <= longestLink &&
    !/[。；;，,]/u.test(line.text) &&
    !/^[一二三四五六七八九十\d]+[、.]/u.test(line.text)
  );
}

export const relatedLinks: readonly Rule[] = [
  {
    id: 'related-links',
    name: '相关文章链接',
    why: '范文网站在文末自动附加的推荐链接，不属于计划正文。',
    examples: [
      [
        '加强管理，提高质量。\n【工会工作计划】相关文章:\n工会下半年工作计划12-12\n卫生院下半年工作计划(精选11篇)06-14',
        '加强管理，提高质量。',
      ],
    ],
    keeps: ['更多学生参加社团活动，丰富课余生活。', '收集相关资料\n一、整理归档。'],
    find: findRelated,
  },
];
