/** Document libraries, previews, scans and copies from old systems. */
import { feed, noise, noiseLines, pageTitle } from '../page.ts';
import { commaed, fullWidth, han, official, schoolwork, spaced } from '../numberings.ts';
import { template } from '../template.ts';
import type { Template } from '../template.ts';
import { glossed, halfWidth, invisible, looseBlanks, traditional } from '../wrappers/characters.ts';
import { hardWrap, indented } from '../wrappers/line-breaks.ts';
import { breakPages } from '../wrappers/noise-inside.ts';
import { crossedOut, underlined, withTable } from '../wrappers/preparing.ts';
import { named } from './sites-by-number.ts';

export const librariesAndScans: readonly Template[] = [
  template(
    {
      id: 'library-pages',
      why: '文库预览：文件名作题头，页码落在句中，末尾“已阅读5页,还剩8页未读”。',
      split: 'tuning',
      plans: 1,
    },
    {
      head: ({ plans }) => noiseLines(`${plans[0].title}.docx`),
      separate: ({ title }, i) => named(i, title),
      number: official,
      then: [breakPages(400, (n, pages) => `\n第 ${n} 页 共 ${pages} 页\n`)],
      foot: () =>
        noiseLines('已阅读5页,还剩8页未读，继续阅读', '版权说明：文档之家所有资源均由用户上传分享。'),
    },
  ),
  template(
    {
      id: 'library-inline-pages',
      why: '文库预览：Word 的页码域`PAGE 3-`直接夹进句子。',
      split: 'tuning',
      plans: 2,
    },
    {
      head: ({ subject }) => [pageTitle(`${subject}（完整版）`), feed],
      separate: ({ title }, i) => named(i, `${title}（${han(i + 1)}）`, title),
      number: schoolwork,
      then: [breakPages(350, (n) => `PAGE ${n}-`)],
      foot: () => noiseLines('下载文档', '收藏', '举报'),
    },
  ),
  template(
    {
      id: 'library-dashes',
      why: '文库预览：页码写成`— 3 —`，每页重复页眉。',
      split: 'held-out',
      plans: 1,
    },
    {
      separate: ({ title }, i) => named(i, title),
      number: official,
      then: [breakPages(450, (n) => `\n— ${n} —\n内部资料 注意保存\n`)],
      foot: () => noiseLines('还剩 3 页未读，是否继续阅读？', '文档格式：DOC｜ 页数：5 ｜大小：38KB'),
    },
  ),
  template(
    {
      id: 'library-fractions',
      why: '文库预览：页码写成`3/12`，前后有空行，末尾是下载提示。',
      split: 'held-out',
      plans: 2,
    },
    {
      head: ({ subject }) => [
        pageTitle(`${subject}合集`),
        feed,
        ...noiseLines('资源描述：', '内容提供者：小树 上传时间：2020-08-11 文档大小：45.5KB'),
      ],
      separate: ({ title }, i) => named(i, `第${i + 1}篇：${title}`, title),
      number: official,
      then: [breakPages(400, (n, pages) => `\n\n${n} / ${pages}\n\n`)],
      foot: () => noiseLines('免费在线预览全文', '剩余内容已隐藏，支付完成后下载完整资料'),
    },
  ),
  template(
    {
      id: 'scan-misread',
      why: '扫描识别：`(-)`当作`(一)`，`一,`当作`一、`，全角的点，词语间多出空格。',
      split: 'tuning',
      plans: 1,
    },
    {
      separate: ({ title }, i) => named(i, title),
      number: commaed,
      then: [looseBlanks(0.2)],
    },
  ),
  template(
    {
      id: 'scan-wide',
      why: '扫描识别：序号和数字用全角，`( 一 )`里有空格，标点后有空格，看不见的字符。',
      split: 'held-out',
      plans: 1,
    },
    {
      separate: ({ title }, i) => named(i, title),
      number: { ...spaced, item: fullWidth.item },
      joint: indented,
      then: [looseBlanks(0.3), invisible(['\u200b', '\u00ad', '\ufeff'], 0.3)],
    },
  ),
  template(
    {
      id: 'traditional-glossed',
      why: '繁体转换站：繁体字后带拼音注音，标点半角，几份计划以`篇`分开。',
      split: 'tuning',
      plans: 3,
    },
    {
      head: ({ subject }) => [pageTitle(`${subject}范文`), feed],
      separate: (_, i, { subject }) => named(i, `${subject}篇${i + 1}`),
      number: official,
      then: [traditional('tw'), glossed(0.3), halfWidth],
      foot: ({ subject }) => noiseLines(`【${subject}】相關文章:`, `年度工作計劃范文`),
    },
  ),
  template(
    {
      id: 'traditional-hongkong',
      why: '香港用字的网页：没有注音，全角标点，单独一份，文末版权。',
      split: 'held-out',
      plans: 1,
    },
    {
      head: () => noiseLines('主頁 > 文件下載 > 計劃'),
      separate: ({ title }, i) => named(i, title),
      number: schoolwork,
      then: [traditional('hk')],
      foot: () => noiseLines('版權所有 不得轉載'),
    },
  ),
  template(
    {
      id: 'wrapped-forty',
      why: '旧编辑器存的文本：每行 40 字硬换行，段首空两格。',
      split: 'tuning',
      plans: 1,
    },
    {
      separate: ({ title }, i) => named(i, title),
      number: official,
      joint: indented,
      then: [hardWrap(40)],
    },
  ),
  template(
    {
      id: 'wrapped-print',
      why: '从版式文件复制：每行 34 字断开，页码单独成行，段落之间没有空行。',
      split: 'held-out',
      plans: 2,
    },
    {
      head: ({ subject }) => [pageTitle(`${subject}（二）篇`), feed],
      separate: ({ title }, i) => named(i, `第${han(i + 1)}篇 ${title}`, title),
      number: schoolwork,
      then: [breakPages(500, (n) => `\n${n}\n`), hardWrap(34)],
    },
  ),
  template(
    {
      id: 'table-cells',
      why: '网页表格转成文本：每格一行，空格用`____`，年份写成`20__年`。',
      split: 'tuning',
      plans: 1,
    },
    {
      separate: ({ title }, i) => named(i, title),
      number: official,
      prepare: [underlined, withTable()],
      foot: () => [noise('[标签:内容]'), feed],
    },
  ),
  template(
    {
      id: 'table-rows',
      why: '表格转成文本：每行一行，格间是制表符，单位写成 XX。',
      split: 'held-out',
      plans: 1,
    },
    {
      separate: ({ title }, i) => named(i, title),
      number: schoolwork,
      prepare: [crossedOut, withTable('\t')],
    },
  ),
];
