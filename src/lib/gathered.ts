/** How much is read out of the plans: what a coverage page counts beside the plans themselves. */
import { gatherBlanks } from './blanks.ts';
import type { Corpus, Plan } from './corpus.ts';
import { formatCount } from './format.ts';
import { gatherRegulations } from './regulations.ts';
import { countTexts } from '../plan/count-texts.ts';
import { toUrl } from './urls.ts';

/** One kind of thing read out of the plans. */
export interface Gathered {
  readonly name: string;
  /** Page that lists them. */
  readonly href?: string;
  readonly count: number;
  /** Plans they are from, copies counted once. */
  readonly texts: number;
  /** What they are made up of, in Chinese. */
  readonly parts: string;
}

/** One row a kind. */
export function gathered({ plans, readings, phrases }: Corpus): Gathered[] {
  const sentences = readings.flatMap((reading) => reading.sentences);
  const topical = sentences.filter(({ topics }) => topics.length > 0).length;
  const shared = phrases.filter(({ texts }) => texts > 1).length;
  const indicators = plans.flatMap((plan) => plan.indicators ?? []);
  const tasks = plans.flatMap((plan) => plan.schedule ?? []);
  const entries = gatherRegulations(plans);
  const documents = entries.filter(({ kind }) => kind.document);
  const blanks = gatherBlanks(plans);
  const having = (has: (plan: Plan) => unknown) => countTexts(plans.filter(has));
  const count = <T>(all: readonly T[], is: (item: T) => boolean) => formatCount(all.filter(is).length);
  return [
    {
      name: '句子',
      count: sentences.length,
      texts: countTexts(readings.filter((it) => it.sentences.length > 0).map(({ plan }) => plan)),
      parts: `归入主题 ${formatCount(topical)}，未归入 ${formatCount(sentences.length - topical)}`,
    },
    {
      name: '短语',
      href: toUrl('phrases/'),
      count: phrases.length,
      texts: countTexts(new Set(phrases.flatMap(({ places }) => places.map(({ plan }) => plan)))),
      parts: `几份计划共有的 ${formatCount(shared)}`,
    },
    {
      name: '指标',
      href: toUrl('indicators/'),
      count: indicators.length,
      texts: having(({ indicators: own }) => own?.length),
      parts: `目标 ${count(indicators, (it) => it.kind === 'target' && it.blank === undefined)}，结果 ${count(indicators, (it) => it.kind === 'result' && it.blank === undefined)}，留空 ${count(indicators, (it) => it.blank !== undefined)}`,
    },
    {
      name: '引用文件',
      href: toUrl('regulations/'),
      count: entries.length,
      texts: countTexts(new Set(entries.flatMap((entry) => entry.plans))),
      parts: `法规和文件 ${formatCount(documents.length)}，简称、证照、书刊等 ${formatCount(entries.length - documents.length)}`,
    },
    {
      name: '有时间的工作',
      href: toUrl('calendar/'),
      count: tasks.length,
      texts: having(({ schedule }) => schedule?.length),
      parts: `有日期 ${count(tasks, ({ every }) => every === undefined)}，定期 ${count(tasks, ({ every }) => every !== undefined)}`,
    },
    {
      name: '留空',
      count: blanks.reduce((sum, blank) => sum + blank.blanks, 0),
      texts: having(({ placeholders }) => placeholders),
      parts: blanks
        .filter((blank) => blank.blanks > 0)
        .map((blank) => `${blank.name} ${formatCount(blank.blanks)}`)
        .join('，'),
    },
  ];
}
