/** Content loader for `content/plans/`: frontmatter and a digest go into the store, the rendered body into a side file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { findOutdated } from '../plan/find-outdated.ts';
import { parseFrontmatter } from '../plan/parse-plan.ts';
import type { AlsoMark } from '../plan/render-plan.ts';
import { planSchema } from '../schema/plan.ts';
import { outdatedTermsFile, readOutdatedTerms } from './outdated-vocabulary.ts';
import { hasPlanFile, planDigest, prunePlanFiles, rendererVersion, writePlanFile } from './plan-files.ts';

/** Loads every `.mdx` of a folder (relative to the project). A bad file stops the build with a line that names file and field. */
export function planLoader(folder: string): Loader {
  return {
    name: 'jiku-plans',
    async load({ store, parseData, config, logger, watcher }) {
      const root = fileURLToPath(config.root);
      const load = async () => {
        const version = rendererVersion(root);
        const terms = readOutdatedTerms(root);
        const alsoMark: AlsoMark = (text) =>
          findOutdated(text, terms).map(({ start, end }) => ({ kind: 'outdated', start, end }));
        const digests = new Set<string>();
        const ids = new Set<string>();
        for (const name of readdirSync(join(root, folder)).sort()) {
          if (!name.endsWith('.mdx')) continue;
          const id = name.slice(0, -'.mdx'.length);
          const filePath = join(folder, name);
          const raw = readFileSync(join(root, filePath), 'utf8');
          const digest = planDigest(raw, version);
          ids.add(id);
          digests.add(digest);
          if (store.get(id)?.digest === digest && hasPlanFile(root, digest)) continue;
          const { length, plain } = inFile(filePath, () => writePlanFile(root, digest, raw, alsoMark));
          const data = { ...readFrontmatter(filePath, raw), length, plain };
          store.set({ id, data: await parseData({ id, data, filePath }), digest, filePath });
        }
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        prunePlanFiles(root, digests);
        logger.info(`${ids.size} plans`);
      };
      await load();
      watcher?.add([join(root, folder), join(root, outdatedTermsFile)]);
      watcher?.on('all', (_event, path) => {
        if ((path.endsWith('.mdx') && path.includes(folder)) || path.endsWith(outdatedTermsFile))
          load().catch((error) => logger.error(String(error)));
      });
    },
  };
}

/** Validates a plan's frontmatter. Throws one line: file, field, what is wrong. */
export function readFrontmatter(file: string, raw: string) {
  const result = planSchema.safeParse(inFile(file, () => parseFrontmatter(raw)));
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    (issue) => `${issue.path.join('.') || 'frontmatter'}: ${issue.message}`,
  );
  throw new Error(`${file}: ${faults.join('; ')}`);
}

function inFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
