import { readMarker } from '../../outline/markers.ts';
import type { Change } from '../../ledger.ts';
import { listLines } from '../rule.ts';
import type { Line, Rule } from '../rule.ts';

/** `某局关于印发`: what a title of an official document begins with. */
const opening = /^[^，。；：！？]{0,30}关于[^，。；：！？]{0,40}$/u;
/** `…的通知`: what it ends with, and only there. */
const ending = /的(?:通知|意见|决定|通报|公告|函|请示|批复)(?:[（(][^（）()]{1,8}[）)])?$/u;
/** A line of a title is at most this long. */
const longestLine = 45;
const mostLines = 4;
/** How many lines, blank ones aside, such a title may stand from the head of a page. */
const headLines = 12;

/** Titles of notices that were set on several lines, each centred: the breaks are no ends. */
function findTitles(text: string): Change[] {
  const lines = listLines(text).filter((line) => line.text !== '');
  for (let i = 0; i < Math.min(lines.length, headLines); i++) {
    if (!opening.test(lines[i].text) || !isPart(lines[i])) continue;
    const rest = lines.slice(i, i + mostLines);
    const last = rest.findIndex((line) => ending.test(line.text));
    if (last > 0 && rest.slice(0, last + 1).every(isPart)) return joinLines(text, rest.slice(0, last + 1));
  }
  return [];
}

function isPart({ text }: Line): boolean {
  return text.length <= longestLine && !/[，。；：！？]/u.test(text) && !readMarker(text);
}

function joinLines(text: string, lines: readonly Line[]): Change[] {
  return lines.slice(1).map((line, i) => {
    const start = lines[i].start + text.slice(lines[i].start, lines[i].end).trimEnd().length;
    const indent = text.slice(line.start).search(/\S/u);
    return { start, end: line.start + indent, after: '', rule: 'broken-title' };
  });
}

export const noticeTitles: readonly Rule[] = [
  {
    id: 'broken-title',
    name: '分行的公文题目',
    why: '公文题目居中排成两三行，断行不是另起一段，接回一行。',
    examples: [
      [
        '某县教育局关于印发\n《2024年学校安全工作方案》的通知\n各学校：',
        '某县教育局关于印发《2024年学校安全工作方案》的通知\n各学校：',
      ],
      [
        '某县人民政府办公室\n关于进一步加强\n森林防火工作的通知\n各乡镇：',
        '某县人民政府办公室\n关于进一步加强森林防火工作的通知\n各乡镇：',
      ],
    ],
    keeps: [
      '某县教育局关于做好防汛工作的通知\n各学校：',
      '关于安全生产\n一、落实上级的通知\n组织学习。',
      '关于学校工作\n认真组织实施，落实上级的通知',
    ],
    find: findTitles,
  },
];
