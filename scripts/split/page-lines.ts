/**
 * Tells what a page says from what a plan says. Only where a page may speak at all is a line asked: behind the last
 * paragraph of a plan and before the first; there a word that only pages use is proof enough.
 */
import { readMarker } from '../outline/markers.ts';
import { genreWords } from './title-styles.ts';

/** Said by pages alone: one of them tells a short line. */
const strong = [
  '范文|范本|例文|小编|本站|本网站|文秘|转载|侵权|版权|出处[:：]|https?:|www\\.',
  '[上下]一[篇页条]|[上下]页|点击(?:下|查看|阅读|进入|这里|此处|展开)|返回(?:首页|目录|列表|顶部|上页)|继续阅读|全文阅读|未读|顶一下|踩一下|二维码|分享[到至]',
  'TAGS?\\s*[:：]|标签[:：]|热词|关键[词字][:：]|相关(?:文章|阅读|推荐|内容|热词)|推荐(?:阅读|访问|文章)|延伸阅读|猜你|(?:还|都在|也)(?:看了?|喜欢|关注)',
  '更多.{0,24}(?:精彩|内容|文章|资料|计划|总结)|精彩内容|责任编辑|[会用](?:员|户)(?:投稿|上传|分享|提供)|商业用途',
  '(?:给|为|帮)(?:大家|您|你)(?:带来|整理|介绍|分享|推荐|搜集|收集)|(?:对|给)(?:大家|您|你).{0,6}(?:帮助|启发|借鉴)|帮(?:到|助到?)(?:您|你|大家|有需要)',
];
/** Said by plans as well: two of them tell a short line. */
const weak =
  '文章|本文|上文|原文|文档|资料|网络|网页|来源|编辑|下载|打印|关闭|阅读|浏览|评论|投稿|作者|链接|格式|观点|声明|当前第|举报|收藏|栏目|频道|发布';
const strongWords = new RegExp(strong.join('|'), 'giu');
const weakWords = new RegExp(`${weak}|\\d{2}-\\d{2}(?!\\d)`, 'gu');

/** A line of a page is short and no sentence; any other must hold a word that only pages use, and one more. */
const shortLine = 45;
const longestLine = 160;

/** True where a line at the edge of a plan is the page's. */
export function readsLikePage(text: string): boolean {
  if (text.length > longestLine) return false;
  const spread = text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han}(?: |$|\]))/gu, '');
  const sure = new Set(spread.match(strongWords)).size;
  const hints = new Set(spread.match(weakWords)).size;
  const isSentence = spread.length > shortLine || /[，。；]/u.test(spread);
  return isSentence ? sure > 0 && sure * 2 + hints >= 3 : sure * 2 + hints >= 2;
}

/** A link is the title of another page: no sentence, and it names a kind of document or a count. */
const longestLink = 45;
const link = new RegExp(
  `(?:${genreWords}|心得|体会|[\\d一二三四五六七八九十]+[篇则]|怎么写|如何写|要点)`,
  'u',
);

/** True where a line could be a link: it is one if what stands above it reads like the head of a list. */
export function mayBeLink(text: string): boolean {
  if (text.length > longestLink || /[，。；！？：:]/u.test(text) || !link.test(text)) return false;
  const kind = readMarker(text)?.class;
  return kind === undefined || kind === 'digit';
}
