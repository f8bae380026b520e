/** Command: compares this project's search with others on the same phrases. `node scripts/bench-search.ts [--plans DIR]` */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { engines } from './search/bench-engines.ts';
import type { Engine } from './search/bench-engines.ts';
import { samplePhrases } from './search/phrase-samples.ts';
import type { PhraseSample } from './search/phrase-samples.ts';
import { readPlans } from './search/read-plans.ts';
import type { IndexedPlan } from './search/read-plans.ts';
import { serveFolder } from './search/serve-folder.ts';

/** Phrases that are looked up by a page just loaded, to see what a first query fetches. */
const firstQueries = 40;

const { plans: folder } = new Command()
  .description('Compare recall, precision, transfer and time of search engines.')
  .option('--plans <folder>', 'plans, as the converter wrote them', 'content/plans')
  .parse()
  .opts<{ plans: string }>();

// Pagefind takes the language of the page, and with it its way of cutting Chinese, from the document.
Object.assign(globalThis, {
  document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'zh-cn' }) },
});

const plans = readPlans(folder);
const samples = samplePhrases(plans, 400, 100);
const characters = plans.reduce((sum, plan) => sum + countCharacters(plan), 0);
console.log(
  `${plans.length} plans, ${characters} characters; ${samples.length} phrases, 100 of them absent.`,
);
const rows: Record<string, Record<string, string>> = {};
for (const engine of engines) rows[engine.name] = await measure(engine);
console.table(rows);

async function measure(engine: Engine): Promise<Record<string, string>> {
  const root = mkdtempSync(join(tmpdir(), 'jiku-bench-'));
  const index = join(root, 'pagefind');
  mkdirSync(index);
  const building = performance.now();
  await engine.build(plans, index);
  const built = performance.now() - building;
  const served = await serveFolder(root);
  const url = `${served.url}pagefind/`;
  try {
    const reader = await engine.open(index, url);
    const answers: string[][] = [];
    const searching = performance.now();
    for (const { query } of samples) answers.push(await reader.find(query));
    const searched = performance.now() - searching;

    const fetched: number[] = [];
    const step = Math.floor(samples.length / firstQueries);
    for (const { query } of samples.filter((_, at) => at % step === 0)) {
      served.takeRequests();
      await (await engine.open(index, url)).find(query);
      // Texts are left out: how many of them are fetched is up to the page, not the index.
      const requests = served.takeRequests().filter(({ path }) => !path.includes('/fragment/'));
      fetched.push(requests.reduce((sum, request) => sum + request.bytes, 0));
    }
    return {
      ...score(samples, answers),
      'first query, kB': kilobytes(fetched.sort((a, b) => a - b)[Math.floor(fetched.length / 2)]),
      'index, kB': kilobytes(folderSize(index)),
      'build, ms': built.toFixed(0),
      'query, ms': (searched / samples.length).toFixed(2),
    };
  } finally {
    await served.close();
    rmSync(root, { recursive: true, force: true });
  }
}

/** Recall and precision over all pairs of phrase and plan, by kind, and how many absent phrases got an answer. */
function score(
  all: readonly PhraseSample[],
  answers: readonly (readonly string[])[],
): Record<string, string> {
  const tally = (kinds: readonly string[]) => {
    let [right, true_, given] = [0, 0, 0];
    all.forEach((sample, at) => {
      if (!kinds.includes(sample.kind)) return;
      right += answers[at].filter((id) => sample.plans.includes(id)).length;
      true_ += sample.plans.length;
      given += answers[at].length;
    });
    return { recall: percent(right, true_), precision: percent(right, given) };
  };
  const absent = all.filter((sample, at) => sample.kind === 'absent' && answers[at].length > 0).length;
  return {
    recall: tally(['simplified']).recall,
    'recall, traditional': tally(['traditional']).recall,
    precision: tally(['simplified', 'traditional', 'absent']).precision,
    'absent answered': String(absent),
  };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}

function countCharacters({ sections }: IndexedPlan): number {
  return sections.reduce(
    (sum, { heading, paragraphs }) =>
      sum + heading.length + paragraphs.reduce((inner, { text }) => inner + text.length, 0),
    0,
  );
}

function folderSize(path: string): number {
  return readdirSync(path, { recursive: true })
    .map((name) => statSync(join(path, String(name))))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}
