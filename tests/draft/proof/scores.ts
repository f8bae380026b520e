/** npm run score:proof [-- --all]: what is found in the plans of the corpus, and how much of a hand-labelled sample is right. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { newBlock, newDraft } from '../../../src/draft/change-draft.ts';
import { findSlips } from '../../../src/draft/check/proof/find-slips.ts';
import { splitMarker } from '../../../src/plan/split-marker.ts';
import { parsePlan } from '../../../src/plan/parse-plan.ts';

/** A finding in a plan of the corpus. */
export interface FoundSlip {
  readonly plan: string;
  readonly rule: string;
  /** The text around it, the slip in ⟦⟧. */
  readonly at: string;
  readonly fix?: string;
}

const labelSchema = z.object({
  plan: z.string(),
  rule: z.string(),
  at: z.string(),
  fix: z.string().optional(),
  right: z.boolean(),
});

const plansFolder = join(import.meta.dirname, '../../../content/plans');
const around = 10;

/** Every plan taken as a draft: blanks as they stand, headings without their numbers. */
export function slipsInPlans(): FoundSlip[] {
  return readdirSync(plansFolder).flatMap((name) => {
    const { blocks, data } = parsePlan(readFileSync(join(plansFolder, name), 'utf8'));
    const { title } = z.object({ title: z.string() }).parse(data);
    const draft = newDraft(
      title,
      '2026-01-01T00:00:00.000Z',
      blocks.map(({ depth, text }) => newBlock(depth, depth > 0 ? splitMarker(text).text : text)),
    );
    const texts = new Map([
      ['title', title],
      ...draft.blocks.map(({ id, runs }) => [id, runs.join('')] as const),
    ]);
    return findSlips(draft).map(({ key, block, start, end, text, fixes }) => {
      const whole = texts.get(block) ?? '';
      const before = whole.slice(Math.max(start - around, 0), start);
      return {
        plan: name.replace('.mdx', ''),
        rule: key.split(' ')[1],
        at: `${before}⟦${text}⟧${whole.slice(end, end + around)}`,
        fix: fixes[0],
      };
    });
  });
}

/** The labelled sample: how many of it are found still, and how many of those are right. */
export function scoreSample(): { found: number; right: number; labelled: number; wrong: FoundSlip[] } {
  const labels = z
    .array(labelSchema)
    .parse(parse(readFileSync(join(import.meta.dirname, 'labels.yml'), 'utf8')));
  const nameOf = ({ plan, rule, at, fix }: FoundSlip) => [plan, rule, at, fix].join('\n');
  const now = new Set(slipsInPlans().map(nameOf));
  const found = labels.filter((label) => now.has(nameOf(label)));
  const wrong = found.filter(({ right }) => !right);
  return { labelled: labels.length, found: found.length, right: found.length - wrong.length, wrong };
}

if (import.meta.main) {
  const slips = slipsInPlans();
  for (const [rule, own] of Map.groupBy(slips, (slip) => slip.rule)) {
    console.log(`${rule.padEnd(30)} ${own.length}`);
    const shown = process.argv.includes('--all') ? own : [];
    for (const { plan, at, fix } of shown) console.log(`  ${plan}  ${at}  → ${fix ?? '(no fix)'}`);
  }
  const plans = readdirSync(plansFolder).length;
  console.log(`${slips.length} slips in ${plans} plans.`);
  const { labelled, found, right } = scoreSample();
  console.log(
    `Sample of ${labelled}: ${found} found, ${right} right, precision ${(right / found).toFixed(3)}.`,
  );
}
