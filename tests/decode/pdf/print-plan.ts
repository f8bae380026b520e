/** Plans printed by a browser, in the layouts that plans are printed in. */
import type { Browser } from 'playwright-core';
import type { Block } from '../../../src/plan/document.ts';

const indented = 'p { text-indent: 2em; margin: 0; text-align: justify }';

/** Style sheets; all but the page on the web have running heads and page numbers. */
export const layouts = {
  'one column, first lines indented': `body { font: 12pt/1.6 "Noto Serif CJK SC" } ${indented}`,
  'two columns below the title': `body { font: 10.5pt/1.5 "Noto Sans CJK SC" } main { columns: 2; column-gap: 2em } ${indented}`,
  'a web page: no indents, gaps between paragraphs': `body { font: 11pt/1.7 "Noto Sans CJK SC" } p { margin: 0 0 0.8em }`,
} as const;
export type Layout = keyof typeof layouts;

/** Title and paragraphs of a plan, a line each. */
export function toLines(title: string, blocks: readonly Block[]): string[] {
  return [title, ...blocks.map(({ text }) => text)];
}

/** Prints lines, the first as a title, on A4. */
export async function printLines(
  browser: Browser,
  lines: readonly string[],
  layout: Layout,
): Promise<Uint8Array> {
  const page = await browser.newPage();
  const edge = 'font-size: 9px; width: 100%; text-align: center';
  try {
    await page.setContent(
      `<html lang="zh-CN"><style>${layouts[layout]} h1 { text-align: center; font-size: 16pt }</style><h1></h1><main></main>`,
    );
    await page.evaluate(([title, ...paragraphs]) => {
      document.querySelector('h1')!.textContent = title;
      for (const text of paragraphs) {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        document.querySelector('main')!.append(paragraph);
      }
    }, lines);
    return await page.pdf({
      format: 'A4',
      margin: { top: '70px', bottom: '70px', left: '70px', right: '60px' },
      displayHeaderFooter: !layout.startsWith('a web page'),
      headerTemplate: `<div style="${edge}">某某医院办公室文件</div>`,
      footerTemplate: `<div style="${edge}">第 <span class="pageNumber"></span> 页 共 <span class="totalPages"></span> 页</div>`,
    });
  } finally {
    await page.close();
  }
}
