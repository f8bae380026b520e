#!/usr/bin/env node
/** npm run fuzz:mdx -- [--count 100000] [--seed 1]: bodies of hostile text, written and compiled again. */
import { Command } from 'commander';
import { checkRoundTrip, hostileBody } from './mdx-round-trip.ts';
import { seededRandom } from '../../scripts/seeded-random.ts';

const { count, seed } = new Command()
  .option('--count <n>', 'bodies', '100000')
  .option('--seed <n>', 'the same bodies from the same seed', '1')
  .parse()
  .opts<{ count: string; seed: string }>();

const random = seededRandom(Number(seed));
/** Places and quotations differ from case to case; the kind is what is counted. */
const kindOf = (fault: string) => fault.replace(/\d+|`[^`]*`/g, '…');
const faults = new Map<string, { count: number; example: string }>();
for (let i = 0; i < Number(count); i++) {
  const blocks = hostileBody(random);
  const fault = checkRoundTrip(blocks);
  if (fault === undefined) continue;
  const kind = kindOf(fault);
  const known = faults.get(kind);
  if (known) known.count += 1;
  else faults.set(kind, { count: 1, example: JSON.stringify(blocks) });
}
const wrong = Array.from(faults.values()).reduce((sum, { count: own }) => sum + own, 0);
for (const [fault, { count: own, example }] of faults) console.log(`${own}  ${fault}\n    ${example}`);
console.log(`${count} bodies, ${wrong} wrong`);
process.exitCode = wrong > 0 ? 1 : 0;
