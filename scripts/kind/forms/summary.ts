import { countHan } from '../../../src/text/count-han.ts';
import { readMarker } from '../../outline/markers.ts';
import type { KindForm } from '../kind-form.ts';
import type { Document } from '../kind-sign.ts';

/** `2023年工作总结`, `述职报告`, `…情况汇报`, `…工作总结（范文）`, `…总结篇2`. */
const namesSummary =
  /(?:(?:总结|小结)(?:报告)?|述职(?:述[廉学德法])*(?:报告)?|(?:工作|完成|落实|开展|进展|执行)(?:情况)?(?:的?(?:汇报|报告)|回顾))(?:材料)?(?:范文|模板)?(?:[（(].{1,12}[）)])?(?:篇?[0-9一二三四五六七八九十]{0,3})$/u;
/** `总结及计划`, `总结和下一步打算`: half of it is ahead. */
const namesAhead = /计划|方案|要点|打算|思路|安排|设想|规划|展望|目标|下一?步|预案|纲要|意见/u;

/** What has been done, and how it went. */
const past =
  /(?:完成|取得|开展|举办|召开|组织|加强|提高|落实|建立|荣获|获得|达到|得到|制定|做好|推动|促进|参加|受到|解决|形成|改善|增强|发挥)了|一年来|(?:过去的?|去)一?年|几年来|(?:今年|年初|学期|任职|上半年)以来|(?:全年|共|累计|先后|已|均|分别)(?:共|累计)?(?:召开|完成|开展|办理|接待|发展|组织|举办|收治|清理|发放|走访|慰问|培训|检查|排查|整改|投入|建成|参加|受理|新增|实现|达到|获)|(?:荣获|获评|获得|被评为|被授予)|未发生|无一例|圆满完成|较好地?完成|全面完成|同比(?:增长|下降|上升|减少|提高)|比(?:去年|上年)|(?:工作|情况)(?:总结|汇报|报告|述职)如下|(?:主要|工作)(?:成绩|成效)|成效(?:明显|显著)|(?:几点|主要|工作)(?:体会|做法)|回顾/gu;
/** So many different ones at least, and one for so many Han characters. */
const fewestPast = 4;
const hanPerPast = 90;

/** What lies ahead, anywhere in a sentence. */
const ahead =
  /下一?步|下一?阶段|今后|明年|来年|新的一年|下一?(?:年度?|学期|季度)|打算|努力方向|工作(?:计划|思路|安排|设想|目标|重点|要点|举措)|(?:改进|整改)(?:措施|方向|意见)|(?:^|[，。；：\n])(?:我[们院校局所站科部县乡镇]?)?(?:将|拟|要|争取|力争|计划|必须|应当?)|将(?:继续|进一步|以|在|会|坚持|不断|努力|更加|认真)|继续(?:加强|做好|抓好|推进|深化|完善|加大|坚持|努力|保持|发扬)|争取|力争|年底前/u;
const longestHeading = 30;
/** Sentences with a view ahead hold less than this share of a summary: a closing line or two. */
const mostAhead = 0.1;

/** A summary by name, told in the past from end to end, with no part that looks ahead. */
function findSummary({ title, text, lines }: Document): readonly string[] {
  if (!namesSummary.test(title) || namesAhead.test(title)) return [];
  const told = [...new Set(Array.from(text.matchAll(past), ([found]) => found.trim()))];
  const count = text.match(past)?.length ?? 0;
  const han = countHan(text);
  if (told.length < fewestPast || count * hanPerPast < han) return [];
  if (lines.some((line) => isHeading(line) && ahead.test(line))) return [];
  const sentences = text.split(/(?<=[。！？；\n])/u);
  const forward = sentences.filter((sentence) => ahead.test(sentence));
  if (countHan(forward.join('')) >= han * mostAhead) return [];
  return told;
}

function isHeading(line: string): boolean {
  return line.length <= longestHeading && (readMarker(line) !== undefined || !/[。！？；]$/u.test(line));
}

export const summaryForm: KindForm = {
  id: 'summary-past',
  kind: 'summary',
  name: '通篇回顾',
  why: '题目是总结、述职、汇报，通篇写已经做过的事，没有说下一步的打算：是总结，不是计划。总结里另有打算一节的不算。',
  examples: [
    '2023年工作总结\n\n一年来，我们完成了各项任务。\n一、主要成效。全年共开展活动12次，走访慰问了群众，取得了好成绩。\n二、几点体会。',
  ],
  keeps: [
    '2023年工作总结及2024年工作计划\n\n一年来，我们完成了各项任务，取得了好成绩，被评为先进，全年未发生事故。',
    '2023年工作总结\n\n一年来，完成了各项任务，取得了好成绩，被评为先进，未发生事故。\n二、下一步打算\n加强培训。',
    '2023年工作计划\n\n去年一年来，完成了各项任务，取得了好成绩，被评为先进，未发生事故。',
    '工作总结\n\n一、加强管理。落实各项制度。\n二、做好宣传。开展健康教育。',
  ],
  find: findSummary,
};
