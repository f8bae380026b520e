/**
 * Side files: what a plan's page needs beside its frontmatter, made once per version of the file.
 * They stand under `.cache/plans/`, named by a digest of the plan and of the code that renders it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planText, toSections } from '../plan/document.ts';
import type { Section } from '../plan/document.ts';
import { parseBody } from '../plan/parse-plan.ts';
import { renderPlan } from '../plan/render-plan.ts';
import type { AlsoMark } from '../plan/render-plan.ts';
import { findOutdated } from '../plan/find-outdated.ts';
import { outdatedTermsFile, readOutdatedTerms } from '../plan/outdated-vocabulary.ts';
import { codeVersion } from './code-version.ts';
import { openSideFolder } from './side-folder.ts';

/** What a side file holds. */
export interface PlanFile {
  readonly html: string;
  readonly sections: readonly Section[];
  /** Characters, white space not counted. */
  readonly length: number;
  /** False where the body holds more than a plan's own components, so that Astro must render it. */
  readonly plain: boolean;
}

/** Names a version of a plan: changes with its text and with the code that renders it. */
export function planDigest(raw: string, version: string): string {
  return createHash('sha256').update(version).update(raw).digest('hex').slice(0, 24);
}

/** A digest of all that a side file, and what stands with it in the store, is made with beside the plan: code, and the vocabulary that is drawn into the text. */
export function rendererVersion(root: string): string {
  const makers = ['src/side-files/plan-files.ts', 'src/schema/plan.ts'];
  const code = codeVersion(
    root,
    makers.map((file) => join(root, file)),
  );
  const terms = readFileSync(join(root, outdatedTermsFile));
  return createHash('sha256').update(code).update(terms).digest('hex');
}

/** The side files of the plans of a project. */
export interface PlanFiles {
  /** Names a plan file as it is now, drawn as it would be now. */
  readonly digestOf: (raw: string) => string;
  readonly has: (digest: string) => boolean;
  readonly read: (digest: string) => PlanFile;
  /** Renders a plan and keeps what came out, unless it is there. Throws where the MDX does not parse. */
  readonly write: (digest: string, raw: string) => PlanFile;
  /** Deletes those of plans that are no more, a week after. */
  readonly prune: (digests: ReadonlySet<string>, now?: number) => void;
}

/** Those of the project at `root`, kept there or in another folder. */
export function openPlanFiles(root: string, keptIn = root): PlanFiles {
  const folder = openSideFolder<PlanFile>(keptIn, 'plans');
  const version = rendererVersion(root);
  const terms = readOutdatedTerms(root);
  const alsoMark: AlsoMark = (text) =>
    findOutdated(text, terms).map(({ start, end }) => ({ kind: 'outdated', start, end }));
  return {
    ...folder,
    digestOf: (raw) => planDigest(raw, version),
    write(digest, raw) {
      if (folder.has(digest)) return folder.read(digest);
      const plan = makePlanFile(raw, alsoMark);
      folder.write(digest, plan);
      return plan;
    },
  };
}

/** Reads a side file; what made it need not be known. */
export function readPlanFile(root: string, digest: string): PlanFile {
  return openSideFolder<PlanFile>(root, 'plans').read(digest);
}

function makePlanFile(raw: string, alsoMark: AlsoMark): PlanFile {
  const { blocks, plain } = parseBody(raw);
  const sections = toSections(blocks);
  const html = renderPlan(sections, alsoMark);
  return { html, sections, length: countCharacters(planText(blocks)), plain };
}

function countCharacters(text: string): number {
  return [...text.replace(/\s/gu, '')].length;
}
