/**
 * Digests of all that a page shows beside the code that draws it: a build draws a page again only where its digest or
 * its code is another. What a page comes to show must come into its key; `tests/build/` compares with clean builds.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus, Plan, Source } from './corpus.ts';
import { kinOf } from './kinship.ts';
import { regulationUrl } from './regulation-pages.ts';
import { hasTextFiles } from './read-original.ts';
import { gatherRegulations, regulationsOf } from './regulations.ts';
import { sourceOf } from './urls.ts';

const digest = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 24);

/** What another plan's page may say of a plan. */
const about = ({ id, digest: own, number, namesake }: Plan) => [id, own, number, namesake];

/** Vocabularies that only some plans ask for. */
const vocabularies = {
  indicators: ['indicators.yml'],
  spun: ['substitutions.yml', 'substitution-contexts.json'],
};

/** The keys of one build. */
export interface PageKeys {
  /** `shown` is what the page is given beside the plan itself. A handmade plan has none: Astro draws it each time. */
  readonly plan: (plan: Plan, shown: unknown) => string | undefined;
  /** Of a source's own page and of its original. */
  readonly source: (source: Source) => string;
}

const known = new WeakMap<Corpus, PageKeys>();

/** The keys of a corpus; made once. */
export function pageKeys(corpus: Corpus): PageKeys {
  const keys = known.get(corpus) ?? makeKeys(corpus);
  known.set(corpus, keys);
  return keys;
}

function makeKeys(corpus: Corpus): PageKeys {
  const { plans, sources } = corpus;
  const root = process.cwd();
  const versions = Object.fromEntries(
    Object.entries(vocabularies).map(([name, files]) => [
      name,
      digest(files.map((file) => readFileSync(join(root, 'content/vocabulary', file), 'utf8'))),
    ]),
  );
  const sourceKeys = new Map(
    sources.map((source) => {
      const record = readFileSync(join(root, 'content/records', `${source.id}.json`), 'utf8');
      return [source.id, digest([record, source.title, source.plans.map(about), hasTextFiles(corpus)])];
    }),
  );
  const entries = gatherRegulations(plans);
  return {
    source: ({ id }) => sourceKeys.get(id)!,
    plan(plan, shown) {
      if (!plan.plain) return undefined;
      const { earlier, later } = kinOf(plan, plans);
      return digest([
        about(plan),
        sourceKeys.get(sourceOf(plan.id)),
        shown,
        [...earlier, ...later].map(({ plan: own, other, ...rest }) => [about(own), about(other), rest]),
        regulationsOf(plan, plans).map(({ entry: { title, kind, numbers, status, id }, places }) => [
          ...[title, kind.name, numbers, status, regulationUrl(id, entries)],
          places.map(({ anchor, start, end }) => [anchor, start, end]),
        ]),
        plan.indicators && versions.indicators,
        plan.quality?.spun && versions.spun,
      ]);
    },
  };
}
