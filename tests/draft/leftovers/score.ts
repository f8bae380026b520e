/** npm run score:leftovers: what the leftover check finds and misses in 40 assembled drafts, and how long it takes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { findLeftovers } from '../../../src/draft/check/leftovers/find-leftovers.ts';
import type { Finding } from '../../../src/draft/check/finding.ts';
import { readLeftoverKnowledge } from '../../../src/lib/leftover-vocabulary.ts';
import { textOf } from '../../../src/draft/block-text.ts';
import { newBlock } from '../../../src/draft/change-draft.ts';
import { assembleDrafts } from './assemble-drafts.ts';
import type { AssembledDraft, Truth } from './assemble-drafts.ts';
import type { Half, LabelledSentence, NamesToPlant } from './plants.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const knowledge = readLeftoverKnowledge(join(import.meta.dirname, '../../..'));

/** What was found of what is there. */
export interface Tally {
  found: number;
  all: number;
}

export interface LeftoverScore {
  readonly half: Half;
  readonly drafts: number;
  /** Planted ones by kind, and by kind and the way they were made. */
  readonly planted: ReadonlyMap<string, Tally>;
  readonly ways: ReadonlyMap<string, Tally>;
  /** Those that stood in the sentences. */
  readonly labelled: Tally;
  /** Found under another kind than they were planted as; a place and an organisation are as good as each other. */
  readonly otherKind: number;
  readonly falseAlarms: readonly string[];
  readonly misses: readonly string[];
  /** Findings that touch the unit's own names. */
  readonly ownFlagged: readonly string[];
}

export const seed = 20_260_606;

/** Every draft checked, the two halves apart. */
export function scoreLeftovers(): LeftoverScore[] {
  const sentences = JSON.parse(read('sentences.json')) as LabelledSentence[];
  const names = parse(read('names.yml')) as Record<Half, NamesToPlant>;
  const regions = Object.values(knowledge.regions).flatMap((of) => Object.values(of).flat());
  const drafts = assembleDrafts(sentences, names, regions, seed);
  return (['tune', 'test'] as const).map((half) =>
    scoreHalf(
      half,
      drafts.filter((it) => it.half === half),
    ),
  );
}

function scoreHalf(half: Half, drafts: readonly AssembledDraft[]): LeftoverScore {
  const [planted, ways] = [new Map<string, Tally>(), new Map<string, Tally>()];
  const labelled = { found: 0, all: 0 };
  const [falseAlarms, misses, ownFlagged]: string[][] = [[], [], []];
  let otherKind = 0;
  for (const { draft, truths } of drafts) {
    const findings = findLeftovers(draft, knowledge);
    const texts = new Map(draft.blocks.map(({ id, runs }) => [id, textOf(runs)]));
    const show = (block: string, start: number, text: string) =>
      `${text}  in  ${(texts.get(block) ?? '').slice(Math.max(0, start - 12), start + text.length + 10)}`;
    for (const truth of truths.filter(({ kind }) => kind !== 'own')) {
      const by = findings.find((finding) => shows(finding, truth));
      if (by && groupOf(by.key.split(' ')[0]) !== groupOf(truth.kind)) otherKind += 1;
      const tallies =
        truth.by === 'corpus'
          ? [labelled]
          : [count(planted, truth.kind), count(ways, `${truth.kind}: ${truth.by}`)];
      for (const tally of tallies) {
        tally.all += 1;
        if (by) tally.found += 1;
      }
      if (!by) misses.push(`${truth.kind} (${truth.by})  ${show(truth.block, truth.start, truth.text)}`);
    }
    for (const finding of findings) {
      const told = truths.filter((truth) => overlap(finding, truth) > 0);
      const line = `${finding.key}  in  ${show(finding.block, finding.start, finding.text)}`;
      if (told.some(({ kind }) => kind === 'own')) ownFlagged.push(line);
      if (!told.some(({ kind }) => kind !== 'own')) falseAlarms.push(line);
    }
  }
  return { half, drafts: drafts.length, planted, ways, labelled, otherKind, falseAlarms, misses, ownFlagged };
}

/** What was planted is shown where half of it is; of what stood there, the labels are coarser and any part will do. */
function shows(finding: Finding, truth: Truth): boolean {
  const shared = overlap(finding, truth);
  return shared > 0 && (truth.by === 'corpus' || 2 * shared >= truth.text.length);
}

function overlap({ block, start, end }: Finding, truth: Truth): number {
  if (block !== truth.block) return 0;
  return Math.max(0, Math.min(end, truth.start + truth.text.length) - Math.max(start, truth.start));
}

function groupOf(kind: string): string {
  return kind === 'organisation' ? 'place' : kind;
}

function count(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? { found: 0, all: 0 };
  tallies.set(key, tally);
  return tally;
}

export function sumOf(tallies: Iterable<Tally>): Tally {
  const sum = { found: 0, all: 0 };
  for (const { found, all } of tallies) {
    sum.found += found;
    sum.all += all;
  }
  return sum;
}

/** Milliseconds for a draft of about 10,000 characters, of several runs. */
export function timeLeftovers(): { readonly fastest: number; readonly median: number } {
  const sentences = JSON.parse(read('sentences.json')) as LabelledSentence[];
  const names = parse(read('names.yml')) as Record<Half, NamesToPlant>;
  const [{ draft }] = assembleDrafts(sentences, names, ['阳信县', '沅陵县'], seed);
  let characters = 0;
  const blocks = sentences.flatMap(({ text, plan }) => {
    characters += text.length;
    return characters > 10_000 + text.length
      ? []
      : [{ ...newBlock(0, text), origin: { plan, title: '别家的计划', words: text } }];
  });
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    findLeftovers({ ...draft, blocks }, knowledge);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  return { fastest: times[0], median: times[7] };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const percent = ({ found, all }: Tally) => `${found} of ${all} (${((100 * found) / all).toFixed(1)}%)`;
  for (const score of scoreLeftovers()) {
    const { half, drafts, planted, ways, labelled, falseAlarms, misses, otherKind, ownFlagged } = score;
    console.log(`\n${half === 'tune' ? 'Tuned on' : 'Held out'}: ${drafts} drafts`);
    console.log(`recall of planted leftovers  ${percent(sumOf(planted.values()))}`);
    for (const [kind, tally] of planted) console.log(`  ${kind.padEnd(14)} ${percent(tally)}`);
    for (const [way, tally] of ways)
      if (tally.found < tally.all) console.log(`    ${way}  ${percent(tally)}`);
    console.log(`found of those labelled in the sentences  ${percent(labelled)}`);
    console.log(`shown as another kind  ${otherKind}`);
    console.log(`own names flagged  ${ownFlagged.length}`);
    console.log(`false alarms a draft  ${(falseAlarms.length / drafts).toFixed(2)}`);
    if (process.argv.includes('--quiet')) continue;
    for (const miss of misses) console.log(`missed   ${miss}`);
    for (const alarm of new Set([...falseAlarms, ...ownFlagged])) console.log(`needless ${alarm}`);
  }
  console.log(`\n10,000 characters  ${timeLeftovers().median.toFixed(1)} ms (median)`);
}
