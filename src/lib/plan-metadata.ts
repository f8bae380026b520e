/** A plan described for machines: Dublin Core terms and schema.org. */
import { citation } from './citation.ts';
import type { Plan } from './corpus.ts';

export interface DublinCore {
  readonly name: string;
  readonly content: string;
}

/** Dublin Core elements of a plan, one a value. */
export function dublinCore(plan: Plan, topics: readonly string[]): DublinCore[] {
  return [
    ['title', plan.title],
    ['type', plan.genre],
    ['creator', plan.signedBy],
    ['date', plan.years?.join('、')],
    ['language', 'zh-CN'],
    ['identifier', plan.id],
    ['source', citation(plan)],
    ...topics.map((topic) => ['subject', topic] as const),
    ...(plan.regions ?? []).map((region) => ['coverage', region] as const),
  ].flatMap(([name, content]) => (content ? [{ name: `DC.${name}`, content }] : []));
}

/** A plan as a schema.org `DigitalDocument`. `url` is given where the site's address is known. */
export function planJsonLd(plan: Plan, topics: readonly string[], url?: string): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    '@id': url,
    url,
    identifier: plan.id,
    name: plan.title,
    alternateName: plan.sourceTitle === plan.title ? undefined : plan.sourceTitle,
    inLanguage: 'zh-CN',
    genre: plan.genre,
    temporalCoverage: plan.years?.join('/'),
    keywords: topics.length > 0 ? topics : undefined,
    author: plan.signedBy ? { '@type': 'Organization', name: plan.signedBy } : undefined,
    isPartOf: { '@type': 'Collection', name: plan.collection },
    isBasedOn: { '@type': 'DigitalDocument', name: plan.source.file, sha256: plan.source.sha256 },
    citation: plan.regulations?.map((title) => ({ '@type': 'CreativeWork', name: title })),
  };
}

/** JSON that can stand in a `<script>`: no `<` can end it. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
