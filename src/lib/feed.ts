/** The plans as an RSS feed, for readers and catalogues that follow one. */
import { getRssString } from '@astrojs/rss';
import type { Plan } from './corpus.ts';
import { planUrl, toUrl } from './urls.ts';

/** Items of the feed: what a reader fetches at once must not grow with the collection. */
export const feedSize = 50;

/** What an item of the feed says of a plan. */
export interface FeedPlan extends Pick<Plan, 'id' | 'title' | 'genre'> {
  /** The first sentence of the text. */
  readonly opening: string;
  readonly topicNames: readonly string[];
}

/**
 * The feed as RSS 2.0, the first plans in the order given. The sources say nothing of when they were published,
 * so no item has a date; an item is known by its permanent address. `site` is the site's address without a path.
 */
export function feedXml(plans: readonly FeedPlan[], site: string | URL): Promise<string> {
  const here = (path: string) => new URL(toUrl(path), site).href;
  return getRssString({
    title: '计库：工作计划',
    description: `计库收录的工作计划、方案与要点，前 ${feedSize} 份。`,
    site: here(''),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>zh-cn</language><atom:link href="${here('rss.xml')}" rel="self" type="application/rss+xml"/>`,
    items: plans.slice(0, feedSize).map(({ id, title, genre, opening, topicNames }) => ({
      title: xmlText(title),
      description: xmlText(opening),
      link: new URL(planUrl(id), site).href,
      categories: [...(genre ? [genre] : []), ...topicNames].map(xmlText),
    })),
  });
}

/** Text without the characters that XML 1.0 cannot hold, even escaped. */
function xmlText(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
