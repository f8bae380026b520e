/** What the reader of PDFs takes out, joins or folds and what it doubts, for whoever reads a record. */
import type { RuleInfo } from '../../rule-info.ts';

/** What the layout tells not to be text, and how lines and glyphs are read. */
export const pdfRules: readonly RuleInfo[] = [
  { id: 'pdf-page-break', name: '分页', why: 'PDF的分页处，不属于正文。' },
  {
    id: 'pdf-running-head',
    name: '页眉',
    why: '多页顶端同一高度重复的文字，或只有数字随页递增的文字，不属于正文。',
  },
  {
    id: 'pdf-running-foot',
    name: '页脚',
    why: '多页底端同一高度重复的文字，或只有数字随页递增的文字，不属于正文。',
  },
  { id: 'pdf-page-number', name: 'PDF页码', why: '印在页面上端或下端的页码，不属于正文。' },
  { id: 'pdf-watermark', name: '水印', why: '斜排，或各页同一位置重复的大字，是衬在正文上下的水印。' },
  { id: 'pdf-shadow', name: '重影', why: '同样的文字在同一位置又印了一遍，只为显得粗，收一遍即可。' },
  {
    id: 'pdf-line',
    name: '版面断行',
    why: '一行排满后转到下一行、下一栏或下一页，同属一段，接回一段；西文单词断处的连字符一并去掉。',
  },
  {
    id: 'pdf-glyph',
    name: '字形码',
    why: 'PDF按字形记作部首或兼容字的，换成通用的字，如部首“⼯”换成“工”，看上去一样。',
  },
];

/** Pages and glyphs that may hold more than was read. */
export const pdfDoubts: readonly RuleInfo[] = [
  { id: 'pdf-picture-page', name: '图片页', why: 'PDF的这一页只有图片，没有文字，可能缺了一页的内容。' },
  { id: 'pdf-unmapped', name: '无码字形', why: 'PDF没有注明这个字形是哪个字，照样保留，请对照原件。' },
  {
    id: 'pdf-little-han',
    name: '汉字太少',
    why: 'PDF读出的文字里汉字很少，可能字体的编码不对，读出的不是原文。',
  },
];
