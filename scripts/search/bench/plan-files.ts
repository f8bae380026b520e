/** Corpora of plan files for measuring. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceOf } from '../../../src/search/plan-meta.ts';
import { printBody, printPlan } from '../../emit/plan-mdx.ts';
import { growCorpus } from '../../grow/grow-corpus.ts';
import { readPlans } from '../read-plans.ts';

const seed = 20_230_101;

/** Writes `size` plans to `folder`: those of `from`, or plans grown from them where there are fewer. */
export function writeCorpus(from: string, size: number, folder: string): void {
  const given = readdirSync(from).filter((name) => name.endsWith('.mdx'));
  if (given.length >= size) {
    for (const name of given.sort().slice(0, size)) copyFileSync(join(from, name), join(folder, name));
    return;
  }
  for (const { id, data, sections } of growCorpus(readPlans(from), size, seed)) {
    const blocks = sections.flatMap(({ depth, heading, headingMarks, paragraphs }) => [
      ...(depth > 0 ? [{ depth, text: heading, marks: headingMarks }] : []),
      ...paragraphs,
    ]);
    writeFileSync(join(folder, `${id}.mdx`), printPlan(data, printBody(blocks)));
  }
}

/**
 * Adds a paragraph to so many plans of one source, the first that has as many. Gives what takes it back. Throws where
 * there is no such source.
 */
export function changePlans(folder: string, count: number): () => void {
  const names = readdirSync(folder).sort();
  const sources = Map.groupBy(names, (name) => sourceOf(name.replace(/\.mdx$/, '')));
  const changed = [...sources.values()].find((own) => own.length >= count)?.slice(0, count);
  if (!changed) throw new Error(`${folder}: Unexpected corpus, expected a source of ${count} plans`);
  const before = changed.map((name) => [join(folder, name), readFileSync(join(folder, name))] as const);
  for (const [file, raw] of before)
    writeFileSync(file, `${raw.toString()}\n附：本计划由办公室负责督促落实，每季度末检查一次。\n`);
  return () => before.forEach(([file, raw]) => writeFileSync(file, raw));
}
