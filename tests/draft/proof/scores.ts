/** npm run score:proof [-- --all]: what is found in the plans of the corpus, and how much of a hand-labelled sample is right. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { newBlock, newDraft } from '../../../src/draft/change-draft.ts';
import { findSlips } from '../../../src/draft/check/proof/find-slips.ts';
import { slipRules } from '../../../src/draft/check/proof/slip-rules.ts';
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

/** Of this rule, which is found two hundred times, each tenth is labelled; of the others every one. */
const sampled = 'arabic-serial';

export interface ProofScore {
  /** Labels that are right, and how many of those are found. */
  readonly labelled: number;
  readonly found: number;
  /** Findings that the labels speak of: those that are labelled, and those of rules that are labelled whole. */
  readonly judged: number;
  /** What of these is labelled wrong, or not labelled: a reader has not seen it, so it counts as wrong. */
  readonly wrong: readonly FoundSlip[];
}

export function scoreSlips(slips: readonly FoundSlip[]): ProofScore {
  const labels = z
    .array(labelSchema)
    .parse(parse(readFileSync(join(import.meta.dirname, 'labels.yml'), 'utf8')));
  const nameOf = ({ plan, rule, at, fix }: FoundSlip) => [plan, rule, at, fix].join('\n');
  const right = new Set(labels.filter((label) => label.right).map(nameOf));
  const known = new Set(labels.map(nameOf));
  const judged = slips.filter((slip) => slip.rule !== sampled || known.has(nameOf(slip)));
  const wrong = judged.filter((slip) => !right.has(nameOf(slip)));
  return { labelled: right.size, found: judged.length - wrong.length, judged: judged.length, wrong };
}

if (import.meta.main) {
  const slips = slipsInPlans();
  const byRule = Map.groupBy(slips, (slip) => slip.rule);
  for (const [rule, own] of byRule) {
    console.log(`${rule.padEnd(30)} ${own.length}`);
    const shown = process.argv.includes('--all') ? own : [];
    for (const { plan, at, fix } of shown) console.log(`  ${plan}  ${at}  → ${fix ?? '(no fix)'}`);
  }
  const plans = readdirSync(plansFolder).length;
  console.log(`${slips.length} slips in ${plans} plans, by ${byRule.size} of ${slipRules.length} rules.`);
  const { labelled, found, judged, wrong } = scoreSlips(slips);
  console.log(
    `${found} of ${labelled} labels found; of ${judged} findings judged ${judged - wrong.length} right.`,
  );
  for (const { plan, rule, at } of wrong) console.log(`  wrong or not labelled: ${plan}  ${rule}  ${at}`);
}
