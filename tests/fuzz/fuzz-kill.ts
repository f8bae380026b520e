#!/usr/bin/env node
/** npm run fuzz:kill -- [--runs 200] [--seed 1]: conversions killed at any moment. */
import { Command } from 'commander';
import { killRuns } from './killed-runs.ts';

const { runs, seed } = new Command()
  .option('--runs <n>', 'runs to kill', '200')
  .option('--seed <n>', 'the same moments from the same seed', '1')
  .parse()
  .opts<{ runs: string; seed: string }>();

const { killed, torn, differing } = await killRuns(Number(runs), Number(seed), (run) => {
  if (run % 20 === 0) console.error(`${run} of ${runs} runs`);
});
for (const name of torn) console.log(`torn: ${name}`);
for (const name of differing) console.log(`differs after the rerun: ${name}`);
console.log(
  `${runs} runs, ${killed} killed before they ended: ${torn.length} torn files, ${differing.length} differing`,
);
process.exitCode = torn.length + differing.length > 0 ? 1 : 0;
