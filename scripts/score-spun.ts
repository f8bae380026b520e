/**
 * Command: how far spun plans lie from clean ones, how often clean text is called spun, and how often clean plans that are
 * spun on purpose are found. `npm run score:spun [-- --draws N]`
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { parse } from 'yaml';
import { findSubstitutions } from '../src/plan/find-substitutions.ts';
import { isSpun, scoreSpun, spunFrom } from '../src/plan/score-spun.ts';
import { readReadPlans, spunPlans } from './spun/clean-plans.ts';
import { knowledgeOfList, leaveOneOut, pieceLengths, spunMeasures } from './spun/measure-spun.ts';
import type { KnownList, Rate } from './spun/measure-spun.ts';
import { readSpunWords } from '../src/plan/read-spun-words.ts';

const { content, draws, paragraphs } = new Command()
  .description('Measure the score of spun text.')
  .option('--content <folder>', 'folder of plans and vocabularies', 'content')
  .option('--paragraphs <file>', 'clean paragraphs of other fields', 'tests/spun/clean-paragraphs.yml')
  .option('--draws <number>', 'random halves of the list for each cell', readCount, 3)
  .parse()
  .opts<{ content: string; draws: number; paragraphs: string }>();

const vocabulary = join(content, 'vocabulary');
const words = readSpunWords(vocabulary);
const { pairs } = words;
const plans = readReadPlans(join(content, 'plans'));
const clean = plans.filter(({ id }) => !spunPlans.has(id));
const measures = spunMeasures(plans, clean, pairs);

console.log(
  `${pairs.length} pairs. Spun from ${spunFrom.rate} per 1,000 characters and ${spunFrom.forms} different forms.`,
);
console.log('Plans of the given sources, each against a reference without it, highest first:');
const scored = leaveOneOut(plans, pairs).sort((a, b) => b.rate - a.rate);
console.table(scored.slice(0, 8).map(({ id, rate, forms, flagged }) => ({ id, rate, forms, flagged })));

console.log('Clean plans called spun, whole and in pieces of so many characters:');
console.table([byLength((length) => measures.falseAlarms(length))]);

const others = (parse(readFileSync(paragraphs, 'utf8')) as { id: string; text: string }[]).map(
  ({ id, text }) => {
    const score = scoreSpun(text, findSubstitutions(text, words));
    return { id, ...score, flagged: isSpun(score) };
  },
);
console.log('Clean paragraphs of other fields, full of words that spinners use:');
console.table(others);

for (const known of Object.keys(knowledgeOfList) as KnownList[]) {
  console.log(
    `Clean plans spun on purpose, found: ${knowledgeOfList[known]}. Rows: part of the originals that was replaced.`,
  );
  const rows = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6].map((rate) => [
    `${100 * rate}%`,
    byLength((length) => measures.detection(known, rate, length, draws)),
  ]);
  console.table(Object.fromEntries(rows));
}

function byLength(measure: (length: (typeof pieceLengths)[number]) => Rate): Record<string, string> {
  return Object.fromEntries(
    pieceLengths.map((length) => {
      const { pieces, flagged } = measure(length);
      return [length ?? 'whole', `${flagged} of ${pieces} (${((100 * flagged) / pieces).toFixed(1)}%)`];
    }),
  );
}

function readCount(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 1.');
  return Number(value);
}
