/**
 * Command: how well damaged runs are found and repaired. `npm run score:damage`
 * Damage is planted in the clean lines of the plans; repairs are weighed by a language model that has not seen
 * the source they stand in.
 */
import { Command } from 'commander';
import { plantDamage, scoreFalseAlarms, scoreFinding, scoreRepairs } from './damage/measure-damage.ts';
import { readPlans } from './search/read-plans.ts';

const options = new Command()
  .description(
    'Measure on planted damage what is found, what is alarmed at for nothing and what is suggested.',
  )
  .option('--plans <folder>', 'plans, as the converter wrote them', 'content/plans')
  .option('--most <runs>', 'runs of a source to suggest repairs for', Number, 40)
  .parse()
  .opts<{ plans: string; most: number }>();

const plans = readPlans(options.plans);
const scripts = ['hans', 'hant'] as const;
const faults = ['cut', 'lost-byte'] as const;

console.log('Finding: planted runs, those found, and how much of found and planted is both.');
console.table(
  Object.fromEntries(
    scripts.flatMap((script) => {
      const planted = plantDamage(plans, script, 0.2);
      return faults.map((fault) => {
        const { runs, found, overlap } = scoreFinding(planted.filter((run) => run.fault === fault));
        return [`${script}, ${fault}`, { runs, found: percent(found / runs), overlap: percent(overlap) }];
      });
    }),
  ),
);

console.log('False alarms: every such stop in turn made a question mark, half and full width.');
console.table(
  Object.fromEntries(
    ['。', '；', '，'].map((stop) => {
      const { runs, found } = scoreFalseAlarms(plans, stop);
      return [stop, { marks: runs, alarms: found }];
    }),
  ),
);

console.log('Suggestions: share of planted runs whose truth is suggested first, and among three.');
console.table(
  Object.fromEntries(
    scripts.flatMap((script) =>
      faults.map((fault) => {
        const begun = process.cpuUsage();
        const { runs, first, amongThree, none } = scoreRepairs(plans, script, fault, options.most);
        const spent = process.cpuUsage(begun);
        const row = {
          runs,
          first: percent(first / runs),
          'among three': percent(amongThree / runs),
          none: percent(none / runs),
          'ms CPU a run': Math.round((spent.user + spent.system) / 1000 / runs),
        };
        return [`${script}, ${fault}`, row];
      }),
    ),
  ),
);

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
