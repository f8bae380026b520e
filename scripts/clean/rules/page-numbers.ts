import type { Change } from '../../ledger.ts';
import { readMarker } from '../../outline/markers.ts';
import { sentenceEnd } from '../characters.ts';
import { dropLine, listLines } from '../rule.ts';
import type { Rule } from '../rule.ts';

const pageNumber =
  /^(?:第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|PAGE\s*\d*\s*-?\s*\d*|[-—–]\s*\d{1,3}\s*[-—–]|已阅读\d+页[,，]还剩\d+页未读.*)$/iu;
/** A line shorter than this that has no stop may be a heading, not the first half of a sentence. */
const shortestHalf = 20;

/** An item with a comma in it is a sentence, however short. */
function isHalf(text: string): boolean {
  const item = ['digit', 'digit-bracket', 'circle'].includes(readMarker(text)?.class ?? '');
  return text.length >= shortestHalf || (item && text.includes('，'));
}

/** Page numbers on lines of their own; where the sentence runs across the page, its halves are joined. */
function findPageNumbers(text: string): Change[] {
  const lines = listLines(text).filter((line) => line.text !== '');
  return lines.flatMap((line, i) => {
    if (!pageNumber.test(line.text)) return [];
    const [before, after] = [lines[i - 1], lines[i + 1]];
    const broken =
      before &&
      after &&
      isHalf(before.text) &&
      !sentenceEnd.test(before.text) &&
      !readMarker(after.text) &&
      !pageNumber.test(after.text);
    if (!broken) return [dropLine(line, 'page-number')];
    const resume = after.start + text.slice(after.start).search(/\S/);
    return [{ start: before.end, end: resume, after: '', rule: 'page-number' }];
  });
}

export const pageNumbers: readonly Rule[] = [
  {
    id: 'page-number',
    name: '页码',
    why: '翻页留下的页码；句子跨页的，接成一句。',
    examples: [
      ['加强管理。\n第 3 页 共 10 页\n提高质量。', '加强管理。\n提高质量。'],
      ['加强管理。\n已阅读5页,还剩8页未读', '加强管理。'],
      [
        '病人满意度达到95%以上，护理文书书写合格率达到\n- 2 -\n98%以上。',
        '病人满意度达到95%以上，护理文书书写合格率达到98%以上。',
      ],
    ],
    keeps: ['每份病历不少于3页。', '完成人数\n3/15\n备注'],
    find: findPageNumbers,
  },
];
