import type { Change } from '../../ledger.ts';
import { replaceMatches } from '../rule.ts';
import type { Rule } from '../rule.ts';

/**
 * Watermarks are broken up glyph by glyph (`方^案范%文库-整理^&`) so that a plain search misses them:
 * between two glyphs up to four marks may stand, and a stray digit.
 */
const gap = '(?:[^\\p{L}\\p{N}\\s。！？；、]{0,4}|\\d)';
const glyphs = (text: string) => [...text].join(gap);

/** Names under which template sites sign, longest first. */
const sites = [
  '方案范文库',
  '范文先生网',
  '第一范文网',
  '范文大全网',
  '工作总结网',
  '无忧考网',
  '出国留学网',
  '淘文阁',
  '范文网',
  '公文网',
];
/** What a site says of itself behind its name. */
const boasts = ['欢迎您采集', '为您搜集整理', '为大家整理', '为您整理', '欢迎您', '整理'];

const site = `(?:${sites.map(glyphs).join('|')})`;
const boast = `(?:${boasts.map(glyphs).join('|')})`;
const lead = '[^\\p{L}\\p{N}\\s。！？；、，,”’》）)"]{0,3}';
const tail = '[^\\p{L}\\p{N}\\s。！？；、，,“‘《（("]{0,3}';

/** Before the rules that drop whole lines of links: a link may stand within a sentence. */
export const linksInText = [
  replaceMatches({
    id: 'link-in-text',
    name: '句中链接',
    why: '网站夹在句中的“[点击查看更多精彩内容]”，不是正文。',
    match:
      /[[【（(]\s?(?:点击|点此|戳此)(?:这里|此处)?(?:查看|阅读|下载|进入|浏览|收藏)[^[\]【】（）()。\n]{0,20}[\]】）)]/gu,
    examples: [
      ['小事不出村；[点击查看更多精彩内容]组建义务巡逻队', '小事不出村；组建义务巡逻队'],
      ['加强管理【点击下载全文】，提高质量', '加强管理，提高质量'],
    ],
    keeps: ['群众可扫码（点击“办事指南”）查询', '每周点击（查看）留言'],
  }),
  replaceMatches({
    id: 'paid-download',
    name: '付费下载',
    why: '网站夹在句中、要人扫码或付费才能下载本文的话，不是正文。',
    match:
      /[[【（(](?=[^[\]【】（）()\n]{0,60}下载(?:本文|全文|原文|文档|完整版|word))(?=[^[\]【】（）()\n]{0,60}(?:扫码|公众号|会员|VIP|仅需))[^[\]【】（）()\n]{1,80}[\]】）)]/giu,
    examples: [
      [
        '完善应急预案【扫码关注公众号“公文帮”，下载本文Word版仅需3元】，每季度演练。',
        '完善应急预案，每季度演练。',
      ],
      ['加强管理（开通VIP会员下载全文），提高质量', '加强管理，提高质量'],
    ],
    keeps: ['引导居民使用电子健康卡（扫码下载，凭码就诊）', '材料放在内网，各科自行查阅（可下载文档）。'],
  }),
];

export const adverts = [
  replaceMatches({
    id: 'web-address',
    name: '网址',
    why: '网站附在句中的网址，不是正文。',
    match:
      /[（(【[][^（()）【】[\]\n]{0,20}(?:https?:\/\/|www\.)(?![\w./-]*\.(?:gov|edu)\b)[\w./?=&%-]{4,100}[^（()）【】[\]\n]{0,20}[）)】\]]|(?<!登录|访问|详见|网址[:：]?|网站[:：]?|邮箱[:：]?|参见|[\w/])(?:https?:\/\/|www\.)(?![\w./-]*\.(?:gov|edu)\b)[\w./?=&%-]{4,100}/giu,
    examples: [
      ['加强管理(www.example.com)提高质量', '加强管理提高质量'],
      ['提高质量【本文来自：www.abc.com 范文网】', '提高质量'],
    ],
    keeps: [
      '建立www服务平台，方便群众查询。',
      '登录县政府网站（www.xx.gov.cn）查询',
      '详见https://example.org/guide说明',
    ],
  }),
  replaceMatches({
    id: 'site-watermark',
    name: '网站水印',
    why: '范文网站把自己的名字拆开，夹进句子、标题和书名号里。',
    match: new RegExp(`${lead}(?:${glyphs('本文由')}${gap})?${site}(?:${gap}${boast})?${tail}`, 'gu'),
    examples: [
      ['努力改变&方^案范%文库-整理^&“脸难看”的现象', '努力改变“脸难看”的现象'],
      ['促进方案,范文库欢迎您采8集我院医疗服务质量', '促进我院医疗服务质量'],
      ['改进方案,范文库欢迎您,采,集,将服务质量与奖金挂钩', '改进，将服务质量与奖金挂钩'],
      [
        "患者在日常@方案.范.文.库''''整理~生活~本文由.方案范-文库''''为您;搜}集整-理#中的保健",
        '患者在日常生活中的保健',
      ],
    ],
    keeps: ['制定实施方案，范文由文书科整理。', '改进方案，欢迎您提出意见。'],
  }),
  replaceMatches({
    id: 'compiled-by',
    name: '整理者署名',
    why: '网站的“本文由…整理”一类署名，夹在句中或附在句末。',
    match: new RegExp(
      `[:：]?本文由[^。\\n，,；;]{0,12}?(?:${['搜集整理', '收集整理', '整理提供', '整理', '提供', '发布'].map(glyphs).join('|')})${tail}`,
      'gu',
    ),
    examples: [['防治方法:本文由有为您搜集.整理~等知识粘贴上墙', '防治方法等知识粘贴上墙']],
    keeps: ['本文由院长办公室起草，报党委审定。'],
  }),
  {
    id: 'pager',
    name: '翻页条',
    why: '网页的翻页条（“共2页,当前第1页”和后面的页号）落进了正文。',
    examples: [
      [
        '进一步完善工作措施。共2页,当前第1页125、进一步完善联系机制',
        '进一步完善工作措施。5、进一步完善联系机制',
      ],
      ['确保医疗质量安全。 共2页,当前1', '确保医疗质量安全。'],
    ],
    keeps: ['年报共2页，附件共3页。'],
    find: findPagers,
  } satisfies Rule,
];

/** The bar names the pages `1..N` behind its words; the digits that follow may belong to the text. */
function findPagers(text: string): Change[] {
  const bars = text.matchAll(/(?<![ \t])[ \t]*共(\d{1,2})页[,，]\s*当前(?:第?\d{1,2}页|第?\d{1,2})/gu);
  return Array.from(bars, (bar) => {
    const pages = Array.from({ length: Number(bar[1]) }, (_, i) => i + 1).join('');
    const end = bar.index + bar[0].length;
    const links = text.startsWith(pages, end) ? pages.length : 0;
    return { start: bar.index, end: end + links, after: '', rule: 'pager' };
  });
}
