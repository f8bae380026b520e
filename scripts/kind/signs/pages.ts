import { countHan } from '../../../src/text/count-han.ts';
import { readMarker } from '../../outline/markers.ts';
import { genreWords } from '../../split/title-styles.ts';
import { matchSign } from '../kind-sign.ts';
import type { Document, KindSign } from '../kind-sign.ts';

/** Pages that hold no text of their own: lists of titles, titles without a text, notices of a download. */

const entry = new RegExp(
  `(?:(?:${genreWords})[书表]?(?:范文|模板|范本|精选|大全|格式|示例)?(?:\\d{1,2}篇?|[（(].{1,8}[）)])?|通知|决定|通报|意见|办法|个人工作计划)(?:[ \\u3000]*\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})?$|(?:…{2,}|\\.{4,}|·{4,})\\s*\\d{1,3}$`,
  'u',
);
const fewestEntries = 4;
const mostOfLines = 0.6;

/** Lines that are titles of other texts. */
function findEntries({ lines }: Document): readonly string[] {
  const entries = lines.filter((line) => line.length <= 50 && entry.test(line) && !/[。；，]/u.test(line));
  return entries.length >= fewestEntries && entries.length >= lines.length * mostOfLines
    ? entries.slice(0, 1)
    : [];
}

/** Fewer Han characters say nothing. */
const emptyText = 12;
const shortText = 40;
const elsewhere =
  /暂无内容|见附件|(?:全文|内容|正文)(?:请|详见)|点击(?:标题)?(?:查看|阅读|下载)|敬请期待|略）?$/u;

/** A text that says nothing, or that the text is elsewhere. */
function findEmptiness({ title, text, lines }: Document): readonly string[] {
  if (lines.some((line) => readMarker(line) || /[。；]/u.test(line)) && !elsewhere.test(text)) return [];
  const own = lines.filter((line) => !title.includes(line)).join('');
  const length = countHan(own);
  return length < emptyText || (length < shortText && elsewhere.test(text)) ? [text.slice(0, 20)] : [];
}

const wares =
  /下载|积分|金币|会员|VIP|登录|注册|文档|(?:文件|资料)?(?:格式|大小|类型|名称)[:：]|页数|页码|上传|解压|网盘|付费|购买|预览|客服|扫描二维码|扫码|提取码|版权归|侵犯|浏览次数|继续阅读|收藏|压缩包|授权方式|本站|网友|仅供学习/gu;
const fewestWares = 5;
/** Different words of a shop for every 100 Han characters; a plan for a library of documents has fewer. */
const densestPlan = 3;

function findWares({ text }: Document): readonly string[] {
  const found = new Set(text.match(wares) ?? []);
  const dense = (found.size / Math.max(1, countHan(text))) * 100 >= densestPlan;
  return found.size >= fewestWares && dense ? [...found] : [];
}

export const pageSigns: readonly KindSign[] = [
  {
    id: 'contents-entries',
    kind: 'contents',
    name: '满是题目',
    why: '各行大半是别的文章的题目或带页码的目录，没有正文。',
    weight: 10,
    most: 1,
    examples: ['医院护理工作计划\n药剂科工作计划\n工会工作计划范文\n手术室工作计划3篇'],
    keeps: [
      '制定下列制度：\n培训计划\n考核办法。\n加强管理。落实责任。',
      '1、制定工作计划，定期检查。\n2、做好年终总结。',
    ],
    find: findEntries,
  },
  {
    id: 'stub-empty',
    kind: 'stub',
    name: '有题无文',
    why: '题目之下没有内容，或只说内容在别处。',
    weight: 10,
    most: 1,
    examples: ['护理部工作计划\n\n护理部工作计划', '工作计划\n\n暂无内容，请稍后再试。'],
    keeps: [
      '工作计划\n\n一、加强管理。',
      '工作计划\n\n加强医疗质量管理，提高服务水平。',
      '工作计划\n\n一、加强管理，考核办法见附件。二、做好宣传。组织义诊活动，每季度一次，由办公室落实，做到有计划、有记录。',
    ],
    find: findEmptiness,
  },
  {
    id: 'download-wares',
    kind: 'download',
    name: '下载站用语',
    why: '短短一段里尽是下载、积分、会员、解压，是下载页的说明。',
    weight: 1.5,
    most: 8,
    examples: ['文档大小：45KB 页数：12页 下载积分：10分，登录后下载'],
    keeps: [
      '建立文档管理系统，实现上传、下载、预览功能，方便职工查阅，提高办公效率，完善档案管理制度，做好资料归档工作，落实专人负责，定期检查。',
    ],
    find: findWares,
  },
  matchSign({
    id: 'download-price',
    kind: 'download',
    name: '付费提示',
    why: '文库的价格和付费阅读提示。',
    weight: 2,
    most: 2,
    zone: 'text',
    match: /[￥¥]\s?\d{1,3}\.\d{2}|(?:剩余|还剩)\d{1,4}页|下载(?:后|前)|下载地址/gu,
    examples: ['￥5.00 立即购买', '还剩8页未读，继续阅读请登录'],
    keeps: ['每人补助50元，剩余部分自理'],
  }),
];
