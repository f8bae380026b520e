/** The script of a reader as a page would be sent it. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Names in the folder of the index. */
export const scriptName = 'reader.js';
export const answersName = 'answers.js';

/** Bundles and minifies a module of `readers/` into `folder`. */
export async function bundleReader(module: string, folder: string, name = scriptName): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL(`readers/${module}`, import.meta.url))],
    outfile: join(folder, name),
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    logLevel: 'error',
  });
}
