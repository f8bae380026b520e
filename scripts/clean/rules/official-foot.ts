import { readMarker } from '../../outline/markers.ts';
import type { Change } from '../../ledger.ts';
import { dropLine, listLines } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** Heads the links that a government site sets below a document. */
const head = /^[【[]?(?:相关|关联|有关)(?:解读|链接|文件|新闻|报道|政策|信息|稿件)[】\]]?\s?[：:]?$/u;
/** So only a page speaks, whether or not links follow. */
const sureHead = /^[【[]?相关(?:解读|链接|新闻|报道)[】\]]?\s?[：:]?$/u;
const kinds =
  '一图(?:看懂|读懂|了解)|图解|图说|(?:政策|文件|文字|图文|图片|视频|专家|部门|媒体)解读|解读(?:材料|链接|文章)?|相关(?:解读|链接|文件|政策)';
/** A link that says itself what it is: `一图读懂：…`, `【政策解读】…`, `相关链接：某局答记者问`. */
const link = new RegExp(`^(?:[【[](?:${kinds})[】\\]]|(?:${kinds})\\s?[：:丨|｜])[^，。；！？]{2,60}$`, 'u');
/** A link is short and no sentence. */
const longestLink = 60;
/** A page lists so few of them. */
const mostLinks = 12;

/** The links at the very end of a page, from the topmost line that heads them or says that it is one. */
function findLinks(text: string): Change[] {
  const lines = listLines(text).filter((line) => line.text !== '');
  let first = lines.length;
  for (let i = lines.length - 1; i > 0 && i >= lines.length - mostLinks; i--) {
    const { text: own } = lines[i];
    const heads = sureHead.test(own) || (head.test(own) && i < lines.length - 1);
    if (heads || link.test(own)) first = i;
    else if (!mayBeLink(own)) break;
  }
  return lines.slice(first).map((line) => dropLine(line, 'official-links'));
}

function mayBeLink(text: string): boolean {
  return (
    text.length <= longestLink &&
    !/[。；，！]/u.test(text) &&
    readMarker(text) === undefined &&
    /解读|读懂|图解|链接|《/u.test(text)
  );
}

export const officialFoot: readonly Rule[] = [
  {
    id: 'official-links',
    name: '相关解读链接',
    why: '政府网站在文件后面附的“相关解读”“一图读懂”“相关链接”，是别的网页，不是计划的内容。',
    examples: [
      ['加强管理。\n相关解读\n一图读懂：校园食品安全专项整治', '加强管理。'],
      ['加强管理。\n相关链接：\n《全县食品安全工作方案》解读', '加强管理。'],
      ['加强管理。\n【政策解读】全县食品安全工作方案', '加强管理。'],
    ],
    keeps: [
      '加强管理。\n相关文件由办公室整理归档',
      '加强管理。\n图解：每季度制作一期，在公示栏张贴。',
      '相关政策\n加强宣传，做到家喻户晓。',
      '加强管理。\n一、政策解读\n组织宣讲。',
      '加强管理。\n责任人\n相关政策',
    ],
    find: findLinks,
  },
];
