import type { Change } from '../../ledger.ts';
import { readMarker } from '../../outline/markers.ts';
import type { Rule } from '../rule.ts';

/** A line as it stands: `text` with its indent, without the blanks at its end. */
interface RawLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Width of a line: in characters, or in columns where a letter or figure takes half the room of a Han character. */
type Measure = (text: string) => number;
const inCharacters: Measure = (text) => text.length;
const inColumns: Measure = (text) => {
  let columns = 0;
  for (const char of text) columns += char.codePointAt(0)! < 0x2e80 ? 0.5 : 1;
  return columns;
};

const narrowest = 18;
const widest = 60;
/** A mark that may not begin a line pulls a character with it. */
const slack = 2;
/** So few lines may be longer than the width: heads and feet of a page. */
const longShare = 0.05;
const fewestFull = 5;
const fullShare = 0.3;
/** Wrapped lines break anywhere; lists without wrapping end their sentences. */
const brokenShare = 0.6;
/** Paragraphs are indented where this share of lines is. */
const indentShare = 0.1;

/** Tells which lines fill the width at which a text was wrapped; undefined where it was not. */
function findFullLines(lines: readonly RawLine[]): ((line: RawLine) => boolean) | undefined {
  for (const measure of [inCharacters, inColumns]) {
    const widths = lines.map(({ text }) => measure(text)).sort((a, b) => a - b);
    const width = widths[Math.ceil(widths.length * (1 - longShare)) - 1] ?? 0;
    if (width < narrowest || width > widest) continue;
    const isFull = (line: RawLine) => {
      const own = measure(line.text);
      return own >= width - slack && own <= width + slack;
    };
    const full = lines.filter(isFull);
    const broken = full.filter(({ text }) => !/[。！？；：]$/u.test(text));
    if (full.length < Math.max(fewestFull, lines.length * fullShare)) continue;
    if (broken.length >= full.length * brokenShare) return isFull;
  }
  return undefined;
}

/** Joins each full line of a wrapped text to the next, where no new paragraph, heading or item begins there. */
function findWrappedLines(page: string): Change[] {
  const all = rawLines(page);
  const lines = all.filter(({ text }) => text !== '');
  const isFull = findFullLines(lines);
  if (!isFull) return [];
  const isIndented = ({ text }: RawLine) => /^(?:\u3000|[ \u00a0]{2}|\t)/u.test(text);
  const indents = lines.filter(isIndented).length >= lines.length * indentShare;
  return all.flatMap((line, i) => {
    const next = all[i + 1];
    if (!next || next.text === '' || line.text === '' || !isFull(line) || isIndented(next)) return [];
    // Without indents a sentence that ends with its line may end the paragraph.
    if (!indents && /[。！？；：]$/u.test(line.text)) return [];
    const body = next.text.trimStart();
    if (readMarker(body)) return [];
    const words = /[A-Za-z]$/.test(line.text) && /^[A-Za-z]/.test(body);
    const resume = next.start + next.text.length - body.length;
    return [{ start: line.end, end: resume, after: words ? ' ' : '', rule: 'wrapped-line' }];
  });
}

function rawLines(page: string): RawLine[] {
  let start = 0;
  return page.split('\n').map((raw) => {
    const line = { text: raw.trimEnd(), start, end: start + raw.trimEnd().length };
    start += raw.length + 1;
    return line;
  });
}

const wrapped = [
  '　　以提高医疗质量为中心，以病人满意为目标，',
  '全面落实各项规章制度，严格执行诊疗常规，保证',
  '医疗安全，改善服务态度，降低医疗费用，方便群',
  '众就医，努力建设群众满意的医院，为全面完成全',
  '年的各项任务打下基础。',
  '　　二是加强学习，组织全体医务人员学习法律法',
  '规和业务知识，每月不少于两次，做到有记录、有',
  '考核，考核结果与绩效挂钩。',
];

export const wrappedLines: readonly Rule[] = [
  {
    id: 'wrapped-line',
    name: '定宽断行',
    why: '旧编辑器、邮件和版式文件按固定宽度断行，一段被切成许多行；按宽度和缩进看出来的，接回一段。',
    examples: [[wrapped.join('\n'), `${wrapped.slice(0, 5).join('')}\n${wrapped.slice(5).join('')}`]],
    keeps: [
      [
        '加强医疗质量管理，提高医疗服务的水平；',
        '改善就医环境，方便群众看病就医取药；',
        '落实各项规章制度，保证医疗护理安全；',
        '支援农村卫生工作，派出医疗队下乡去；',
        '规范民营医院管理，严肃查处违法行为。',
      ].join('\n'),
      ['张三 副主任医师', '李四 主任护师', '王五 药师', '赵六 会计', '钱七 司机', '孙八 保安'].join('\n'),
    ],
    find: findWrappedLines,
  },
];
