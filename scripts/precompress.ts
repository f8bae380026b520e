/**
 * Command: compressed copies beside the files of the built site, for servers that send them as they lie there.
 * `npm run precompress [-- DIR] [--quality 11]`. Cloudflare Pages, Netlify and GitHub Pages compress by themselves:
 * there the copies would only count against limits.
 */
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { showProgress } from './progress.ts';
import { precompress } from './site/precompress.ts';

const { OUT_DIR = 'dist', CACHE_DIR = '.cache' } = process.env;
/** Brotli's last step takes several times as long for some hundredths of the bytes; `--quality 11` prints both. */
const usualQuality = 10;

const command = new Command('precompress')
  .description('Write .gz and .br files beside the files of the built site, where they are smaller.')
  .argument('[folder]', 'the built site', OUT_DIR)
  .option('--quality <n>', 'of Brotli, from 0 to 11', readQuality, usualQuality)
  .option('--cache <folder>', 'what is kept between runs', join(CACHE_DIR, 'compressed'))
  .parse();
const [folder] = command.processedArgs as [string];
const options = command.opts<{ readonly quality: number; readonly cache: string }>();

const progress = showProgress('compressing', 'files');
try {
  const start = performance.now();
  const site = await precompress(folder, { ...options, onStart: progress.start, onFile: progress.step });
  progress.stop();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
  const copies = Object.entries(site.copies).map(([ending, bytes]) => `.${ending} ${megabytes(bytes)}`);
  console.log(
    `${site.files} files of ${megabytes(site.bytes)}: ${copies.join(', ')}; ` +
      `copies made: ${site.made}, in ${seconds} s of time and ${cpuSeconds()} s of CPU.`,
  );
} catch (error) {
  progress.stop();
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function cpuSeconds(): string {
  const { user, system } = process.cpuUsage();
  return ((user + system) / 1e6).toFixed(1);
}

function readQuality(text: string): number {
  if (!/^(?:\d|1[01])$/.test(text)) throw new InvalidArgumentError('Expected a number from 0 to 11.');
  return Number(text);
}
