import type { Change } from '../../ledger.ts';
import { readMarker } from '../../outline/markers.ts';
import { listLines } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** Two wide blanks begin a paragraph; pages turn them into four narrow ones. */
const indent = /(?<=\S)(?:[ \t\u00a0]*\u3000\u3000[ \t\u00a0\u3000]*|[ \u00a0]{4,})(?=\S)/gu;
/** A line with so much text and so many indents in it is several paragraphs. */
const shortestLine = 120;
const fewestIndents = 2;
/** Of the indents this share stands behind a sentence or before a number: in a table they stand between words. */
const paragraphShare = 0.4;

/** Indents within a line, where a copy lost the line breaks before them. */
function findBlankBreaks(text: string): Change[] {
  return listLines(text).flatMap((line) => {
    const raw = text.slice(line.start, line.end);
    if (line.text.length < shortestLine) return [];
    const found = Array.from(raw.matchAll(indent), (match) => ({ at: match.index, length: match[0].length }));
    const paragraphs = found.filter(
      ({ at, length }) =>
        /[。！？；：][”’」』）)》]?$/u.test(raw.slice(Math.max(0, at - 2), at)) ||
        readMarker(raw.slice(at + length, at + length + 12)),
    );
    if (found.length < fewestIndents || paragraphs.length < found.length * paragraphShare) return [];
    return found.map(({ at, length }) => ({
      start: line.start + at,
      end: line.start + at + length,
      after: '\n',
      rule: 'blank-break',
    }));
  });
}

const sentence = '加强医疗质量管理，落实各项规章制度，提高医疗服务水平，保证医疗安全。';

export const blankBreaks: readonly Rule[] = [
  {
    id: 'blank-break',
    name: '空格代替的换行',
    why: '网页转载时换行丢了，只剩段首的两个全角空格；在那里重新分段。',
    examples: [
      [
        `${sentence.repeat(2)}\u3000\u3000一、工作目标\u3000\u3000${sentence.repeat(2)}\u3000\u3000二、工作措施`,
        `${sentence.repeat(2)}\n一、工作目标\n${sentence.repeat(2)}\n二、工作措施`,
      ],
    ],
    keeps: ['参加人员：张三\u3000\u3000李四\u3000\u3000王五', '姓名    职务    联系电话'],
    find: findBlankBreaks,
  },
];
