import { replaceMatches } from '../rule.ts';

/** What a site writes where it cut, and page marks that landed within a sentence. */
export const elisions = [
  replaceMatches({
    id: 'elision',
    name: '网站截去的标记',
    why: '网站截去一段后写下的标记；被截去的文字已不可得。',
    match:
      /(?<![ \t])[ \t]*[.…。]{0,6}[（(]?(?:此处|以下|中间)(?:隐藏|省略)了?\s*\d+\s*个?字[）)]?[.…。]{0,6}/gu,
    examples: [
      ['加强管理。\n……此处隐藏15131个字……\n提高质量。', '加强管理。\n\n提高质量。'],
      ['努力提高……此处隐藏15131个字……德育工作水平', '努力提高德育工作水平'],
    ],
    keeps: ['此处省略的步骤见附件。'],
  }),
  replaceMatches({
    id: 'library-slogan',
    name: '文库标语',
    why: '文库网站印在每页页眉页脚的标语，转成文本时落进正文。',
    match: /精选优质文档-+倾情为你奉上|专心-+专注-+专业/gu,
    examples: [['精选优质文档-----倾情为你奉上\n加强管理。专心---专注---专业', '\n加强管理。']],
    keeps: ['专心、专注、专业地做好每一件事。'],
  }),
  replaceMatches({
    id: 'inline-page',
    name: '句中页码',
    why: '版式文件的页码域落进了句子。',
    match:
      /(?<=\p{Script=Han})\s*PAGE\s{0,4}\\?\*?\s{0,4}(?:MERGEFORMAT)?\s{0,4}(?:\d{1,3}\s{0,4}-?|-\s{0,4}\d{0,3}\s{0,4}-?)(?=\p{Script=Han})/gu,
    examples: [['建立PAGE 3-隐患台账', '建立隐患台账']],
    keeps: ['完善网站PAGE管理'],
  }),
];
