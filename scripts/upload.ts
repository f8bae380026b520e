/**
 * Command: puts the built site into object storage by rclone, in an order in which the site is whole at any moment.
 * `npm run upload -- REMOTE:BUCKET[/FOLDER] [--prune]`; the remote is one of rclone's own configuration.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { isImmutable } from './site/is-immutable.ts';
import { listSite } from './site/list-site.ts';
import { uploadSteps } from './site/upload-steps.ts';

const command = new Command('upload')
  .description('Put the built site into object storage, with the headers its files need.')
  .argument('<target>', "where it goes, as rclone says it: 'store:plans.example.org'")
  .option('--from <folder>', 'the built site', process.env.OUT_DIR ?? 'dist')
  .option('--prune', 'at the end delete what is no longer in the site, but for files kept by browsers', false)
  .option('--dry-run', 'only print what would be done', false)
  .parse();
const [target] = command.processedArgs as [string];
const { from, prune, dryRun } = command.opts<{ from: string; prune: boolean; dryRun: boolean }>();

const dry = dryRun ? ['--dry-run'] : [];
const lists = mkdtempSync(join(tmpdir(), 'jiku-upload-'));
try {
  const steps = uploadSteps(listSite(from).map(({ path }) => path));
  for (const [at, step] of steps.entries()) {
    const list = join(lists, `${at}.txt`);
    writeFileSync(list, step.paths.map((path) => `${path}\n`).join(''));
    console.log(
      `[${at + 1}/${steps.length}] ${step.paths.length} × ${step.contentType}, ${step.cacheControl}`,
    );
    rclone(
      'copy',
      from,
      target,
      '--files-from-raw',
      list,
      '--fast-list',
      '--checksum',
      ...headers(step),
      ...dry,
    );
  }
  if (prune) {
    const paths = new Set(steps.flatMap((step) => step.paths));
    const there = rclone('lsf', '--recursive', '--files-only', '--fast-list', target)
      .split('\n')
      .filter(Boolean);
    // Scripts and styles of the last build stay for pages that are still open somewhere.
    const gone = there.filter((path) => !paths.has(path) && !isImmutable(path));
    console.log(`deleting ${gone.length} files that are no longer in the site`);
    const list = join(lists, 'gone.txt');
    writeFileSync(list, gone.map((path) => `${path}\n`).join(''));
    if (gone.length > 0) rclone('delete', target, '--fast-list', '--files-from-raw', list, ...dry);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(lists, { recursive: true });
}

function headers(step: { readonly cacheControl: string; readonly contentType: string }): string[] {
  return [
    ...['--header-upload', `Cache-Control: ${step.cacheControl}`],
    ...['--header-upload', `Content-Type: ${step.contentType}`],
  ];
}

/** Gives what it prints; what it complains of goes to the terminal. */
function rclone(...args: readonly string[]): string {
  const { status, error, stdout } = spawnSync('rclone', args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error) throw new Error(`rclone cannot be run: ${error.message}`);
  if (status !== 0) throw new Error(`rclone ${args[0]} failed with exit code ${status}`);
  return stdout;
}
