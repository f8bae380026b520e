/** A plan described for machines: Dublin Core terms and schema.org. */
import { citation } from './citation.ts';
import type { Plan } from './corpus.ts';
import { fullUrl, originalFileUrl, sourceOf } from './urls.ts';

/** Whose the text is. */
const rights = '文字归原作者所有';

/** One element, as a `<meta>` has it. */
export interface DublinCore {
  readonly name: string;
  readonly content: string;
}

/** Dublin Core elements of a plan, one a value. The years it is for are what it covers, not a date of its own. */
export function dublinCore(plan: Plan, topics: readonly string[]): DublinCore[] {
  return [
    ['title', plan.title],
    ['type', 'Text'],
    ['type', plan.genre],
    ['format', 'text/html'],
    ['creator', plan.signedBy],
    ['date', wholeDate(plan.signedDate)],
    ['language', 'zh-CN'],
    ['identifier', plan.id],
    ['source', citation(plan)],
    ['rights', rights],
    ...topics.map((topic) => ['subject', topic] as const),
    ...(plan.regions ?? []).map((region) => ['coverage', region] as const),
    ...(plan.years ?? []).map((year) => ['coverage', String(year)] as const),
    ...[plan.parent, plan.copyOf].map((other) => ['relation', other] as const),
  ].flatMap(([name, content]) => (content ? [{ name: `DC.${name}`, content }] : []));
}

/**
 * A plan as a schema.org `DigitalDocument`. `url` is given where the site's address is known,
 * `published` says whether the site publishes the source.
 */
export function planJsonLd(
  plan: Plan,
  topics: readonly string[],
  { url, published = false }: { readonly url?: string; readonly published?: boolean } = {},
): Record<string, unknown> {
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
    temporalCoverage: timeSpan(plan.years),
    spatialCoverage: plan.regions?.map((name) => ({ '@type': 'Place', name })),
    dateCreated: wholeDate(plan.signedDate),
    keywords: topics.length > 0 ? topics : undefined,
    author: plan.signedBy ? { '@type': 'Organization', name: plan.signedBy } : undefined,
    isPartOf: { '@type': 'Collection', name: plan.collection },
    isBasedOn: {
      '@type': 'MediaObject',
      name: plan.source.file,
      contentUrl: published ? fullUrl(originalFileUrl(sourceOf(plan.id))) : undefined,
      sha256: plan.source.sha256,
    },
    citation: plan.regulations?.map((title) => ({ '@type': 'CreativeWork', name: title })),
  };
}

/** Years as ISO 8601 has them: `2023`, or from the first to the last. */
function timeSpan(years: readonly number[] = []): string | undefined {
  if (years.length === 0) return undefined;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `${first}` : `${first}/${last}`;
}

/** `2009年3月16日` is `2009-03-16`; a date with a blank in it is none. */
function wholeDate(text = ''): string | undefined {
  const [, year, month, day] =
    /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/u.exec(text) ?? [];
  if (!year) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return new Date(date).toJSON()?.startsWith(date) ? date : undefined;
}

/** JSON that can stand in a `<script>`: no `<` can end it. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
