/** How the sources came through the conversion: what was set aside, doubted, changed. */
import { z } from 'astro/zod';
import { asideReason } from './aside-reason.ts';
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
  /** In Chinese; where there are no words for it, as the converter said it. */
  readonly reason: string;
  /** The reason is the converter's, in English. */
  readonly untold: boolean;
}

/** Files that were set aside for reasons of one kind. */
export interface SetAsideKind {
  readonly rule: string;
  readonly name: string;
  readonly todo: string;
  readonly files: readonly SetAside[];
}

const asideSchema = z.array(z.object({ name: z.string(), rule: z.string(), reason: z.string() }));
const files = import.meta.glob<unknown>('/content/quarantined.json', { eager: true, import: 'default' });

/** The files that the last conversion set aside by kind of reason, the most frequent first, each with its own reason. */
export function setAside(written: unknown = Object.values(files)[0] ?? []): SetAsideKind[] {
  const groups = Map.groupBy(asideSchema.parse(written), ({ rule }) => rule);
  return Array.from(groups, ([rule, own]) => {
    const { name, why: todo } = ruleText(rule);
    const told = own.map((file) => {
      const reason = asideReason(file.reason);
      return { name: file.name, reason: reason ?? file.reason, untold: reason === undefined };
    });
    return { rule, name, todo, files: told };
  }).sort((a, b) => b.files.length - a.files.length || (a.rule < b.rule ? -1 : 1));
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

/** A format or an encoding, and in how many sources it is. */
export interface NameCount {
  readonly name: string;
  readonly count: number;
}

/** Formats of the files by their endings, the most frequent first. */
export function countFormats(sources: readonly Pick<Source, 'source'>[]): NameCount[] {
  return countNames(sources.map(({ source }) => /\.([^./]+)$/u.exec(source)?.[1].toLowerCase() ?? ''));
}

/** Encodings of the files that are texts, the most frequent first; the others have none of their own. */
export function countEncodings(sources: readonly Pick<Source, 'encoding'>[]): NameCount[] {
  return countNames(sources.map(({ encoding }) => encoding).filter((name) => !packed.has(name)));
}

/** What records say of files that are no texts in place of an encoding. */
const packed: ReadonlySet<string> = new Set(['docx', 'pdf']);

function countNames(names: readonly string[]): NameCount[] {
  const groups = Map.groupBy(names, (name) => name);
  return Array.from(groups, ([name, own]) => ({ name, count: own.length })).sort(
    (a, b) => b.count - a.count || (a.name < b.name ? -1 : 1),
  );
}
