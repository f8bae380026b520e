/** `rss.xml`, where the site's address is known: a feed without full addresses is none. */
import type { APIRoute } from 'astro';
import { loadCorpus, planSections } from '../lib/corpus.ts';
import type { Plan } from '../lib/corpus.ts';
import { feedSize, feedXml } from '../lib/feed.ts';

export function getStaticPaths() {
  return import.meta.env.SITE ? [{ params: { feed: 'rss' } }] : [];
}

export const GET: APIRoute = async ({ site }) => {
  const { plans, topics } = await loadCorpus();
  const names = new Map(topics.map(({ id, name }) => [id, name]));
  const items = plans.slice(0, feedSize).map((plan) => ({
    ...plan,
    opening: opening(plan),
    topicNames: plan.topics.flatMap((id) => names.get(id) ?? []),
  }));
  return new Response(await feedXml(items, site ?? ''), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
};

function opening(plan: Plan): string {
  const first = planSections(plan).flatMap(({ paragraphs }) => paragraphs)[0];
  const sentence = first?.sentences[0];
  return sentence ? first.text.slice(sentence.start, sentence.end) : '';
}
