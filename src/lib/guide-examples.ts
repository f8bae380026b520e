/** What the guide shows at work: pages and queries of this very collection, so that every example holds. */
import { Converter } from 'opencc-js/cn2t';
import type { Corpus, Plan } from './corpus.ts';
import { countHolding, exampleQueries } from './example-queries.ts';
import { formatCount } from './format.ts';
import type { IndicatorIndex } from './indicators.ts';
import { most } from './most.ts';
import { candidatePlans, notablePlans } from './notable-plans.ts';
import { phrasesUrl, phraseUses } from './phrase-bank.ts';
import { planCalendar } from './plan-calendar.ts';
import { plainText } from './plan-texts.ts';
import { largestSources } from './source-lists.ts';
import { indicatorUrl, planUrl, searchUrl, sourceUrl, topicUrl, toUrl } from './urls.ts';

/** A link, with what a reader should expect behind it. */
export interface Example {
  readonly label: string;
  readonly href: string;
  readonly count?: string;
}

export type ExampleKind = 'topic' | 'plan' | 'phrases' | 'indicator' | 'month' | 'source';

/** One page of each kind that the collection has: the one with most to see. */
export function pageExamples(
  { plans, topics, phrases, sources }: Corpus,
  indicators: IndicatorIndex<Plan>,
): Partial<Record<ExampleKind, Example>> {
  const [topic] = most(topics, ({ plans: own }) => own.length, 1);
  const [plan] = notablePlans(candidatePlans(plans), 1);
  const use = phraseUses(phrases).find(({ id }) => id === 'support');
  const [indicator] = most(indicators.named, ({ texts }) => texts.length, 1);
  const [month] = most(planCalendar(plans).months, ({ rows }) => rows.length, 1);
  const [source] = largestSources(sources, 1);
  return {
    ...(topic && { topic: { label: topic.name, href: topicUrl(topic.id) } }),
    ...(plan && { plan: { label: plan.title, href: planUrl(plan.id) } }),
    ...(use && { phrases: { label: use.name, href: phrasesUrl('all', use.id) } }),
    ...(indicator && { indicator: { label: indicator.name, href: indicatorUrl(indicator.id) } }),
    ...(month && { month: { label: month.label, href: toUrl(`calendar/#m${month.id}`) } }),
    ...(source && { source: { label: source.title, href: sourceUrl(source.id) } }),
  };
}

/** A query with what it shows. */
export interface QueryExample extends Example {
  readonly shows: string;
}

/** Ways to ask, each with the plans that answer it. */
export function queryExamples({ plans, topics }: Corpus): QueryExample[] {
  const texts = plans.map(plainText);
  const [first, second] = exampleQueries(topics, texts);
  if (!first) return [];
  const traditional = Converter({ from: 'cn', to: 'hk' })(first.phrase);
  const holding = (...phrases: readonly string[]) => `${formatCount(countHolding(texts, ...phrases))} 份`;
  const ask = (query: string, count: string, shows: string) => ({
    label: query,
    href: searchUrl(query),
    count,
    shows,
  });
  return [
    ask(first.phrase, holding(first.phrase), '正文里原样写着这几个字的'),
    ...(traditional === first.phrase
      ? []
      : [ask(traditional, holding(first.phrase), '繁体照样查，全角半角、大写小写也不论')]),
    ...(second
      ? [
          ask(
            `${first.phrase} ${second.phrase}`,
            holding(first.phrase, second.phrase),
            '空格隔开，两个说法都写到的',
          ),
        ]
      : []),
  ];
}
