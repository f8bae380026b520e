/** Lines of plans as the files that people drop in: a text, a web page, a Word document, a PDF. */
import { buildDocx, escapeXml, item, level, list, p } from '../decode/docx/build-docx.ts';
import { makePdf, pageSize } from '../decode/pdf/make-pdf.ts';
import type { Ink } from '../decode/pdf/make-pdf.ts';

/** What an office sends out: one plan, its headings and paragraphs below the title. */
export interface Sheet {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A page as a collecting site gives it out as text: all plans in a row, with its furniture around them. */
export function wrapText(sheets: readonly Sheet[]): string {
  const [{ title }] = sheets;
  const lines = sheets.flatMap((sheet, i) => [
    ...(sheets.length > 1 ? [`篇${i + 1}：${sheet.title}`] : [sheet.title]),
    ...sheet.lines.map((line) => `　　${line}`),
  ]);
  const head = sheets.length > 1 ? [`${title}（通用${sheets.length}篇）`] : [];
  return [...head, ...lines, '【本文地址：http://www.example.com/jihua/1.html 】', ''].join('\r\n');
}

/** A page of a site with its navigation, bars and foot. */
export function wrapPage(sheets: readonly Sheet[]): string {
  const [{ title }] = sheets;
  const links = ['首页', '工作计划', '工作总结', '演讲稿', '心得体会', '规章制度', '合同范本', '应急预案']
    .map((name, i) => `<li><a href="/${i}/">${name}</a></li>`)
    .join('');
  const article = sheets.flatMap((sheet, i) => [
    ...(sheets.length > 1 ? [`<h2>篇${i + 1}：${escapeXml(sheet.title)}</h2>`] : []),
    ...sheet.lines.map((line) => `<p style="text-indent:2em"><span>　　${escapeXml(line)}</span></p>`),
  ]);
  return `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>${escapeXml(title)}_范文网</title>
<style>p { line-height: 2 }</style><script>var page = { id: 1 };</script></head><body>
<div class="top"><ul>${links}</ul></div><div class="crumbs"><a href="/">首页</a> &gt; <a href="/1/">工作计划</a></div>
<div class="main"><h1>${escapeXml(title)}</h1><div class="info">时间：2023-01-16 18:00:45 <a href="/tg/">我要投稿</a></div>
<div class="content">
${article.join('\n')}
</div><div class="related"><h3>相关推荐</h3><ul>${links}</ul></div></div>
<div class="foot"><p>Copyright 2023 范文网 版权所有</p></div></body></html>
`;
}

const numerals = '一二三四五六七八九十';

/** A document with a running head and a page number; outer headings are numbered by Word where their numbers ascend. */
export function wrapDocx(sheets: readonly Sheet[]): Uint8Array {
  const lists = sheets.map((_, i) => list(i + 1, level(0, 'chineseCounting', '%1、')));
  const body = sheets.flatMap((sheet, i) => {
    const outer = sheet.lines.filter((line) => /^[一二三四五六七八九十]、/u.test(line));
    const ascends = outer.every((line, at) => line[0] === numerals[at]);
    return [
      p(sheet.title, '<w:jc w:val="center"/>'),
      ...sheet.lines.map((line) =>
        ascends && outer.includes(line)
          ? item(line.slice(2), 0, i + 1)
          : p(line, '<w:ind w:firstLine="480"/>'),
      ),
    ];
  });
  return buildDocx({
    body: body.join(''),
    // Word wants the definitions of all lists ahead of the lists.
    numbering: [/<w:abstractNum .*<\/w:abstractNum>/s, /<w:num .*<\/w:num>/s]
      .flatMap((part) => lists.map((xml) => part.exec(xml)![0]))
      .join(''),
    headers: ['××县医院文件'],
    footers: ['- 1 -'],
  });
}

const margin = 90;
const size = 12;
const lead = 20;
const linesOnPage = Math.floor((pageSize.height - 2 * margin) / lead);

/** Set in one column on A4, first lines indented, with a running head and page numbers. */
export function wrapPdf(sheets: readonly Sheet[]): Uint8Array {
  const set = sheets.flatMap((sheet, i) => [
    { text: sheets.length > 1 ? `篇${i + 1}：${sheet.title}` : sheet.title, indent: 0, title: true },
    ...sheet.lines.flatMap((line) =>
      breakLine(line).map((text, at) => ({ text, indent: at === 0 ? 2 : 0, title: false })),
    ),
  ]);
  const count = Math.ceil(set.length / linesOnPage);
  const pages = Array.from({ length: count }, (_, page) => {
    const own = set.slice(page * linesOnPage, (page + 1) * linesOnPage);
    const ink = own.map(({ text, indent, title }, i): Ink => ({
      text,
      x: title ? (pageSize.width - size * widthOf(text)) / 2 : margin + indent * size,
      y: margin + (i + 1) * lead,
      size,
    }));
    const head = { text: '××县医院文件', x: 260, y: 50, size: 9 };
    const foot = { text: `第 ${page + 1} 页 共 ${count} 页`, x: 260, y: pageSize.height - 40, size: 9 };
    return { ink: [head, ...ink, foot] };
  });
  return makePdf(pages);
}

/** Cuts a paragraph into lines as wide as the column, the first one two characters shorter. */
function breakLine(text: string): string[] {
  const column = (pageSize.width - 2 * margin) / size;
  const lines: string[] = [''];
  let width = 2;
  for (const char of text) {
    const own = widthOf(char);
    if (width + own > column) {
      lines.push('');
      width = 0;
    }
    lines[lines.length - 1] += char;
    width += own;
  }
  return lines;
}

/** In Chinese characters; the writer's font has Latin letters half as wide. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char.charCodeAt(0) < 0x250 ? 0.5 : 1), 0);
}
