/**
 * Scores of the converter on wrapped pages, by template and by half.
 * Every template wraps `rounds` pages, each from a seed of its own.
 */
import { readKnowledge } from '../../scripts/knowledge.ts';
import { seededRandom } from '../../scripts/seeded-random.ts';
import { drawPlans, stockPlans } from './draw-plans.ts';
import { scorePage } from './score-page.ts';
import type { Hits, PageScore } from './score-page.ts';
import type { Template } from './template.ts';
import { templates } from './templates/templates.ts';

export const measures = ['plans', 'titles', 'headings', 'blocks', 'kept', 'noise'] as const;
export type Measure = (typeof measures)[number];

export interface Score extends Readonly<Record<Measure, Hits>> {
  readonly lawHeld: boolean;
}

export interface TemplateScore extends Score {
  readonly template: Template;
  /** With the page they stand on. */
  readonly misses: readonly string[];
}

/** A page of a template: the same seed and round give the same page. */
export function wrapPage(template: Template, round: number, seed: number, stock = stockPlans()) {
  const random = seededRandom(seed + 1009 * round + 31 * templates.indexOf(template));
  return template.wrap(drawPlans(stock, template.plans, random), random);
}

/** Scores templates over `rounds` pages each. */
export function scoreTemplates(chosen: readonly Template[], rounds: number, seed: number): TemplateScore[] {
  const knowledge = readKnowledge('content');
  const stock = stockPlans();
  return chosen.map((template) => {
    const pages = Array.from({ length: rounds }, (_, round) =>
      scorePage(wrapPage(template, round, seed, stock), knowledge),
    );
    const misses = pages.flatMap((page, round) => page.misses.map((miss) => `page ${round}: ${miss}`));
    return { template, ...addScores(pages), misses };
  });
}

/** The sum of several scores. */
export function addScores(scores: readonly (Score | PageScore)[]): Score {
  const sum = (measure: Measure): Hits => ({
    right: scores.reduce((total, score) => total + score[measure].right, 0),
    found: scores.reduce((total, score) => total + score[measure].found, 0),
    true: scores.reduce((total, score) => total + score[measure].true, 0),
  });
  return {
    plans: sum('plans'),
    titles: sum('titles'),
    headings: sum('headings'),
    blocks: sum('blocks'),
    kept: sum('kept'),
    noise: sum('noise'),
    lawHeld: scores.every(({ lawHeld }) => lawHeld),
  };
}

export const recall = ({ right, true: all }: Hits) => (all === 0 ? 1 : right / all);
export const precision = ({ right, found }: Hits) => (found === 0 ? 1 : right / found);
