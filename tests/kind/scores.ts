/** npm run score:kind [-- --misses]: non-plans that are recognised, and plans that are refused. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { judgeKind } from '../../scripts/kind/judge-kind.ts';
import type { Judgement } from '../../scripts/kind/judge-kind.ts';
import { planText } from '../../src/plan/document.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import { stockPlans } from '../wild/draw-plans.ts';

const sampleSchema = z.object({
  title: z.string(),
  text: z.string(),
  kind: z.string().optional(),
  held: z.boolean().optional(),
});
type Sample = z.infer<typeof sampleSchema>;

export interface JudgedSample extends Sample {
  readonly judged: Judgement;
}

/** Every sample with what it is taken for, by set. */
export interface KindScores {
  /** Non-plans the rules were tuned on. */
  readonly seen: readonly JudgedSample[];
  /** Non-plans kept out of tuning. */
  readonly held: readonly JudgedSample[];
  /** The plans of the corpus, whole. */
  readonly plans: readonly JudgedSample[];
  /** Their first and second halves, each under its title and without one. */
  readonly halves: readonly JudgedSample[];
  readonly short: readonly JudgedSample[];
  /** The plans that stand beside the templates of `tests/wild`. */
  readonly wild: readonly JudgedSample[];
  /** All of these plans again under names that sites give to anything: a title alone may not condemn. */
  readonly misnamed: readonly JudgedSample[];
}

const misnomers = ['2023年工作总结', '工作情况汇报', '管理制度'];

const read = (name: string) =>
  z.array(sampleSchema).parse(parse(readFileSync(join(import.meta.dirname, name), 'utf8')));
const judge = (sample: Sample): JudgedSample => ({ ...sample, judged: judgeKind(sample.title, sample.text) });

export function scoreKinds(): KindScores {
  const others = read('not-plans.yml');
  const folder = join(import.meta.dirname, '../../content/plans');
  const plans = readdirSync(folder).map((name) => {
    const { blocks, data } = parsePlan(readFileSync(join(folder, name), 'utf8'));
    const { title } = z.object({ title: z.string() }).parse(data);
    return { title, blocks };
  });
  const halves = plans.flatMap(({ title, blocks }) => {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)].flatMap((half) => [
      { title, text: planText(half) },
      { title: '', text: planText(half) },
    ]);
  });
  const wild = stockPlans().written.map(({ title, blocks }) => ({
    title,
    text: blocks.map((block) => block.text).join('\n'),
  }));
  const texts = [...plans.map(({ blocks }) => planText(blocks)), ...wild.map(({ text }) => text)];
  return {
    seen: others.filter(({ held }) => !held).map(judge),
    held: others.filter(({ held }) => held).map(judge),
    plans: plans.map(({ title, blocks }) => judge({ title, text: planText(blocks) })),
    halves: halves.map(judge),
    short: read('short-plans.yml').map(judge),
    wild: wild.map(judge),
    misnamed: misnomers.flatMap((title) => texts.map((text) => judge({ title, text }))),
  };
}

/** Samples that were judged wrongly: plans refused, others let through. */
export function wrong(samples: readonly JudgedSample[]): JudgedSample[] {
  return samples.filter(({ kind, judged }) => judged.plan !== (kind === undefined));
}

if (import.meta.main) {
  for (const [set, samples] of Object.entries(scoreKinds()) as [string, readonly JudgedSample[]][]) {
    const missed = wrong(samples);
    const named = samples.filter(({ kind, judged }) => !judged.plan && judged.kind === kind).length;
    const kinds = samples.some(({ kind }) => kind !== undefined) ? `, ${named} under their kind` : '';
    console.log(`${set.padEnd(7)} ${samples.length - missed.length} of ${samples.length} right${kinds}`);
    if (!process.argv.includes('--misses')) continue;
    for (const { title, kind = 'plan', judged } of samples) {
      const taken = judged.plan ? 'plan' : judged.kind;
      if (taken !== kind)
        console.log(
          `  ${kind} taken for ${taken}: ${title} ${judged.plan ? '' : judged.evidence.join('; ')}`,
        );
    }
  }
}
