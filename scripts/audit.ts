/**
 * Command: the built site held to what readers, browsers and search engines may expect of it.
 *
 *     npm run audit [-- --only links,lighthouse] [DIR]
 *
 * One line a check, with its figures; exit 1 where one fails. It needs a built site with its search index, under the
 * `BASE_PATH` it was built for, and a Chromium.
 */
import { Command } from 'commander';
import { checks } from './audit/checks.ts';
import { runAudit } from './audit/run-audit.ts';

const names = checks.map(({ name }) => name);
const command = new Command('audit')
  .description(checks.map(({ name, promise }) => `${name}: ${promise}`).join('\n'))
  .argument('[folder]', 'the built site', process.env.OUT_DIR ?? 'dist')
  .option('--only <names>', `of ${names.join(', ')}, with commas between`)
  .parse();
const [folder] = command.processedArgs as [string];
const { only } = command.opts<{ only?: string }>();
const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/{2,}/g, '/');

try {
  const chosen = only?.split(',') ?? names;
  const unknown = chosen.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`Unexpected check ${unknown}, expected ${names.join(', ')}`);
  const passed = await runAudit(
    { folder, base },
    checks.filter(({ name }) => chosen.includes(name)),
    console.log,
  );
  if (!passed) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
