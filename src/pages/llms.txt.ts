/** `llms.txt`: what the site is and where to read on. It grows with the vocabulary of topics, not with the collection. */
import type { APIRoute } from 'astro';
import { datasetDescription } from '../dataset/data-package.ts';
import { loadDataset } from '../dataset/dataset.ts';
import { loadCorpus } from '../lib/corpus.ts';
import { formatCount } from '../lib/format.ts';
import { llmsText } from '../lib/llms.ts';
import type { LlmsLink } from '../lib/llms.ts';
import { fullUrl, topicUrl, toUrl } from '../lib/urls.ts';

/** The pages to start from: a further one is a line here. */
const mainPages: readonly (readonly [path: string, name: string, note: string])[] = [
  ['topics/', '主题', '按主题看：每个主题写的是什么，哪些计划、哪些章节写到'],
  ['plans/', '计划', '全部计划，可按机构、文种、时段、年份分列'],
  ['phrases/', '短语', '现成的说法，按主题和用途（工作目标、主要措施、监督考核等）排列'],
  ['indicators/', '指标', '计划写下的目标和报告的结果，每项列各家的数和原句'],
  ['regulations/', '引用文件', '计划引用的法律、法规和文件，附引用的原句'],
  ['calendar/', '月历', '各月、各季度的安排和定期的工作'],
  ['terms/', '旧称对照', '已经改名的机构、制度和法律，何时改、改作什么'],
  ['search/', '查短语', '逐字查找；地址后加 ?q= 和要查的词组，需要浏览器运行脚本'],
  ['about/', '关于', '收什么、怎么清洗、哪些地方靠不住、怎样引用'],
  ['about/quality/', '清洗质量', '哪些文件没有收，存疑和改动各有哪几类'],
  ['about/coverage/', '收录情况', '各主题、机构、年份各有多少份，哪些没有'],
  ['data/', '数据', datasetDescription],
];
/** What one may do without: llmstxt.org gives this title its meaning. */
const optional = 'Optional';

const link = (path: string, name: string, note: string): LlmsLink => ({
  name,
  url: fullUrl(toUrl(path)),
  note,
});

export const GET: APIRoute = async () => {
  const { plans, sources, topics } = await loadCorpus();
  const { tables, description } = await loadDataset();
  const text = llmsText({
    name: '计库',
    summary: `中文工作计划的例句与出处：收 ${formatCount(plans.length)} 份工作计划、方案、要点和汇报，逐篇洗净，归好主题，可逐字查找，条条注明出处。`,
    details: [
      '每份计划一页，地址是 plans/编号/；章和句各有锚点，如 #s1-2.3 是第一章第二节的第三句。计划又按主题、机构、文种、时段、年份分列。',
      '计划转录自范文网站，文字归原作者；清洗只去掉不属于正文的东西，用词、语序、数字一概未改。文中的政策、指标、文件名是写作当时的，未必现行。没有写明的年份、机构一概空着。引用请带上计划的标题和地址。',
    ],
    sections: [
      { title: '主要页面', links: mainPages.map(([path, name, note]) => link(path, name, note)) },
      {
        title: '主题',
        links: topics.map(({ id, name, description: note }) => ({ name, url: fullUrl(topicUrl(id)), note })),
      },
      {
        title: '数据文件',
        links: [
          ...tables.map(({ path, table }) => link(`data/${path}`, path, table.description)),
          link(`data/${description.path}`, description.path, '各表的列名、类型、约束与主键'),
        ],
      },
      {
        title: optional,
        links: [
          link(
            'sources/',
            '文集',
            `计划出自的 ${formatCount(sources.length)} 种文集，各附原文、改动与存疑的全部记录`,
          ),
        ],
      },
    ],
  });
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
