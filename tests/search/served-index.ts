/** An index built for a test and served. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toSections } from '../../src/plan/document.ts';
import type { Block } from '../../src/plan/document.ts';
import type { PlanFrontmatter } from '../../src/schema/plan.ts';
import { openIndex } from '../../src/search/search-index.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import type { Topic } from '../../src/schema/topic.ts';
import type { IndexedPlan } from '../../scripts/search/read-plans.ts';
import { serveFolder } from '../../scripts/search/serve-folder.ts';
import type { IndexOptions } from '../../scripts/search/write-index.ts';
import { inMemory, writeIndex } from '../../scripts/search/write-index.ts';

export interface ServedIndex {
  readonly index: SearchIndex;
  /** Address of the bundle, and its folder. */
  readonly url: string;
  readonly folder: string;
  close(): Promise<void>;
}

/** A plan of headings (`['#一、目标']`, one `#` a level) and paragraphs. */
export function makePlan(
  id: string,
  lines: readonly string[],
  data: Partial<PlanFrontmatter> = {},
): IndexedPlan {
  const blocks: Block[] = lines.map((line) => {
    const depth = /^#*/.exec(line)?.[0].length ?? 0;
    return { depth, text: line.slice(depth) };
  });
  const frontmatter: PlanFrontmatter = {
    title: `计划 ${id}`,
    sourceTitle: '',
    collection: '文集',
    source: { file: 'a.txt', sha256: '0'.repeat(64), start: 0, end: 1 },
    script: 'hans',
    topics: [],
    ...data,
  };
  return { id, data: frontmatter, sections: toSections(blocks) };
}

/** A topic that speaks by its name alone. */
export function makeTopic(id: string, name: string): Topic {
  return {
    id,
    name,
    group: '',
    description: '',
    match: { strong: [name], weak: [], not: [] },
    examples: [],
    keeps: [],
  };
}

/** Builds, serves and opens an index of these plans. */
export async function serveIndex(
  plans: readonly IndexedPlan[],
  topics: readonly Topic[] = [],
  options: IndexOptions = {},
): Promise<ServedIndex> {
  const root = mkdtempSync(join(tmpdir(), 'jiku-search-'));
  const folder = join(root, 'pagefind');
  await writeIndex(inMemory(plans), topics, folder, options);
  const { url, close } = await serveFolder(root);
  const bundle = `${url}pagefind/`;
  return {
    index: await openIndex(bundle),
    url: bundle,
    folder,
    async close() {
      await close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
