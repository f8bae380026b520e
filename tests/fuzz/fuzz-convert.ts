#!/usr/bin/env node
/** npm run fuzz -- [--count 100000] [--seed 1] [--from 0] [--keep DIR]: hostile files of every format, converted. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { fuzzConversions } from './fuzzed-conversions.ts';

const options = new Command()
  .option('--count <n>', 'inputs', '100000')
  .option('--seed <n>', 'the same inputs from the same seed', '1')
  .option('--from <n>', 'number of the first input', '0')
  .option('--keep <dir>', 'where inputs that made the converter fail are kept')
  .parse()
  .opts<{ count: string; seed: string; from: string; keep?: string }>();

const [count, seed, from] = [Number(options.count), Number(options.seed), Number(options.from)];
const report = await fuzzConversions({ count, seed, from }, (done) => {
  if (done % 5000 === 0) console.error(`${done} of ${count} inputs`);
});
for (const [outcome, times] of [...report.outcomes].sort())
  console.log(`${String(times).padStart(7)}  ${outcome}`);
for (const { source, reason, number } of report.faults.slice(0, 40))
  console.log(`input ${number} (${source.name}): ${reason}`);
if (options.keep) {
  mkdirSync(options.keep, { recursive: true });
  for (const { source, number } of report.faults)
    writeFileSync(join(options.keep, `${number}-${source.name}`), source.bytes);
}
const peak = (report.peak / 1024 / 1024).toFixed(0);
console.log(
  `${count} inputs, ${report.faults.length} faults, slowest ${report.slowest.cpu.toFixed(0)} ms CPU (input ${report.slowest.number}), largest child ${peak} MB`,
);
process.exitCode = report.faults.length > 0 ? 1 : 0;
