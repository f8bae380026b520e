/** Why what a web page holds beside its text is taken out; for whoever reads a record. */
import type { RuleInfo } from '../../rule-info.ts';

/** Edits. */
export const htmlRules: readonly RuleInfo[] = [
  {
    id: 'html-markup',
    name: '网页标记',
    why: '网页的标签、注释只管排版，不是文字；段落、换行处改为换行，表格各栏之间改为制表符。',
  },
  { id: 'html-script', name: '网页程序与控件', why: '脚本、样式、图形、输入框等，浏览器不当作正文显示。' },
  {
    id: 'html-hidden',
    name: '隐藏文字',
    why: '网页里设为不显示的文字，多为防复制的干扰字或给搜索引擎看的词，读者看不到。',
  },
  {
    id: 'html-template',
    name: '网页模板',
    why: '正文之外的导航、侧栏、分享、相关链接、下载框、评论、页脚等，是网站套在文章外面的。',
  },
  { id: 'html-entity', name: '字符代码', why: '网页用代码写的字符，还原成字符本身。' },
  {
    id: 'html-space',
    name: '网页空白',
    why: '网页源码里的换行、缩进和连续空格，浏览器只显示成一个空格或不显示。',
  },
  {
    id: 'html-list-number',
    name: '列表序号',
    why: '网页的序号由浏览器自动显示，源码里没有，照显示的样子补上。',
  },
];

/** Doubts. */
export const htmlDoubts: readonly RuleInfo[] = [
  { id: 'html-main', name: '正文存疑', why: '正文之外的文字比正文还多，认出的正文可能不对，请核对。' },
  {
    id: 'html-outside',
    name: '正文外有文字',
    why: '离正文较远处还有成段的文字，不像网站模板，先收入，请核对。',
  },
  { id: 'html-more-pages', name: '文章分页', why: '网页上有通往下一页的链接，文章可能没有保存完整。' },
  {
    id: 'html-hidden-kept',
    name: '隐藏的正文',
    why: '大段文字设为不显示，可能要点“展开”才看得到，照样收入，请核对。',
  },
];
