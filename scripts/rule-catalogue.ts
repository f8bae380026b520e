/** Names and reasons of all rules, in Chinese, for whoever reads a record. */
import { cleaningRules } from './clean/clean.ts';
import { garbledRules } from './damage/garbled-rules.ts';
import type { RuleInfo } from './clean/rule.ts';
import { docxDoubts, docxRules } from './decode/docx/rules.ts';
import { htmlDoubts, htmlRules } from './decode/html/rules.ts';
import { privateRules } from './privacy/private-rules.ts';

/** What the layout of a PDF tells not to be text; taken out, joined or folded before any cleaning. */
const pdfRules: readonly RuleInfo[] = [
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

/** Rules of the stages behind cleaning; each takes something out of the page or marks off a block. */
const structureRules: readonly RuleInfo[] = [
  { id: 'collection-title', name: '文集题目', why: '网页的总题，不属于哪一份计划，另存为文集名。' },
  { id: 'page-lead', name: '篇前文字', why: '总题与第一份计划之间的文字，不属于哪一份计划。' },
  {
    id: 'page-tail',
    name: '篇后文字',
    why: '一份计划末尾提到范文、转载、下一页之类的几行，和跟在后面成串的文章题目，是网页的，不是计划的。',
  },
  { id: 'plan-title', name: '计划原题', why: '计划在来源里的题目，另存为原题，正文里不重复。' },
  {
    id: 'not-a-plan',
    name: '不是计划',
    why: '读来是新闻、写法指南、目录、空题、下载说明、讲话、试卷、合同一类，不是计划，没有收入；整理者认定是计划的，可以照收。',
  },
  { id: 'heading-stop', name: '标题末标点', why: '标题单独成行，末尾的句号、冒号不再需要。' },
  { id: 'broken-line', name: '接上断行', why: '一句话被换行断成两截，接回一段。' },
  { id: 'line-break', name: '分段', why: '标题与正文、各条之间原来没有换行，分成各自的段落。' },
  { id: 'layout', name: '空行与缩进', why: '空行、行首缩进由版式决定，不留在正文里。' },
];

/** What a curator approved in `sources.yml`. */
const curationRules: readonly RuleInfo[] = [
  { id: 'approved-repair', name: '人工核准的修复', why: '乱码处原来的文字由编者逐处核对后补回。' },
  { id: 'excluded', name: '人工剔除', why: '编者指明这一段不收。' },
];

/** Doubts: nothing was changed, somebody should look. */
const doubtRules: readonly RuleInfo[] = [
  { id: 'bad-byte', name: '坏字节', why: '这里的字节在文件的编码里不成字，可能在传送或截断时损坏。' },
  {
    id: 'mixed-encoding',
    name: '编码混杂',
    why: '这几行的编码与文件其余部分不同，已按各自的编码读出，请核对。',
  },
  {
    id: 'encoding-guess',
    name: '编码存疑',
    why: '文字太少，两种编码读起来相差不大，读错时请在 sources.yml 里写明编码。',
  },
  { id: 'much-removed', name: '删去过多', why: '当作网页杂项去掉的文字超过四成，规则可能误判，请核对。' },
  { id: 'elided', name: '网站截去', why: '网站在这里截去了一段文字，来源里已经没有。' },
  {
    id: 'lead-dropped',
    name: '篇前文字未收',
    why: '第一份计划之前有一段文字，不像网站编辑写的，也不成一份计划，没有收入正文。',
  },
  { id: 'plan-count', name: '篇数不符', why: '题目说的篇数与实际分出的篇数不同。' },
  { id: 'plan-number', name: '篇号不连', why: '各篇的序号中间缺号。' },
  { id: 'list-start', name: '首号缺失', why: '一组条目不从第一号开始，可能丢了序号或前文。' },
  { id: 'list-number', name: '序号不连', why: '条目的序号跳号或重号，可能丢了内容或抄错。' },
  { id: 'list-restart', name: '序号重起', why: '条目中途又从一号开始，可能是两段拼在一起。' },
  { id: 'marker-glyph', name: '序号误识', why: '序号被识别成别的符号，如“十”成了“+”。' },
  { id: 'heading-guess', name: '标题断点存疑', why: '标题与正文之间没有标点，断在哪里是推断的。' },
  { id: 'damaged-run', name: '乱码', why: '编码转换时丢了字节，照样保留；推得出的列有疑为何字。' },
  ...garbledRules.map(({ id, name, why }) => ({ id, name, why })),
  {
    id: 'lost-number',
    name: '数字缺失',
    why: '年份、日期、数目被来源删去，只剩前后的字；正文里作留空标出，不补。',
  },
  { id: 'lost-text', name: '疑有缺字', why: '标点相连、书名号内为空，中间可能删去了文字。' },
  {
    id: 'curation-unused',
    name: '人工设定未用上',
    why: 'sources.yml 里的这一条对不上原文的位置，没有起作用，请核对。',
  },
  {
    id: 'spun-text',
    name: '疑被改词',
    why: '许多词像是网站用程序换过的（如“安全”成了“平安”），读来不通，原来的词只能推测；正文照录，不改回。',
  },
  { id: 'truncated', name: '文末中断', why: '计划没有写完就断了。' },
  { id: 'pdf-picture-page', name: '图片页', why: 'PDF的这一页只有图片，没有文字，可能缺了一页的内容。' },
  { id: 'pdf-unmapped', name: '无码字形', why: 'PDF没有注明这个字形是哪个字，照样保留，请对照原件。' },
  {
    id: 'pdf-little-han',
    name: '汉字太少',
    why: 'PDF读出的文字里汉字很少，可能字体的编码不对，读出的不是原文。',
  },
  {
    id: 'displaced-block',
    name: '疑为错位',
    why: '这一段的序号接在另一份计划的后面，可能放错了地方；照来源的次序保留。',
  },
];

/** Every rule a record may name. */
export const ruleCatalogue: readonly RuleInfo[] = [
  ...htmlRules,
  ...cleaningRules.map(({ id, name, why }) => ({ id, name, why })),
  ...docxRules,
  ...privateRules.map(({ id, name, why }) => ({ id, name, why })),
  ...pdfRules,
  ...structureRules,
  ...docxDoubts,
  ...curationRules,
  ...doubtRules,
  ...htmlDoubts,
];
