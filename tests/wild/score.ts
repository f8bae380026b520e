/**
 * Command: how the converter copes with plans as templates wrap them.
 * `npm run score:templates [-- --misses] [--template ID] [--rounds N]`
 * Of the held-out half it lists no misses unless a template is named: rules tuned on them would only seem to be good.
 */
import { Command } from 'commander';
import { addScores, precision, recall, scoreTemplates, wrapPage } from './score-templates.ts';
import type { Score } from './score-templates.ts';
import { templates } from './templates/templates.ts';

const options = new Command()
  .description('Score the converter on pages with known truth.')
  .option('--template <id>', 'this template alone')
  .option('--misses', 'list misses of the tuning half, or of the named template')
  .option('--page <round>', 'print a page of the named template instead')
  .option('--rounds <count>', 'pages a template', '6')
  .option('--seed <number>', 'another seed gives other pages', '1')
  .parse()
  .opts<{ template?: string; misses?: true; page?: string; rounds: string; seed: string }>();

const chosen = templates.filter(({ id }) => options.template === undefined || id === options.template);
if (chosen.length === 0) throw new Error(`Unexpected template ${options.template}, expected an id of one`);
const seed = Number(options.seed);
if (options.page !== undefined) {
  console.log(wrapPage(chosen[0], Number(options.page), seed).text);
  process.exit(0);
}

const scores = scoreTemplates(chosen, Number(options.rounds), seed);
const halves = Map.groupBy(scores, ({ template }) => template.split);
for (const [half, own] of halves) {
  console.log(half);
  console.table(Object.fromEntries(own.map((score) => [score.template.id, row(score)])));
}
console.log('totals');
console.table(Object.fromEntries([...halves].map(([half, own]) => [half, row(addScores(own))])));

if (options.misses) {
  for (const { template, misses } of scores) {
    if (template.split === 'held-out' && options.template === undefined) continue;
    for (const miss of misses) console.log(`${template.id} ${miss}`);
  }
}

function row({ plans, titles, headings, blocks, kept, noise, lawHeld }: Score) {
  const percent = (share: number) => Number((100 * share).toFixed(2));
  return {
    'plans P': percent(precision(plans)),
    'plans R': percent(recall(plans)),
    titles: percent(recall(titles)),
    'headings P': percent(precision(headings)),
    'headings R': percent(recall(headings)),
    'blocks R': percent(recall(blocks)),
    'text kept': percent(recall(kept)),
    'text lost': kept.true - kept.right,
    'noise left': percent(1 - recall(noise)),
    law: lawHeld ? 'held' : 'BROKEN',
  };
}
