/**
 * Command: how well the functions of sentences agree with a reader's. `npm run score:functions [-- --errors]`
 * Of the test half it prints shares and nothing else: rules tuned on its errors would only seem to be good.
 */
import { Command } from 'commander';
import { sentenceFunctions } from '../src/plan/sentence-functions.ts';
import { measureAgreement } from './functions/agreement.ts';
import { judgeSentences, readGold } from './functions/gold-sentences.ts';
import type { JudgedSentence } from './functions/gold-sentences.ts';
import { readPlans } from './search/read-plans.ts';

const options = new Command()
  .description('Compare the functions found with those of labelled sentences.')
  .option('--plans <folder>', 'plans, as the converter wrote them', 'content/plans')
  .option('--gold <file>', 'labelled sentences', 'tests/gold/functions.json')
  .option('--errors', 'list where rules and reader differ in the tuning half')
  .parse()
  .opts<{ plans: string; gold: string; errors?: true }>();

const judged = judgeSentences(readGold(options.gold), readPlans(options.plans));
const present = judged.filter(({ found }) => found !== undefined);
const halves = Map.groupBy(present, ({ half }) => half);
const tune = halves.get('tune') ?? [];
console.log(`${judged.length} labelled sentences, ${judged.length - present.length} no longer in a plan.`);

console.table(
  Object.fromEntries(
    (['test', 'tune'] as const).flatMap((half) => {
      const sentences = halves.get(half) ?? [];
      return [
        [`${half}: rules`, row(sentences, ({ found }) => found)],
        [`${half}: always 主要措施`, row(sentences, () => 'measure')],
      ];
    }),
  ),
);

console.log('Tuning half by function; `also` counts the answers a careful reader could give instead.');
console.table(
  Object.fromEntries(
    sentenceFunctions.map(({ id, name }) => {
      const found = tune.filter((sentence) => sentence.found === id);
      return [
        name,
        {
          gold: tune.filter((sentence) => sentence.function === id).length,
          found: found.length,
          agreed: found.filter((sentence) => sentence.function === id).length,
          also: found.filter((sentence) => sentence.also.includes(id)).length,
        },
      ];
    }),
  ),
);

if (options.errors) {
  for (const { plan, anchor, found, text, ...gold } of tune) {
    if (found === gold.function) continue;
    const reader = [gold.function, ...gold.also.map((id) => `(${id})`)].join(' ');
    console.log(`${plan}#${anchor}  ${found}, reader: ${reader}\n  ${text}`);
  }
}

function row(sentences: readonly JudgedSentence[], answer: Parameters<typeof measureAgreement>[1]) {
  const { strict, lenient } = measureAgreement(sentences, answer);
  return { sentences: sentences.length, strict: percent(strict), 'with alternatives': percent(lenient) };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
