/** How the sources came through the conversion: what was set aside, doubted, changed. */
import { z } from 'astro/zod';
import type { Source } from './corpus.ts';
import { ruleText } from './rules.ts';

/** How often a rule spoke up, and where. */
export interface RuleCount {
  readonly rule: string;
  readonly name: string;
  readonly why: string;
  readonly count: number;
  /** Most affected first. */
  readonly sources: readonly { readonly source: Source; readonly count: number }[];
}

/** A file that is no source of this site. */
export interface SetAside {
  /** Path under the sources folder. */
  readonly name: string;
  readonly reason: string;
  readonly todo: string;
}

const asideSchema = z.array(z.object({ name: z.string(), rule: z.string(), reason: z.string() }));
const files = import.meta.glob<unknown>('/content/quarantined.json', { eager: true, import: 'default' });

/** The files that the last conversion set aside, with the reason in a reader's words. */
export function setAside(written: unknown = Object.values(files)[0] ?? []): SetAside[] {
  return asideSchema.parse(written).map(({ name, rule }) => {
    const { name: reason, why: todo } = ruleText(rule);
    return { name, reason, todo };
  });
}

/** Rules by how often they spoke up; those that never did are not in the list. */
export function countByRule(
  sources: readonly Source[],
  countsOf: (source: Source) => Readonly<Record<string, number>>,
): RuleCount[] {
  const found = new Map<string, { source: Source; count: number }[]>();
  for (const source of sources)
    for (const [rule, count] of Object.entries(countsOf(source))) {
      const own = found.get(rule) ?? [];
      own.push({ source, count });
      found.set(rule, own);
    }
  return Array.from(found, ([rule, own]) => ({
    rule,
    ...ruleText(rule),
    count: own.reduce((sum, { count }) => sum + count, 0),
    sources: own.sort((a, b) => b.count - a.count),
  })).sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

/** How the files were read, the most frequent first: `utf-8`, `docx` … with the number of sources. */
export function countEncodings(
  sources: readonly Pick<Source, 'encoding'>[],
): { readonly encoding: string; readonly count: number }[] {
  const groups = Map.groupBy(sources, ({ encoding }) => encoding);
  return Array.from(groups, ([encoding, own]) => ({ encoding, count: own.length })).sort(
    (a, b) => b.count - a.count || (a.encoding < b.encoding ? -1 : 1),
  );
}
