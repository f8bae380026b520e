/**
 * Side files: what a plan's page needs beside its frontmatter, made once per version of the file.
 * They stand under `.cache/plans/`, named by a digest of the plan and of the code that renders it.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { planText, toSections } from '../plan/document.ts';
import type { Section } from '../plan/document.ts';
import { parseBody } from '../plan/parse-plan.ts';
import { renderPlan } from '../plan/render-plan.ts';
import type { AlsoMark } from '../plan/render-plan.ts';
import { outdatedTermsFile } from './outdated-vocabulary.ts';

/** What a side file holds. */
export interface PlanFile {
  readonly html: string;
  readonly sections: readonly Section[];
  /** Characters, white space not counted. */
  readonly length: number;
  /** False where the body holds more than a plan's own components, so that Astro must render it. */
  readonly plain: boolean;
}

const folder = '.cache/plans';
/** The code, and the vocabulary that is drawn into the text, whose change makes every side file stale. */
export const renderers: readonly string[] = [
  'src/plan/parse-plan.ts',
  'src/plan/read-simple-body.ts',
  'src/plan/component-kinds.ts',
  'src/plan/document.ts',
  'src/plan/render-plan.ts',
  'src/plan/find-outdated.ts',
  'src/plan/term-index.ts',
  'src/plan/blank-kinds.ts',
  'src/plan/item-marker.ts',
  'src/plan/split-marker.ts',
  'src/draft/draft.ts',
  'src/draft/draw-gaps.ts',
  'src/draft/gap-kind.ts',
  'src/schema/outdated-term.ts',
  'src/schema/partial-date.ts',
  'src/text/find-cites.ts',
  'src/text/fold-width.ts',
  'src/text/fold.ts',
  'src/text/sentences.ts',
  'src/text/title-words.ts',
  'src/lib/plan-files.ts',
  'src/lib/plan-loader.ts',
  'src/lib/outdated-vocabulary.ts',
  outdatedTermsFile,
];

/** Names a version of a plan: changes with its text and with the code that renders it. */
export function planDigest(raw: string, version: string): string {
  return createHash('sha256').update(version).update(raw).digest('hex').slice(0, 24);
}

/** A digest of all that a side file is made with beside the plan. */
export function rendererVersion(root: string): string {
  const hash = createHash('sha256');
  for (const file of renderers) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Renders a plan and stores what came out, unless it stands there. Throws where the MDX does not parse. */
export function writePlanFile(root: string, digest: string, raw: string, alsoMark?: AlsoMark): PlanFile {
  if (hasPlanFile(root, digest)) return readPlanFile(root, digest);
  const { blocks, plain } = parseBody(raw);
  const sections = toSections(blocks);
  const html = renderPlan(sections, alsoMark);
  const plan = { html, sections, length: countCharacters(planText(blocks)), plain };
  mkdirSync(join(root, folder), { recursive: true });
  const file = sideFile(root, digest);
  // Another build may be reading: the file appears whole or not at all.
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(plan));
  renameSync(`${file}.${process.pid}`, file);
  return plan;
}

/** Whether `writePlanFile` stored that version of a plan. */
export function hasPlanFile(root: string, digest: string): boolean {
  return existsSync(sideFile(root, digest));
}

/** Reads what `writePlanFile` stored. */
export function readPlanFile(root: string, digest: string): PlanFile {
  return JSON.parse(readFileSync(sideFile(root, digest), 'utf8')) as PlanFile;
}

/** Age from which an unused side file is deleted, in milliseconds. */
const staleAfter = 7 * 24 * 3600 * 1000;

/** Deletes old side files of plans that are no more. Young ones stay: another build may be at work on other plans. */
export function prunePlanFiles(root: string, digests: ReadonlySet<string>, now = Date.now()): void {
  if (!existsSync(join(root, folder))) return;
  for (const name of readdirSync(join(root, folder))) {
    const file = join(root, folder, name);
    if (digests.has(name.replace(/\.json$/, '')) || now - statSync(file).mtimeMs < staleAfter) continue;
    rmSync(file, { force: true });
  }
}

const sideFile = (root: string, digest: string) => join(root, folder, `${digest}.json`);

function countCharacters(text: string): number {
  return [...text.replace(/\s/gu, '')].length;
}
