/** Offices' own pages and files: notices, information disclosure, word processors, HTML and Markdown. */
import type { Piece } from '../page.ts';
import { feed, noiseLines, pageTitle } from '../page.ts';
import { chapters, dotted, han, official, parts, schoolwork, standard, technical } from '../numberings.ts';
import { template } from '../template.ts';
import type { Template } from '../template.ts';
import { entities } from '../wrappers/characters.ts';
import { indented, spacedOut, tagLines } from '../wrappers/line-breaks.ts';
import { addressed, signed } from '../wrappers/preparing.ts';
import { named } from './sites-by-number.ts';

const isHeading = (piece: Piece) => piece.role === 'title' || (piece.depth ?? 0) > 0;

export const offices: readonly Template[] = [
  template(
    {
      id: 'disclosure-block',
      why: '政府信息公开页：索引号一栏一行，主送机关、落款、日期齐全，文末打印关闭。',
      split: 'tuning',
      plans: 1,
    },
    {
      head: () =>
        noiseLines(
          '索 引 号：11420000/2022-00318',
          '主题分类：综合政务',
          '发文机关：县人民政府办公室',
          '成文日期：2022年02月15日',
          '有 效 性：有效',
        ),
      separate: ({ title }, i) => named(i, title),
      number: official,
      prepare: [
        addressed('各科室、各部门：', '各乡镇人民政府，县直各单位：'),
        signed('县人民政府办公室', '2022年2月15日'),
      ],
      joint: indented,
      foot: () => noiseLines('【打印本页】 【关闭窗口】', '主办单位：县人民政府办公室 ICP备05001234号'),
    },
  ),
  template(
    {
      id: 'disclosure-fields',
      why: '政府信息公开页：栏目名与内容各占一行，字号和分享按钮，上一条下一条。',
      split: 'held-out',
      plans: 1,
    },
    {
      head: () =>
        noiseLines(
          '索引号：',
          '640122-105/2021-00021',
          '发布机构：',
          '镇政府办公室',
          '发布日期：2021-03-02 16:40 浏览次数：87 次 字体：[ 大 中 小 ]',
        ),
      separate: ({ title }, i) => named(i, title),
      number: dotted,
      prepare: [
        addressed('各村（居）、镇直各部门：', '各班组：'),
        signed('综合管理办公室', '二〇二一年三月一日'),
      ],
      foot: () =>
        noiseLines('上一条：关于召开会议的通知', '下一条：防汛应急预案', '网站地图 | 联系我们 | 隐私声明'),
    },
  ),
  template(
    {
      id: 'office-chapters',
      why: '单位规划性文件：第一章、一、（1）三级编号，段首空两格。',
      split: 'tuning',
      plans: 1,
    },
    {
      separate: ({ title }, i) => named(i, title),
      number: chapters,
      joint: indented,
    },
  ),
  template(
    {
      id: 'office-parts',
      why: '单位规划性文件：第一部分、一、1．三级编号，段间空行。',
      split: 'held-out',
      plans: 1,
    },
    {
      separate: ({ title }, i) => named(i, title),
      number: parts,
      joint: spacedOut,
      prepare: [signed('人力资源部', '2021.1.8')],
    },
  ),
  template(
    {
      id: 'office-decimals',
      why: '体系文件：`1. 总则`、`1.1 目的`、`1)`三级编号。',
      split: 'tuning',
      plans: 1,
    },
    {
      separate: ({ title }, i) => named(i, title),
      number: technical,
    },
  ),
  template(
    {
      id: 'office-standard',
      why: '企业标准格式：`1、总则`、`1.1目的`、`(1)`三级编号，段间空行。',
      split: 'held-out',
      plans: 1,
    },
    {
      separate: ({ title }, i) => named(i, title),
      number: standard,
      joint: spacedOut,
    },
  ),
  template(
    {
      id: 'html-tags',
      why: '网页源代码当文本存：`<p>`、`&nbsp;`、`&ldquo;`、`<strong>`，几份计划。',
      split: 'tuning',
      plans: 2,
    },
    {
      head: ({ subject }) => [pageTitle(`${subject}2篇`), feed],
      separate: (_, i, { subject }) => named(i, `${subject}（${han(i + 1)}）`),
      number: official,
      then: [
        tagLines(
          (piece) => (isHeading(piece) ? '<p>&nbsp;&nbsp;<strong>' : '<p>&nbsp;&nbsp;&nbsp;&nbsp;'),
          (piece) => (isHeading(piece) ? '</strong></p>' : '<br /></p>'),
        ),
        entities({ '“': '&ldquo;', '”': '&rdquo;' }),
      ],
    },
  ),
  template(
    {
      id: 'html-blocks',
      why: '网页源代码当文本存：`<div class>`、行内样式、数字实体、注释、脚本。',
      split: 'held-out',
      plans: 2,
    },
    {
      head: ({ subject }) => [
        pageTitle(`${subject}两篇`),
        feed,
        ...noiseLines('<!-- 正文开始 -->', '<script>var page_id = 10254;</script>'),
      ],
      separate: ({ title }, i) => named(i, `第${han(i + 1)}篇 ${title}`, title),
      number: schoolwork,
      then: [
        tagLines(
          (piece) =>
            isHeading(piece)
              ? '<h3 style="text-align:left"><b>'
              : '<div class="para"><span style="font-size:14px">&emsp;&emsp;',
          (piece) => (isHeading(piece) ? '</b></h3>' : '</span></div>'),
        ),
        entities({ '“': '&#8220;', '”': '&#8221;', '—': '&mdash;', '·': '&middot;' }),
      ],
    },
  ),
  template(
    {
      id: 'markdown-hashes',
      why: '笔记软件导出的 Markdown：井号标题、加粗，条目照旧编号，段间空行。',
      split: 'tuning',
      plans: 2,
    },
    {
      head: ({ subject }) => [pageTitle(`${subject}2则`), feed, feed],
      separate: ({ title }, i) => named(i, `${title}（${han(i + 1)}）`, title),
      number: official,
      joint: spacedOut,
      gap: '\n\n',
      then: [
        tagLines(
          (piece) => (piece.role === 'title' ? '# ' : piece.depth ? `${'#'.repeat(piece.depth + 1)} **` : ''),
          (piece) => (piece.role !== 'title' && piece.depth ? '**' : ''),
        ),
      ],
    },
  ),
  template(
    {
      id: 'markdown-rules',
      why: '聊天工具导出的 Markdown：分隔线、引用号、加粗标题，段间空行。',
      split: 'held-out',
      plans: 2,
    },
    {
      head: () => noiseLines('---', '> 以下内容由会议助手导出', ''),
      separate: ({ title }, i) => named(i, `《${title}》`, title),
      number: dotted,
      joint: spacedOut,
      gap: '\n\n',
      between: () => noiseLines('', '---', ''),
      then: [
        tagLines(
          (piece) => (isHeading(piece) ? '**' : ''),
          (piece) => (isHeading(piece) ? '**' : ''),
        ),
      ],
    },
  ),
];
