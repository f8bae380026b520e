import { dropLine, listLines } from '../rule.ts';
import type { Line, Rule } from '../rule.ts';
import type { Change } from '../../ledger.ts';

/** What only pages, files and registers say about themselves. */
const pageNames = [
  '(?:文章|信息)?来源|稿源|(?:文章)?作者|责任编辑|责编|供稿人?|发布[人者]|上传[人者]|分享者|内容提供[方者]',
  '(?:发布|更新|发表|上传|录入|添加|公开|成文|生成|印发|著录|生效|废止)(?:时间|日期)',
  '(?:浏览|阅读|点击|访问|下载)(?:次数|量|数|率)|浏览|点击|人气|字号|字体(?:大小)?|字数',
  '(?:文档|文件|资源)(?:大小|页数|格式|类型|描述|编号|名称)|页数|所需积分|所属(?:分类|栏目)',
  '索引号|信息索引号|索取号|(?:信息|主题|体裁|组配)分类|(?:信息|公开)类别|发文(?:机关|机构|字号|日期)|内容(?:概述|概要|提要)|(?:发布|公开)机构|公开(?:方式|范围|形式|目录|时限)|有效性|时效性|信息名称',
].join('|');
/** What a plan may say as well: a line of these alone is left. */
const sharedNames =
  '时间|日期|编辑|审核人|投稿|阅读|下载|评论|收藏|大小|格式|分类|栏目|标签|关键[词字]|主题词';
const field = new RegExp(`^[•·●◆*【［[(（]?(?:(${pageNames})|${sharedNames})[：:](.{0,40})$`, 'u');

/** `编辑：某某网2019-03-18`: what is dated to the day in figures is a page. */
const dated = /\d{4}-\d{2}-\d{2}$/u;
/** The time of an activity is dated too. */
const isTime = /^(?:时间|日期)/u;

/** Blanks spread the letters of a name: `索 引 号`, `有 效 性`. */
const spreadName = /(?<=^|[ \u3000|｜])\p{Script=Han}(?:[ \u3000]+\p{Script=Han}){1,3}(?=[：:])/gu;
const longestLine = 160;

interface FieldLine {
  /** True where one of its names is only a page's. */
  readonly certain: boolean;
  /** True where the last name has no value: it stands on the next line. */
  readonly open: boolean;
}

/** Reads a line that holds nothing but fields, set apart by blanks or bars; undefined for any other. */
function readFields(text: string): FieldLine | undefined {
  if (text.length > longestLine || /[。；！？]/u.test(text)) return undefined;
  const closed = text.replace(spreadName, (name) => name.replace(/\s/gu, ''));
  const found: FieldLine[] = [];
  for (const part of closed.split(/[ \t\u3000|｜]+/u).filter((word) => !/^[•·●◆*]?$/u.test(word))) {
    const match = field.exec(part);
    if (match)
      found.push({
        certain: match[1] !== undefined || (dated.test(match[2]) && !isTime.test(part)),
        open: match[2] === '',
      });
    // `2021-03-02 16:40`, `[ 大 中 小 ]`: the value runs on.
    else if (found.length > 0 && part.length <= 20) found.push({ ...found.pop()!, open: false });
    else return undefined;
  }
  return { certain: found.some(({ certain }) => certain), open: found.at(-1)?.open ?? false };
}

/** How many lines, blank ones aside, fields stand from either end of a page. */
const headLines = 24;
const tailLines = 8;
const longestValue = 40;

/** Lines of fields near either end; at the head also the values that stand below their names. */
function findFields(text: string): Change[] {
  const lines = listLines(text).filter((line) => line.text !== '');
  const dropped: Line[] = [];
  lines.forEach((line, i) => {
    const read = i < headLines || i >= lines.length - tailLines ? readFields(line.text) : undefined;
    if (!read?.certain || dropped.includes(line)) return;
    dropped.push(line);
    const value = lines[i + 1];
    if (read.open && i < headLines && value && isValue(value.text)) dropped.push(value);
  });
  return dropped.map((line) => dropLine(line, 'page-field'));
}

/** Figures, a date, a house: no title of a plan, no field and no sentence. */
function isValue(text: string): boolean {
  return (
    text.length <= longestValue &&
    !/[，。；：:]/u.test(text.replace(/\d[：:]\d/gu, '')) &&
    !/(?:计划|方案|要点|总结|规划|汇报|报告|安排|意见|预案|通知)$/u.test(text)
  );
}

export const pageFields: readonly Rule[] = [
  {
    id: 'page-field',
    name: '网页信息栏',
    why: '网页和文库标注的来源、作者、发布时间、点击数、文档大小、索引号等栏目，不是计划的内容。',
    examples: [
      ['发布时间：2022-11-06 作者：小萍 来源：网络\n一、加强管理。', '一、加强管理。'],
      ['文章来源：某某网 | 更新时间：2021/9/14 | 点击：1286\n一、加强管理。', '一、加强管理。'],
      ['索引号:000014348/2021-00001\n一、加强管理。', '一、加强管理。'],
      ['编辑:文书大全2019-03-18\n一、加强管理。', '一、加强管理。'],
      ['加强管理。\n文档格式：DOC｜ 页数：5 ｜大小：38KB', '加强管理。'],
      [
        '索 引 号：\n000014348/2021-00001\n发布机构：\n县教育局\n2021年工作要点\n一、加强管理。',
        '2021年工作要点\n一、加强管理。',
      ],
      [
        '• 索引号：\n6107280000/2024-001005\n• 主题分类：\n• 发文字号：\n镇政发〔2024〕7号\n• 内容概述：\n全县工作要点\n一、加强管理。',
        '全县工作要点\n一、加强管理。',
      ],
    ],
    keeps: [
      '时间：2023年3月 地点：会议室 参加人员：全体教师',
      '时间：每年9月至次年1月。',
      '资金来源：财政拨款',
      '责任部门：办公室',
      '公开方式要灵活，公示栏、网站都用上。',
      '编辑：每月出一期简报，由办公室负责编辑、校对和发放。',
    ],
    find: findFields,
  },
];
