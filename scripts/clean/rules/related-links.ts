import type { Change } from '../../ledger.ts';
import { readTitle, titleStyles } from '../../split/title-styles.ts';
import { dropLine, listLines } from '../rule.ts';
import type { Line, Rule } from '../rule.ts';

/** Heads a list of links: `【卫生工会下半年工作计划】相关文章:`, `看过“…”的人还看了：`, `更多热门工作计划推荐：`. */
const heading = new RegExp(
  '^(?:' +
    [
      '(?:【[^】]{1,60}】|《[^》]{1,60}》|“[^”]{1,60}”)(?:的?相关|推荐|其他)(?:文章|文档|范文|资料|内容|推荐|阅读)[:：]?',
      '.{0,20}(?:相关|推荐|其他)(?:文章|文档|范文|推荐|阅读)[:：]',
      '(?:看过|浏览过|阅读过).{0,40}(?:还看了|还看过|还关注).{0,6}',
      '(?:猜你|您可能|你可能|大家都在|热门)(?:感?喜欢|感兴趣|搜索?|推荐|看|文章).{0,10}',
      '(?:更多|精选|热门).{0,16}(?:推荐|阅读|文章|范文)(?:阅读)?[:：]',
      '[【\\[](?:推荐阅读|相关阅读|延伸阅读|相关文章|热门推荐)[】\\]][:：]?',
      '[-•]?\\s*关\\s*键\\s*[词字]\\s*[:：]',
    ].join('|') +
    ')$',
  'u',
);
/** Heads links on the same line: `热门推荐：年终工作总结 述职报告`. */
const inline =
  /^[【[]?(?:相关|热门|精彩|精选|更多|延伸|推荐|猜你)[^，。：:]{0,8}[：:]\s*(?<links>\S.{0,160})$/u;
/** A link is the title of a page: short, no sentence in it, and it names a kind of document, a count or a date. */
const longestLink = 45;
const linkWords =
  /计划|方案|总结|范文|报告|要点|规划|安排|心得|作文|演讲稿|发言稿|汇报|述职|文案|模板|大全|精选|合集|\d+[篇则字]|\d{2}-\d{2}$/u;

/** The heading and all titles behind it, up to the first line that is no link. */
function findRelated(text: string): Change[] {
  const changes: Change[] = [];
  let inside = false;
  for (const line of listLines(text)) {
    if (line.text === '') continue;
    if (isInline(line.text)) {
      changes.push(dropLine(line, 'related-links'));
      continue;
    }
    if (heading.test(line.text)) inside = true;
    else if (inside && !isLink(line)) inside = false;
    if (inside) changes.push(dropLine(line, 'related-links'));
  }
  return changes;
}

/** Every part of the line behind its head names a document. */
function isInline(text: string): boolean {
  const links = inline.exec(text)?.groups?.links.split(/[\s|｜、]+/u) ?? [];
  return links.length > 1 && links.every((link) => link.length <= longestLink && linkWords.test(link));
}

/** Styles whose titles carry the number of a plan: such a line begins the next plan, whatever stands before it. */
const numberedStyles = titleStyles.filter((style) => !style.needsRestart && style.id !== 'counted-stem');

/** `1.社区工作计划精选` is a link, `一、工作计划` a heading; key words stand apart by blanks. */
function isLink({ text }: Line): boolean {
  if (text.length > longestLink || /[。；;]/u.test(text)) return false;
  if (numberedStyles.some((style) => readTitle(style, text))) return false;
  return (
    (linkWords.test(text) && !/^(?:第?[一二三四五六七八九十]+[、.．]|[（(])/u.test(text)) ||
    /^-\s*\S+(?:\s+\S+)+$/u.test(text)
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
      [
        '加强管理，提高质量。\n看过“社区工作计划”的人还看了：\n1.社区工作计划精选\n2.社区工作计划范文3篇',
        '加强管理，提高质量。',
      ],
      ['加强管理，提高质量。\n热门推荐：年终工作总结 述职报告', '加强管理，提高质量。'],
    ],
    keeps: [
      '更多学生参加社团活动，丰富课余生活。',
      '收集相关资料：\n学生名单\n活动场地图\n宣传横幅',
      '一、相关资料：\n整理归档。',
      '相关工作：年初制定计划、年末上交总结、整理档案',
      '工会工作计划范文(二)\n加强管理，提高质量。'.replace('(', '（').replace(')', '）'),
    ],
    find: findRelated,
  },
];
