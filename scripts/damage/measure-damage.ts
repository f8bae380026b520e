/** How well damage is found and repaired in text whose truth is known. */
import { findDamage } from '../clean/damage.ts';
import { seededRandom } from '../seeded-random.ts';
import type { IndexedPlan } from '../search/read-plans.ts';
import { foldMarks } from './forward.ts';
import { countLanguage } from './language.ts';
import { languageLines } from './language-lines.ts';
import { plantCuts, plantLostByte } from './plant-damage.ts';
import type { PlantedRun } from './plant-damage.ts';
import { openDamagedSource, suggestRepairs } from './suggest-repairs.ts';
import { simplifyText } from './to-hans.ts';
import type { Script } from './to-hans.ts';

export interface DamageScore {
  readonly runs: number;
  readonly found: number;
  /** Of what is found or planted, the share that is both. */
  readonly overlap: number;
}

export interface RepairScore {
  readonly runs: number;
  readonly first: number;
  readonly amongThree: number;
  /** With no suggestion at all. */
  readonly none: number;
}

/** A clause of at least six Han characters before a stop, in a line as it is written. */
const clause = /\p{Script=Han}{6,40}(?=[，。；])/gu;

/** Every run that cutting damages in the plans, and a sample of clauses with a byte lost. */
export function plantDamage(plans: readonly IndexedPlan[], script: Script, share: number): PlantedRun[] {
  const random = seededRandom(20);
  return languageLines(plans).flatMap((line) => [
    ...plantCuts(line, script),
    ...Array.from(line.matchAll(clause)).flatMap(({ 0: words, index }) => {
      if (random() >= share) return [];
      const start = index + 2 + Math.floor(random() * (words.length - 4));
      return plantLostByte(line, script, start, index + words.length) ?? [];
    }),
  ]);
}

/** Finding is measured where the converter does it: when script is folded already. */
export function scoreFinding(runs: readonly PlantedRun[]): DamageScore {
  let found = 0;
  let overlap = 0;
  for (const { line, start, end } of runs) {
    const hit = findDamage(simplifyText(line)).find((run) => run.start < end && start < run.end);
    if (!hit) continue;
    found += 1;
    overlap +=
      (Math.min(hit.end, end) - Math.max(hit.start, start)) /
      (Math.max(hit.end, end) - Math.min(hit.start, start));
  }
  return { runs: runs.length, found, overlap: overlap / Math.max(1, found) };
}

/** Lines in which one stop at a time is a question mark: each found run is a false alarm. */
export function scoreFalseAlarms(plans: readonly IndexedPlan[], stop: string): DamageScore {
  let runs = 0;
  let found = 0;
  for (const line of languageLines(plans)) {
    for (let at = line.indexOf(stop); at >= 0; at = line.indexOf(stop, at + 1)) {
      for (const mark of '?？') {
        runs += 1;
        const asked = line.slice(0, at) + mark + line.slice(at + 1);
        if (findDamage(asked).length > 0) found += 1;
      }
    }
  }
  return { runs, found, overlap: 0 };
}

/**
 * How often the truth is suggested for runs of one script, none of whose own source the language model has seen.
 * `most` bounds the runs of a source.
 */
export function scoreRepairs(
  plans: readonly IndexedPlan[],
  script: Script,
  fault: PlantedRun['fault'],
  most: number,
): RepairScore {
  const score = { runs: 0, first: 0, amongThree: 0, none: 0 };
  for (const [file, own] of Map.groupBy(plans, ({ data }) => data.source.file)) {
    const others = plans.filter(({ data }) => data.source.file !== file);
    const language = countLanguage(languageLines(others));
    const runs = plantDamage(own, script, fault === 'cut' ? 0 : 0.2).filter((run) => run.fault === fault);
    for (const { line, start, end, truth } of runs.slice(0, most)) {
      const suggestions = suggestRepairs(openDamagedSource(line, script, language), start, end);
      score.runs += 1;
      // Such pages have half-width marks; a suggestion has them as they were.
      const right = suggestions.findIndex(({ text }) => foldMarks(text) === truth);
      score.first += Number(right === 0);
      score.amongThree += Number(right >= 0);
      score.none += Number(suggestions.length === 0);
    }
  }
  return score;
}
