/** The service worker as one script. */
import { join } from 'node:path';
import { build } from 'esbuild';

const folder = join(import.meta.dirname, '../../src/offline/worker');

/**
 * `worker` keeps the site and expects `JIKU_ROOTS`, a list of strings, before it; `farewell` stands in its place where the
 * deployer wants none.
 */
export async function bundleWorker(entry: 'worker' | 'farewell'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, `${entry}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
  });
  return outputFiles[0].text;
}
