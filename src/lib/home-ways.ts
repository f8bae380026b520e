/** The ways into the collection that the home page offers, each with a few things to open at once. */
import type { Corpus, Plan } from './corpus.ts';
import { facets } from './facets.ts';
import { formatCount } from './format.ts';
import type { IndicatorIndex } from './indicators.ts';
import { phraseUses, phrasesUrl } from './phrase-bank.ts';
import { planCalendar } from './plan-calendar.ts';
import { regulationUrl } from './regulation-pages.ts';
import { gatherRegulations } from './regulations.ts';
import { topicUrl, toUrl } from './urls.ts';

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

/** The ways in the order of the bar; one that leads to nothing is left out. */
export function homeWays({ plans, topics, phrases }: Corpus, indicators: IndicatorIndex<Plan>): Way[] {
  const cited = gatherRegulations(plans);
  const organisations = facets(plans).find(({ key }) => key === 'org')?.values ?? [];
  const ways: Way[] = [
    {
      title: '看主题',
      href: toUrl('topics/'),
      note: '要写一个方面，先看各家怎么说、定多少、分几节，正文点开就是。',
      rows: most(topics, ({ plans: own }) => own.length).map(({ id, name, plans: own }) => ({
        label: name,
        href: topicUrl(id),
        count: `${formatCount(own.length)} 份计划`,
      })),
    },
    {
      title: '读计划',
      href: toUrl('plans/'),
      note: '按机构、文种、时段挑一份，看提纲，读全文，查原题与出处。',
      rows: organisations.slice(0, few).map(({ label, path, plans: own }) => ({
        label,
        href: toUrl(`plans/${path}`),
        count: `${formatCount(own.length)} 份计划`,
      })),
    },
    {
      title: '选短语',
      href: toUrl('phrases/'),
      note: '现成的说法按主题和用途排好，一点就复制，出处跟着走。',
      rows: phraseUses(phrases)
        .filter(({ id }) => ['objective', 'support', 'supervision'].includes(id))
        .map(({ id, name, phrases: own }) => ({
          label: name,
          href: phrasesUrl('all', id),
          count: `${formatCount(own.length)} 条`,
        })),
    },
    {
      title: '比指标',
      href: toUrl('indicators/'),
      note: '同一个指标别家定多少、做到多少，一条轴上看。',
      rows: most(indicators.named, ({ texts }) => texts.length).map(({ id, name, texts }) => ({
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
      rows: most(planCalendar(plans).months, ({ rows }) => rows.length).map(({ id, label, rows }) => ({
        label,
        href: toUrl(`calendar/#m${id}`),
        count: `${formatCount(rows.length)} 项`,
      })),
    },
  ];
  return ways.filter(({ rows }) => rows.length > 0);
}

function most<T>(values: readonly T[], count: (value: T) => number): T[] {
  return values
    .filter((value) => count(value) > 0)
    .sort((a, b) => count(b) - count(a))
    .slice(0, few);
}
