/** The ways into the collection that the home page offers, each with a few things to open at once. */
import { countTexts } from '../plan/count-texts.ts';
import type { Corpus, Plan } from './corpus.ts';
import { facets } from './facets.ts';
import { formatCount } from './format.ts';
import type { IndicatorIndex } from './indicators.ts';
import { most } from './most.ts';
import type { ExampleQuery } from './example-queries.ts';
import { phraseUses, phrasesUrl } from './phrase-bank.ts';
import { planCalendar } from './plan-calendar.ts';
import { planSections } from './plan-texts.ts';
import { regulationUrl } from './regulation-pages.ts';
import { gatherRegulations } from './regulations.ts';
import { compareUrl, draftUrl, searchUrl, topicUrl, toUrl } from './urls.ts';

/** A way into the collection. */
export interface Way {
  readonly title: string;
  readonly href: string;
  /** What one finds there. */
  readonly note: string;
  readonly rows: readonly { readonly label: string; readonly href: string; readonly count: string }[];
}

/** Things to open at once in each way. */
const few = 3;
/** Headings of a plan whose outline is worth setting beside others. */
const fewestHeadings = 5;

/** Looking up, reading by topic and writing first, then the rest; a way that leads to nothing is left out. */
export function homeWays(
  { plans, topics, phrases }: Corpus,
  indicators: IndicatorIndex<Plan>,
  examples: readonly ExampleQuery[],
): Way[] {
  const cited = gatherRegulations(plans);
  const organisations = facets(plans).find(({ key }) => key === 'org')?.values ?? [];
  const ways: Way[] = [
    {
      title: '查短语',
      href: toUrl('search/'),
      note: '一个说法谁写过、怎么写，逐字查到原句。',
      rows: examples.slice(0, few).map(({ phrase, plans: found }) => ({
        label: phrase,
        href: searchUrl(phrase),
        count: `${formatCount(found)} 份写到`,
      })),
    },
    {
      title: '看主题',
      href: toUrl('topics/'),
      note: '写一个方面，先看各家怎么说、定多少、分几节。',
      rows: most(topics, ({ plans: own }) => countTexts(own), few).map(({ id, name, plans: own }) => ({
        label: name,
        href: topicUrl(id),
        count: `${formatCount(countTexts(own))} 份计划`,
      })),
    },
    {
      title: '写初稿',
      href: draftUrl(),
      note: '收来的句子排成一篇，填空、查残留，导出 Word。',
      rows: [
        { label: '先比几家的提纲', href: compareUrl(), count: '一' },
        { label: '再收用得上的句子', href: toUrl('phrases/'), count: '二' },
        { label: '到初稿里写完、导出', href: draftUrl(), count: '三' },
      ],
    },
    {
      title: '读计划',
      href: toUrl('plans/'),
      note: '按机构、文种、时段挑一份，看提纲，读全文。',
      rows: organisations.slice(0, few).map(({ label, path, plans: own }) => ({
        label,
        href: toUrl(`plans/${path}`),
        count: `${formatCount(own.length)} 份计划`,
      })),
    },
    {
      title: '选短语',
      href: toUrl('phrases/'),
      note: '现成的说法按主题和用途排好，一点就复制。',
      rows: phraseUses(phrases)
        .filter(({ id }) => ['objective', 'support', 'supervision'].includes(id))
        .map(({ id, name, phrases: own }) => ({
          label: name,
          href: phrasesUrl('all', id),
          count: `${formatCount(own.length)} 条`,
        })),
    },
    {
      title: '比提纲',
      href: compareUrl(),
      note: '几份计划按意思并排，谁写了、谁没写，一眼看清。',
      rows: organisations
        .map(({ label, plans: own }) => ({ label, ids: own.filter(isWellDivided).map(({ id }) => id) }))
        .filter(({ ids }) => ids.length > 1)
        .slice(0, few)
        .map(({ label, ids }) => ({
          label,
          href: compareUrl(ids.slice(0, few)),
          count: `并排 ${ids.slice(0, few).length} 份`,
        })),
    },
    {
      title: '比指标',
      href: toUrl('indicators/'),
      note: '同一个指标别家定多少、做到多少，一条轴上看。',
      rows: most(indicators.named, ({ texts }) => texts.length, few).map(({ id, name, texts }) => ({
        label: name,
        href: toUrl(`indicators/#${id}`),
        count: `${formatCount(texts.length)} 份计划`,
      })),
    },
    {
      title: '查引用',
      href: toUrl('regulations/'),
      note: '别家引了哪些法律、法规、文件，怎么写名称和文号。',
      rows: most(
        cited.filter(({ kind }) => kind.document),
        ({ count }) => count,
        few,
      ).map(({ id, title, count }) => ({
        label: title,
        href: regulationUrl(id, cited),
        count: `${formatCount(count)} 份引用`,
      })),
    },
    {
      title: '翻月历',
      href: toUrl('calendar/'),
      note: '几月份别人在做什么，每季度要做什么，按时间翻。',
      rows: most(planCalendar(plans).months, ({ rows }) => rows.length, few).map(({ id, label, rows }) => ({
        label,
        href: toUrl(`calendar/#m${id}`),
        count: `${formatCount(rows.length)} 项`,
      })),
    },
  ];
  return ways.filter(({ rows }) => rows.length > 0);
}

/** Its own text, in its own words, under enough headings. */
function isWellDivided(plan: Plan): boolean {
  return (
    plan.copyOf === undefined &&
    plan.quality?.spun === undefined &&
    planSections(plan).filter(({ depth }) => depth > 0).length >= fewestHeadings
  );
}
